package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.Due;
import org.ricdm.passerelle.event.Due.Urgency;
import org.ricdm.passerelle.event.DueToday;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at the sign-up of an event: people who want an answer, places that are kept or missing, dates. */
@Component
@Order(1)
class SignUpDue implements DueToday {

    /** An offer that ends within that time is told: one more call may save it. */
    private static final Duration RUNNING_OUT = Duration.ofDays(1);

    private static final String PEOPLE = "/people";
    private static final String SETTINGS = "/sign-up";

    private final JdbcClient sql;

    SignUpDue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.ORGANISER;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        if (!event.state().isAhead()) {
            return List.of();
        }
        return sql.sql(
                        "select r.opens_at, r.closes_at, r.released_at, coalesce(sum(s.state = 'TO_BE_APPROVED'), 0) as asking,"
                                + " coalesce(sum(s.state = 'WAITING'), 0) as waiting,"
                                + " coalesce(sum(s.state = 'OFFERED' and s.offered_until > :now and s.offered_until <= :soon), 0)"
                                + " as offers, min(case when s.state = 'OFFERED' and s.offered_until > :now then s.offered_until end)"
                                + " as offered_until, (select count(*) from place_limit l where l.event_id = r.event_id"
                                + " and l.taken > l.capacity and not (l.kind = 'CENTRE' and r.released)) as over_full,"
                                + " (select coalesce(max(least(l.reserve - l.reserve_taken, l.capacity - l.taken)), 0)"
                                + " from place_limit l where l.event_id = r.event_id) as kept,"
                                + " exists (select 1 from place_limit l where l.event_id = r.event_id and l.kind = 'CENTRE')"
                                + " as quotas from sign_up_rules r left join sign_up s on s.event_id = r.event_id"
                                + " where r.event_id = :event group by r.event_id")
                .param("event", event.id())
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(RUNNING_OUT)))
                .query(SignUpDue::counted)
                .optional()
                .map(counted -> said(counted, event, now))
                .orElse(List.of());
    }

    private static List<Due> said(Counted counted, EventBrief event, Instant now) {
        var due = new ArrayList<Due>();
        if (counted.asking() > 0) {
            due.add(Due.of(Urgency.NOW, PEOPLE + "?state=TO_BE_APPROVED", "signup.due.asking", counted.asking()));
        }
        if (counted.offers() > 0 && counted.offeredUntil() != null) {
            due.add(Due.of(Urgency.SOON, PEOPLE + "?state=OFFERED", "signup.due.offers", counted.offers())
                    .by(counted.offeredUntil()));
        }
        if (counted.over() > 0) {
            due.add(Due.of(Urgency.SOON, PEOPLE, "signup.due.over", counted.over()));
        }
        if (counted.waiting() > 0 && counted.kept() > 0) {
            due.add(Due.of(
                    Urgency.SOON, PEOPLE + "?state=WAITING", "signup.due.reserve", counted.waiting(), counted.kept()));
        }
        dates(counted, event, now, due);
        return due;
    }

    private static void dates(Counted counted, EventBrief event, Instant now, List<Due> due) {
        var opens = moment(counted.opens(), event);
        var closes = counted.closes() == null ? null : moment(counted.closes(), event);
        var released = moment(counted.released(), event);
        if (released != null && released.isAfter(now) && counted.quotas()) {
            due.add(Due.on(released, now, PEOPLE + "?state=WAITING", "signup.due.release", counted.waiting()));
        }
        if (opens == null) {
            return;
        }
        if (opens.isAfter(now)) {
            due.add(Due.on(opens, now, SETTINGS, "signup.due.opens"));
        } else if (closes != null && closes.isAfter(now)) {
            due.add(Due.on(closes, now, SETTINGS, "signup.due.closes"));
        }
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime wall, EventBrief event) {
        return wall == null ? null : new WallTime(wall, event.zone()).instant();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getObject("opens_at", LocalDateTime.class),
                row.getObject("closes_at", LocalDateTime.class),
                row.getObject("released_at", LocalDateTime.class),
                row.getInt("asking"),
                row.getInt("waiting"),
                row.getInt("offers"),
                Columns.instant(row, "offered_until"),
                row.getInt("over_full"),
                row.getInt("kept"),
                row.getBoolean("quotas"));
    }

    /**
     * @param over limits that hold more than they have places
     * @param kept of the reserve, what can be given now
     * @param quotas whether a Cité has one
     */
    private record Counted(
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            @Nullable LocalDateTime released,
            int asking,
            int waiting,
            int offers,
            @Nullable Instant offeredUntil,
            int over,
            int kept,
            boolean quotas) {}
}
