package org.ricdm.passerelle.event.programme;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rooms, tracks and speakers in the store. One statement for each question. */
@Component
class VenueRows {

    private final JdbcClient sql;

    VenueRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The settings and the tracks in their order. */
    Frame frame(long eventId) {
        var settings = new ProgrammeSettings[] {ProgrammeSettings.USUAL};
        var colours = new LinkedHashMap<Long, String>();
        var names = new HashMap<Long, Map<Language, String>>();
        sql.sql("select p.walk_minutes, p.day_ends_hour, t.id, t.colour, x.language, x.name from event e"
                        + " left join event_programme p on p.event_id = e.id"
                        + " left join event_track t on t.event_id = e.id"
                        + " left join event_track_text x on x.track_id = t.id"
                        + " where e.id = :event order by t.position, t.id")
                .param("event", eventId)
                .query(row -> {
                    if (row.getObject("walk_minutes") != null) {
                        settings[0] = new ProgrammeSettings(row.getInt("walk_minutes"), row.getInt("day_ends_hour"));
                    }
                    var track = row.getLong("id");
                    if (!row.wasNull()) {
                        colours.put(track, row.getString("colour"));
                        var said = names.computeIfAbsent(track, id -> new EnumMap<>(Language.class));
                        var language = row.getString("language");
                        if (language != null) {
                            said.put(Language.of(language).orElseThrow(), row.getString("name"));
                        }
                    }
                });
        var tracks = colours.entrySet().stream()
                .map(one -> new Track(
                        one.getKey(), new TrackEntry(one.getValue(), names.getOrDefault(one.getKey(), Map.of()))))
                .toList();
        return new Frame(settings[0], tracks);
    }

    /** The rooms in their order. */
    List<Room> rooms(long eventId) {
        return sql.sql("select * from event_room where event_id = :event order by position, id")
                .param("event", eventId)
                .query((row, n) -> new Room(
                        row.getLong("id"),
                        new RoomEntry(
                                row.getString("name"),
                                row.getObject("seats", Integer.class),
                                row.getBoolean("step_free"),
                                row.getBoolean("hearing_loop"),
                                row.getString("online_link"))))
                .list();
    }

    /** The speakers by name. */
    List<Speaker> speakers(long eventId) {
        return sql.sql("select * from event_speaker where event_id = :event order by name, id")
                .param("event", eventId)
                .query((row, n) -> new Speaker(
                        row.getLong("id"),
                        new SpeakerEntry(
                                row.getObject("member_id", Long.class),
                                row.getString("name"),
                                row.getString("affiliation"),
                                row.getString("bio"))))
                .list();
    }

    /** How far the rooms are from each other. */
    Walks walks(long eventId, ProgrammeSettings settings) {
        var minutes = new HashMap<Walks.Pair, Integer>();
        sql.sql("select w.* from event_walk w join event_room r on r.id = w.room_a where r.event_id = :event")
                .param("event", eventId)
                .query(row -> {
                    minutes.put(Walks.Pair.of(row.getLong("room_a"), row.getLong("room_b")), row.getInt("minutes"));
                });
        return new Walks(settings.walkMinutes(), minutes);
    }

    record Frame(ProgrammeSettings settings, List<Track> tracks) {}
}
