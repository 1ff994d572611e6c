package org.ricdm.passerelle.moderation.ui;

import java.time.Instant;
import java.time.ZoneId;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.moderation.CaseKind;
import org.ricdm.passerelle.moderation.CaseSummary;

/** A case in the queue. */
class CaseRow extends Row {

    CaseRow(CaseSummary one, ZoneId zone, Instant now) {
        super(title(one), ModerationNavigation.review(one.id()));
        var author = one.author();
        if (author != null) {
            lead(new Avatar(author.name(), author.centreId()));
        }
        chips(chip(one.kind(), getTranslation("moderation.kind." + one.kind())));
        if (one.flags() > 0) {
            chips(new Chip(Chip.Kind.STATE, getTranslation("moderation.flags", one.flags())));
        }
        if (!one.excerpt().isEmpty()) {
            second(one.excerpt());
        }
        var name = author == null ? getTranslation("moderation.somebody") : author.name() + ", " + author.city();
        second(one.place().isEmpty() ? name : name + " · " + one.place());
        facts(new TimeAgo(one.openedAt(), zone, getLocale(), now));
        var taken = one.takenBy();
        if (taken != null) {
            facts(getTranslation("moderation.takenBy", taken.name()));
        }
    }

    private static String title(CaseSummary one) {
        if (!one.title().isEmpty()) {
            return one.title();
        }
        return com.vaadin.flow.component.UI.getCurrent().getTranslation("moderation.account");
    }

    static Chip chip(CaseKind kind, String words) {
        return new Chip(
                switch (kind) {
                    case FLAG -> Chip.Kind.DANGER;
                    case HELD -> Chip.Kind.WAITING;
                    case APPEAL -> Chip.Kind.QUESTION;
                },
                words);
    }
}
