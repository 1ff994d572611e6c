package org.ricdm.passerelle.event.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.Due;
import org.ricdm.passerelle.event.Due.Urgency;
import org.ricdm.passerelle.event.DueToday;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workshops whose date to look has come with too few people, and the next such date. */
@Component
@Order(2)
class SeatsDue implements DueToday {

    private static final String WORKSHOPS = "/workshops";

    private final JdbcClient sql;

    SeatsDue(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public TeamPart needs() {
        return TeamPart.ORGANISER;
    }

    @Override
    public List<Due> at(EventBrief event, Instant now) {
        if (!event.state().isComing()) {
            return List.of();
        }
        var there = LocalDateTime.ofInstant(now, event.zone());
        var looked = sql
                .sql("select s.warn_on, s.starts_at, s.minimum, (select count(*) from seat t"
                        + " where t.session_id = s.session_id and t.state = 'SEATED') as seated"
                        + " from event_released_session s where s.event_id = :event and s.warn_on is not null"
                        + " and s.minimum is not null and s.capacity is not null and not s.withdrawn")
                .param("event", event.id())
                .query((row, n) -> new Looked(
                        row.getObject("warn_on", LocalDate.class),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getInt("seated") < row.getInt("minimum")))
                .list()
                .stream()
                .filter(one -> there.isBefore(one.starts()))
                .toList();
        var due = new ArrayList<Due>();
        var below = looked.stream()
                .filter(one -> one.below() && !one.on().isAfter(there.toLocalDate()))
                .count();
        if (below > 0) {
            due.add(Due.of(Urgency.NOW, WORKSHOPS, "seats.due.below", below));
        }
        looked.stream()
                .map(Looked::on)
                .filter(on -> on.isAfter(there.toLocalDate()))
                .min(Comparator.naturalOrder())
                .ifPresent(on -> due.add(Due.on(
                        new WallTime(on.atStartOfDay(), event.zone()).instant(), now, WORKSHOPS, "seats.due.look")));
        return due;
    }

    /** @param below whether fewer have a seat than it needs */
    private record Looked(LocalDate on, LocalDateTime starts, boolean below) {}
}
