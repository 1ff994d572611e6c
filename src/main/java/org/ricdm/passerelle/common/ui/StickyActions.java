package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The buttons of a long form, always in reach, with word on whether the work is saved. */
public class StickyActions extends Div {

    private final Span status = new Span();

    public StickyActions(Component... buttons) {
        super(buttons);
        addClassName("sticky-actions");
        status.addClassName("saved");
        status.getElement().setAttribute("role", "status");
        add(status);
    }

    public void saving() {
        show(Glyph.HISTORY, "ui.saving");
    }

    public void saved() {
        show(Glyph.CHECK, "forum.saved");
    }

    public void notSaved() {
        show(Glyph.ALERT, "ui.notsaved");
    }

    private void show(Glyph glyph, String key) {
        status.removeAll();
        status.add(new Icon(glyph), new Span(getTranslation(key)));
    }
}
