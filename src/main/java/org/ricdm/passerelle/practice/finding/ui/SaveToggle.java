package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.finding.SavedSheets;

/** Keeps a sheet for its reader, or no longer. */
class SaveToggle extends NativeButton {

    private boolean saved;

    /** A square with an icon, for a row. */
    SaveToggle(long id, String title, boolean saved, SavedSheets sheets) {
        this.saved = saved;
        add(new Icon(Glyph.BOOKMARK));
        addClassNames("icon-button", "save-toggle");
        getElement().setAttribute("type", "button");
        setAriaLabel(getTranslation("showcase.save.that", title));
        setTitle(getTranslation("showcase.save"));
        press();
        addClickListener(click -> {
            if (this.saved) {
                sheets.forget(id);
            } else {
                sheets.save(id);
            }
            this.saved = !this.saved;
            press();
            Toasts.done(getTranslation(this.saved ? "showcase.save.done" : "showcase.save.undone"));
        });
    }

    /** With its words, for a page. */
    static SaveToggle inWords(long id, String title, boolean saved, SavedSheets sheets) {
        var toggle = new SaveToggle(id, title, saved, sheets);
        toggle.add(new Span(toggle.getTranslation("showcase.save")));
        toggle.removeClassName("icon-button");
        toggle.addClassName("button");
        return toggle;
    }

    private void press() {
        getElement().setAttribute("aria-pressed", Boolean.toString(saved));
    }
}
