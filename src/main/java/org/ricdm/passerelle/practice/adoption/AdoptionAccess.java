package org.ricdm.passerelle.practice.adoption;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with adoptions, and which centre may take up which sheet. The only place that decides it: every member
 * of a centre takes a sheet up for it; the responsible member and the coordinators of that centre, or of the Cité it is
 * associated with, carry it on; the responsible member makes a sheet out of it.
 */
@Component
class AdoptionAccess {

    /** For the log. */
    static final String ADOPTION = "adoption";

    private final JdbcClient sql;
    private final AdoptionRows rows;
    private final Clock clock;

    AdoptionAccess(JdbcClient sql, AdoptionRows rows, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether they carry it on. */
    boolean acts(AdoptionRow adoption, Viewer viewer) {
        return isResponsible(adoption, viewer) || coordinates(adoption, viewer);
    }

    /** Whether they make a sheet out of it. */
    boolean adapts(AdoptionRow adoption, Viewer viewer) {
        return isResponsible(adoption, viewer) && adoption.state().canBeAdapted();
    }

    /** Who went to another centre is responsible for nothing here any more. */
    private static boolean isResponsible(AdoptionRow adoption, Viewer viewer) {
        return adoption.responsibleId() == viewer.memberId() && adoption.centreId() == viewer.centreId();
    }

    private static boolean coordinates(AdoptionRow adoption, Viewer viewer) {
        return viewer.has(Role.COORDINATOR)
                && (adoption.centreId() == viewer.centreId()
                        || Long.valueOf(viewer.centreId()).equals(adoption.parentId()));
    }

    /**
     * The adoption with its sheet and itself held, for who carries it on.
     *
     * @throws NotOpen when there is none or they do not
     */
    AdoptionRow held(long id, Viewer viewer) {
        var adoption = rows.find(id).orElseThrow(() -> notOpen(id));
        rows.holdSheet(adoption.practiceId());
        var held = rows.hold(id).orElseThrow(() -> notOpen(id));
        if (!acts(held, viewer)) {
            throw notOpen(id);
        }
        return held;
    }

    static NotOpen notOpen(long id) {
        return new NotOpen(ADOPTION + ":" + id);
    }

    /**
     * Refuses in words what this centre cannot take up.
     *
     * @throws InvalidInput on {@code form}
     */
    void mustBeAbleToTry(long practiceId, Viewer viewer) {
        var standing = standing(practiceId, viewer);
        if (standing.mine() != null) {
            throw InvalidInput.of("form", "adoption.error.open");
        }
        if (standing.refusal() != null) {
            throw InvalidInput.of("form", standing.refusal());
        }
    }

    /** Where the centre of that member stands with the sheet. One statement. */
    Standing standing(long practiceId, Viewer viewer) {
        return sql.sql("select (select a.id from adoption a where a.practice_id = p.id and a.centre_id = c.id"
                        + " and a.open_mark = 1) as mine, p.state = 'RETIRED' as retired,"
                        + " (p.centre_id = c.id or exists (select 1 from practice_person w join member m"
                        + " on m.id = w.member_id where w.practice_id = p.id and w.part = 'AUTHOR'"
                        + " and m.centre_id = c.id)) as own,"
                        + " (coalesce(c.label = 'FORMER', false)"
                        + " or (c.kind = 'ASSOCIATED' and coalesce(c.accredited_until < :today, false))) as ceased"
                        + " from practice p join centre c on c.id = :centre where p.id = :id")
                .param("id", practiceId)
                .param("centre", viewer.centreId())
                .param("today", Date.valueOf(today(viewer)))
                .query((row, n) -> new Standing(
                        row.getObject("mine", Long.class),
                        row.getBoolean("own")
                                ? "adoption.error.own"
                                : row.getBoolean("retired")
                                        ? "adoption.error.retired"
                                        : row.getBoolean("ceased") ? "adoption.error.ceased" : null))
                .single();
    }

    /** The day it is where they are. */
    LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(Instant.now(clock), viewer.zone());
    }

    /**
     * @param mine id of what the centre has open
     * @param refusal key of the words why it cannot take the sheet up
     */
    record Standing(@Nullable Long mine, @Nullable String refusal) {}
}
