package org.ricdm.passerelle.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;

/**
 * A sheet in a few words, for whoever asked.
 *
 * @param link with the title that readers read; of a sheet that nobody reads yet, the one that is typed
 * @param language of the title
 * @param centreId where it is done
 * @param acceptedAt since when it has the label of the network; null without it
 * @param published whether members read it
 * @param forEverybody whether its authors agree that visitors read it as soon as it has the label
 * @param adaptedFrom id of the sheet it was made out of, null for one that is nobody's child
 * @param mine whether who asks writes it
 */
public record SheetBrief(
        SheetLink link,
        Language language,
        SheetState state,
        Depth depth,
        SheetKind kind,
        long centreId,
        @Nullable Instant acceptedAt,
        boolean published,
        boolean forEverybody,
        @Nullable Long adaptedFrom,
        boolean mine) {

    public long id() {
        return link.id();
    }

    /** What it is, once published, when nothing is asked of its authors: with the label or without. */
    public SheetState atRest() {
        return SheetState.atRest(acceptedAt);
    }

    static SheetBrief read(ResultSet row, int n) throws SQLException {
        var face = row.getString("face_title");
        var language = face == null ? row.getString("language") : row.getString("face_language");
        return new SheetBrief(
                SheetRows.link(row.getLong("id"), face == null ? Objects.requireNonNull(row.getString("title")) : face),
                Language.of(language).orElse(Language.EN),
                SheetState.valueOf(row.getString("state")),
                Depth.valueOf(row.getString("depth")),
                SheetKind.valueOf(row.getString("kind")),
                row.getLong("centre_id"),
                Columns.instant(row, "accepted_at"),
                row.getObject("published_no") != null,
                row.getBoolean("for_everybody"),
                row.getObject("adapted_from", Long.class),
                row.getBoolean("mine"));
    }
}
