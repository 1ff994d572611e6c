package org.ricdm.passerelle.event.programme;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tracks of an event. Their names show at once, also in the last release. Every method throws {@link NotOpen} for
 * somebody who does not plan that event.
 */
@Service
@Transactional
public class Tracks {

    private final JdbcClient sql;
    private final EventAccess access;
    private final VenueOrder order;

    Tracks(JdbcClient sql, EventAccess access, VenueOrder order) {
        this.sql = sql;
        this.access = access;
        this.order = order;
    }

    /**
     * Adds a track behind the others and returns its id.
     *
     * @throws InvalidInput on {@code name} and {@code colour}
     */
    @ForMembers
    public long add(long eventId, TrackEntry typed) {
        access.runs(eventId, TeamPart.PROGRAMME);
        var entry = checked(typed);
        var key = new GeneratedKeyHolder();
        sql.sql("insert into event_track (event_id, colour, position)"
                        + " select :event, :colour, coalesce(max(position), 0) + 1 from event_track"
                        + " where event_id = :event")
                .param("event", eventId)
                .param("colour", entry.colour())
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        names(id, entry);
        return id;
    }

    /**
     * Changes a track.
     *
     * @throws InvalidInput as {@link #add}
     */
    @ForMembers
    public void change(long eventId, long trackId, TrackEntry typed) {
        access.runs(eventId, TeamPart.PROGRAMME);
        var entry = checked(typed);
        var there = sql.sql("select count(*) from event_track where id = :id and event_id = :event")
                .param("id", trackId)
                .param("event", eventId)
                .query(Integer.class)
                .single();
        if (there > 0) {
            sql.sql("update event_track set colour = :colour where id = :id")
                    .param("colour", entry.colour())
                    .param("id", trackId)
                    .update();
            names(trackId, entry);
        }
    }

    /** Moves a track one place towards the first one; the first stays. */
    @ForMembers
    public void moveEarlier(long eventId, long trackId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        order.track(eventId, trackId, VenueOrder.EARLIER);
    }

    /** Moves a track one place towards the last one; the last stays. */
    @ForMembers
    public void moveLater(long eventId, long trackId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        order.track(eventId, trackId, VenueOrder.LATER);
    }

    /**
     * Takes a track out.
     *
     * @throws InvalidInput on {@code track} while a session is in it
     */
    @ForMembers
    public void remove(long eventId, long trackId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        try {
            sql.sql("delete from event_track where id = :id and event_id = :event")
                    .param("id", trackId)
                    .param("event", eventId)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw InvalidInput.of("track", "programme.error.trackUsed");
        }
    }

    private void names(long id, TrackEntry entry) {
        sql.sql("delete from event_track_text where track_id = :id")
                .param("id", id)
                .update();
        entry.names()
                .forEach((language, name) -> sql.sql(
                                "insert into event_track_text (track_id, language, name) values (:id, :language, :name)")
                        .param("id", id)
                        .param("language", language.code())
                        .param("name", name)
                        .update());
    }

    private static TrackEntry checked(TrackEntry typed) {
        if (!TrackEntry.COLOURS.contains(typed.colour())) {
            throw InvalidInput.of("colour", "programme.error.gone");
        }
        Map<Language, String> names = new EnumMap<>(Language.class);
        typed.names().forEach((language, name) -> {
            var line = PlainText.line(name);
            if (line.length() > TrackEntry.MAX_NAME) {
                throw InvalidInput.of("name." + language.code(), "programme.error.name", TrackEntry.MAX_NAME);
            }
            if (PlainText.isVisible(line)) {
                names.put(language, line);
            }
        });
        if (names.isEmpty()) {
            throw InvalidInput.of("name", "programme.error.name", TrackEntry.MAX_NAME);
        }
        return new TrackEntry(typed.colour(), names);
    }
}
