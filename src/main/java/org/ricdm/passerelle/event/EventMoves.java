package org.ricdm.passerelle.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where events were before they moved. Asks no permission: mails and jobs read it. */
@Component
public class EventMoves {

    private static final String COLUMNS = "mode, starts_at, ends_at, time_zone, place, address, city";

    private final JdbcClient sql;
    private final Clock clock;

    EventMoves(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** As it holds now. One statement. */
    public Whereabouts now(long eventId) {
        return sql.sql("select " + COLUMNS + " from event where id = :id")
                .param("id", eventId)
                .query(Whereabouts::row)
                .single();
    }

    /** As it was before that move; empty when there was none. One statement. */
    public Optional<Whereabouts> before(long moveId) {
        return sql.sql("select " + COLUMNS + " from event_move where id = :id")
                .param("id", moveId)
                .query(Whereabouts::row)
                .optional();
    }

    /** When that move was made. One statement. */
    public Instant at(long moveId) {
        return sql.sql("select at from event_move where id = :id")
                .param("id", moveId)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /** Whether the event did not move again since. One statement. */
    public boolean isLast(long eventId, long moveId) {
        return sql.sql("select not exists (select 1 from event_move where event_id = :event and id > :move)")
                .param("event", eventId)
                .param("move", moveId)
                .query(Boolean.class)
                .single();
    }

    /** Notes what held until now and returns the number of the move. */
    long note(long eventId, Whereabouts before) {
        return sql.sql("insert into event_move (event_id, at, " + COLUMNS + ") values (:event, :now, :mode, :starts,"
                        + " :ends, :zone, :place, :address, :city) returning id")
                .param("event", eventId)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("mode", before.mode().name())
                .param("starts", before.starts().local())
                .param("ends", before.ends().local())
                .param("zone", before.starts().zone().getId())
                .param("place", before.place())
                .param("address", before.address())
                .param("city", before.city())
                .query(Long.class)
                .single();
    }

    /** Whether people hear of it when the event becomes that: only while it is still to come. */
    boolean isNews(EventBrief event, Whereabouts before, Whereabouts next) {
        return switch (event.state()) {
            case DRAFT, ARCHIVED, CANCELLED -> false;
            case ANNOUNCED, RUNNING, FINISHED ->
                !before.equals(next) && Instant.now(clock).isBefore(next.ends().instant());
        };
    }
}
