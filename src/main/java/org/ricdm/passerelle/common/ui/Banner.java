package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** What the reader should know as long as it lasts, inside the page. Warnings and errors are said aloud at once. */
public class Banner extends Div {

    private enum Kind {
        INFO(Glyph.INFO, "status"),
        SUCCESS(Glyph.CHECK, "status"),
        WARNING(Glyph.ALERT, "alert"),
        ERROR(Glyph.ALERT, "alert");

        private final Glyph glyph;
        private final String role;

        Kind(Glyph glyph, String role) {
            this.glyph = glyph;
            this.role = role;
        }
    }

    private final Div text = new Div();

    private Banner(Kind kind, String words) {
        addClassNames("banner", kind.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", kind.role);
        text.addClassName("banner-text");
        text.add(words);
        add(new Icon(kind.glyph), text);
    }

    public static Banner info(String words) {
        return new Banner(Kind.INFO, words);
    }

    public static Banner success(String words) {
        return new Banner(Kind.SUCCESS, words);
    }

    public static Banner warning(String words) {
        return new Banner(Kind.WARNING, words);
    }

    public static Banner error(String words) {
        return new Banner(Kind.ERROR, words);
    }

    /** What can be done about it. */
    public Banner action(Component action) {
        add(action);
        return this;
    }

    /** More below the words. */
    public Banner with(Component... more) {
        text.add(more);
        return this;
    }
}
