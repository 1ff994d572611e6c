package org.ricdm.passerelle.event.programme;

import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.SessionRows.Copy;
import org.ricdm.passerelle.event.programme.SessionRows.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a plan together. Asks no permission. */
@Component
class PlanReading {

    private final JdbcClient sql;
    private final SessionRows sessions;
    private final VenueRows venue;

    PlanReading(JdbcClient sql, SessionRows sessions, VenueRows venue) {
        this.sql = sql;
        this.sessions = sessions;
        this.venue = venue;
    }

    /** All of it, in eight statements. */
    Plan of(EventBrief event) {
        var frame = venue.frame(event.id());
        var rooms = venue.rooms(event.id());
        var speakers = venue.speakers(event.id());
        var walks = venue.walks(event.id(), frame.settings());
        var planned = sessions.of(event.id(), Copy.WORKING, Form.SOURCE).stream()
                .filter(session -> !session.out())
                .toList();
        return new Plan(
                event,
                frame.settings(),
                frame.tracks(),
                rooms,
                speakers,
                walks,
                planned,
                new Conflicts(event.starts(), event.ends(), rooms, speakers, walks).in(planned),
                lastRelease(event.id()));
    }

    int lastRelease(long eventId) {
        return sql.sql("select coalesce(max(number), 0) from event_release where event_id = :event")
                .param("event", eventId)
                .query(Integer.class)
                .single();
    }
}
