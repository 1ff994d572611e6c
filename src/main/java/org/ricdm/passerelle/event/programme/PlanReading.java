package org.ricdm.passerelle.event.programme;

import java.util.Set;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.SessionRows.Copy;
import org.ricdm.passerelle.event.programme.SessionRows.Form;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a plan together. Asks no permission. */
@Component
class PlanReading {

    /** What stands under these can be the subject of a session; services and kinds of resources are none. */
    private static final Set<String> SUBJECTS = Set.of("theme", "public", "method", "transition");

    private final JdbcClient sql;
    private final SessionRows sessions;
    private final VenueRows venue;
    private final Thesaurus thesaurus;

    PlanReading(JdbcClient sql, SessionRows sessions, VenueRows venue, Thesaurus thesaurus) {
        this.sql = sql;
        this.sessions = sessions;
        this.venue = venue;
        this.thesaurus = thesaurus;
    }

    /** All of it, in six statements. */
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
                thesaurus.all().stream()
                        .filter(term ->
                                term.broader().filter(SUBJECTS::contains).isPresent())
                        .toList(),
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
