package org.ricdm.passerelle.forum.ui;

import java.util.Arrays;
import java.util.Locale;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.forum.ForumSummary;

/** A forum in a list: its icon in its colour, its name, what it is for. */
class ForumRow extends Row {

    ForumRow(ForumSummary forum, String link) {
        this(forum.name(), link, forum.icon(), forum.colour());
        second(forum.purpose());
    }

    ForumRow(String name, String link, String icon, String colour) {
        super(name, link);
        var mark = new Icon(glyph(icon)).large();
        mark.addClassName(colour);
        lead(mark);
    }

    /** The glyph of that name as the store has it; the one of talk for an unknown name. */
    static Glyph glyph(String name) {
        return Arrays.stream(Glyph.values())
                .filter(glyph -> glyph.symbol().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(Glyph.MESSAGE);
    }
}
