package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The top of a page: where it lies, its one heading, one sentence, one primary action and the rest in a menu. */
public class PageHeader extends Header {

    private final H1 title;
    private final Div words;
    private final Div line;
    private final Div actions = new Div();
    private @Nullable ContextMenu menu;

    public PageHeader(String title) {
        this.title = new H1(title);
        this.words = new Div(this.title);
        this.line = new Div(words);
        addClassName("page-header");
        line.addClassName("page-header-line");
        actions.addClassName("page-actions");
        // The layout moves the focus here after navigation.
        this.title.getElement().setAttribute("tabindex", "-1");
        add(line);
    }

    public PageHeader breadcrumbs(Breadcrumbs breadcrumbs) {
        addComponentAsFirst(breadcrumbs);
        return this;
    }

    /** One sentence below the heading. */
    public PageHeader lead(String sentence) {
        var lead = new Paragraph(sentence);
        lead.addClassName("page-lead");
        words.add(lead);
        return this;
    }

    /** Chips and short facts below the line. */
    public PageHeader chips(Component... chips) {
        var row = new Div(chips);
        row.addClassName("chips");
        add(row);
        return this;
    }

    /** The primary action, or one of the few that stand beside it. */
    public PageHeader action(Component action) {
        line.add(actions);
        actions.addComponentAtIndex(
                menu == null ? actions.getComponentCount() : actions.getComponentCount() - 1, action);
        return this;
    }

    /** The menu of the remaining actions, made when first asked for. */
    public ContextMenu menu() {
        if (menu == null) {
            var button = Buttons.icon(Glyph.MORE, getTranslation("action.more"));
            button.getElement().setAttribute("aria-haspopup", "menu");
            action(button);
            menu = new ContextMenu(button);
            menu.setOpenOnClick(true);
        }
        return menu;
    }

    /** The language of the heading when it is not the reader's. */
    public PageHeader inLanguage(String code) {
        title.getElement().setAttribute("lang", code);
        return this;
    }

    public String title() {
        return title.getText();
    }
}
