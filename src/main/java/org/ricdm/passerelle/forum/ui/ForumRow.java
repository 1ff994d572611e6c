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
        super(forum.name(), link);
        var icon = new Icon(glyph(forum.icon())).large();
        icon.addClassName(forum.colour());
        lead(icon).second(forum.purpose());
    }

    private static Glyph glyph(String name) {
        var wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Glyph.values())
                .filter(glyph -> glyph.name().equals(wanted))
                .findFirst()
                .orElse(Glyph.MESSAGE);
    }
}
