package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A short word with the icon and tint of its kind. Colour never speaks alone. */
public class Chip extends Span {

    /** What a chip says; each kind looks the same everywhere. */
    public enum Kind {
        QUESTION(Glyph.QUESTION),
        ANSWERED(Glyph.CHECK),
        ANNOUNCEMENT(Glyph.MEGAPHONE),
        TAG(null),
        STATE(null),
        WAITING(Glyph.CLOCK),
        RUNNING(Glyph.HISTORY),
        DONE(Glyph.CHECK),
        CLOSED(Glyph.LOCK),
        PINNED(Glyph.PIN_TOP),
        KEPT(Glyph.BOOKMARK),
        DANGER(Glyph.ALERT),
        LEARNING(Glyph.GRADUATION),
        TOPIC(Glyph.MESSAGE),
        PRACTICE(Glyph.BULB),
        GROUP(Glyph.USERS),
        EVENT(Glyph.CALENDAR);

        private final @Nullable Glyph glyph;

        Kind(@Nullable Glyph glyph) {
            this.glyph = glyph;
        }

        String className() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Chip(Kind kind, String words) {
        addClassNames("chip", kind.className());
        if (kind.glyph != null) {
            add(new Icon(kind.glyph));
        }
        add(new Span(words));
    }

    /** A tag that leads to everything that carries it. */
    public static Anchor tag(String words, String link) {
        var tag = new Anchor(link, words);
        tag.addClassNames("chip", Kind.TAG.className());
        return tag;
    }
}
