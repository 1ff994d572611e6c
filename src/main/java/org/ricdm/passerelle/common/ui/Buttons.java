package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** The kinds of buttons. Add the click listener where the button is used. */
public final class Buttons {

    private Buttons() {}

    /** What this page is for. One a page. */
    public static Button primary(String verb) {
        return of(verb, ButtonVariant.PRIMARY);
    }

    public static Button plain(String verb) {
        return new Button(verb);
    }

    /** Text only, for actions below a post or beside a button. */
    public static Button quiet(String verb) {
        return of(verb, ButtonVariant.TERTIARY);
    }

    public static Button quiet(Glyph glyph, String verb) {
        var button = quiet(verb);
        button.setIcon(new Icon(glyph));
        return button;
    }

    /** What cannot be taken back. */
    public static Button danger(String verb) {
        return of(verb, ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    }

    /** A square button with an icon; the label is its name. */
    public static NativeButton icon(Glyph glyph, String label) {
        var button = new NativeButton();
        button.add(new Icon(glyph));
        button.addClassName("icon-button");
        button.getElement().setAttribute("type", "button");
        button.setAriaLabel(label);
        button.setTitle(label);
        return button;
    }

    /** A link that looks like the primary button. */
    public static Anchor primaryLink(String verb, String link) {
        return link(verb, link, "button", "primary");
    }

    /** A link that looks like a button. */
    public static Anchor link(String verb, String link) {
        return link(verb, link, "button");
    }

    /** A link that looks like a quiet button. */
    public static Anchor quietLink(String verb, String link) {
        return link(verb, link, "button", "quiet");
    }

    private static Anchor link(String verb, String link, String... classes) {
        var anchor = new Anchor(link, verb);
        anchor.addClassNames(classes);
        return anchor;
    }

    private static Button of(String verb, ButtonVariant... variants) {
        var button = new Button(verb);
        button.addThemeVariants(variants);
        return button;
    }

    /** Several buttons side by side. */
    public static Component together(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("cluster");
        return row;
    }
}
