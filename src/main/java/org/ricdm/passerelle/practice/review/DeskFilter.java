package org.ricdm.passerelle.practice.review;

import java.util.Locale;

/** What the office looks at. */
public enum DeskFilter {
    /** Reviewers are missing, a review is late, or the reviews differ. */
    NEEDS_OFFICE(
            "((w.verdict is null and w.closed_at is null) and (w.undecided_at is not null or w.short_at is not null"
                    + " or exists (select 1 from practice_review_task l where l.round_id = w.id"
                    + " and l.state in ('ASKED', 'ACCEPTED') and l.due_at < :now)))"),
    RUNNING("w.closed_at is null"),
    CLOSED("w.closed_at is not null and w.verdict is not null");

    private final String where;

    DeskFilter(String where) {
        this.where = where;
    }

    String where() {
        return where;
    }

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that name; the first one when there is none. */
    public static DeskFilter of(String key) {
        for (var filter : values()) {
            if (filter.key().equals(key)) {
                return filter;
            }
        }
        return NEEDS_OFFICE;
    }

    /** Key of its word. */
    public String wordKey() {
        return "peerreview.desk." + name();
    }
}
