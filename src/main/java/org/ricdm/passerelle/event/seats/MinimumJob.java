package org.ricdm.passerelle.event.seats;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks on the date that planners chose whether enough people have a seat in a workshop, and tells the organisers where
 * they are too few. Looks once for each date.
 */
@Component
class MinimumJob implements Job {

    private final JdbcClient sql;
    private final SeatRows rows;
    private final MinimumMail mail;
    private final EventAccess events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MinimumJob(
            JdbcClient sql,
            SeatRows rows,
            MinimumMail mail,
            EventAccess events,
            TransactionTemplate transactions,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.mail = mail;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-workshop-minimum";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var due = due(now).stream().filter(one -> one.isDue(now)).collect(Collectors.groupingBy(Due::eventId));
        due.forEach((event, sessions) -> transactions.executeWithoutResult(status -> look(event, sessions, now)));
        return due.size();
    }

    private void look(long event, List<Due> sessions, Instant now) {
        var act = rows.act(event, null, now.truncatedTo(ChronoUnit.MICROS));
        sessions.forEach(
                one -> sql.sql("insert into seat_warning (session_id, warn_on, act_id) values (:session, :on, :act)")
                        .param("session", one.session())
                        .param("on", one.warnOn())
                        .param("act", act)
                        .update());
        if (sessions.stream().anyMatch(Due::isBelow)) {
            mail.order(act, events.team(event, TeamPart.ORGANISER));
        }
    }

    /** Those whose date has come somewhere on earth and that were not looked at for it. */
    private List<Due> due(Instant now) {
        return sql.sql("select s.session_id, s.event_id, s.warn_on, s.starts_at, s.minimum, e.time_zone,"
                        + " (select count(*) from seat t where t.session_id = s.session_id and t.state = 'SEATED') as seated"
                        + " from event_released_session s join event e on e.id = s.event_id"
                        + " where s.warn_on <= :tomorrow and s.minimum is not null and s.capacity is not null"
                        + " and not s.withdrawn and e.published_at is not null and e.cancelled_at is null"
                        + " and not exists (select 1 from seat_warning w where w.session_id = s.session_id"
                        + " and w.warn_on = s.warn_on)")
                .param(
                        "tomorrow",
                        Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1)))
                .query((row, n) -> new Due(
                        row.getLong("session_id"),
                        row.getLong("event_id"),
                        row.getObject("warn_on", LocalDate.class),
                        row.getObject("starts_at", LocalDateTime.class),
                        ZoneId.of(row.getString("time_zone")),
                        row.getInt("minimum"),
                        row.getInt("seated")))
                .list();
    }

    private record Due(
            long session, long eventId, LocalDate warnOn, LocalDateTime starts, ZoneId zone, int minimum, int seated) {

        boolean isDue(Instant now) {
            var there = LocalDateTime.ofInstant(now, zone);
            return !warnOn.isAfter(there.toLocalDate()) && there.isBefore(starts);
        }

        boolean isBelow() {
            return seated < minimum;
        }
    }
}
