package org.ricdm.passerelle.event.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Released sessions outside their room. Who sees the event sees its sessions. */
@Component
class ProgrammeObjects implements Presentable, ReadAccess {

    /** The kind of object that a session is. */
    static final String SESSION = "session";

    private final JdbcClient sql;
    private final SessionRows sessions;
    private final EventAccess events;
    private final Words words;

    ProgrammeObjects(JdbcClient sql, SessionRows sessions, EventAccess events, Words words) {
        this.sql = sql;
        this.sessions = sessions;
        this.events = events;
        this.words = words;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(SESSION);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        var places = places(objects);
        var open = events.readable(
                memberId,
                places.values().stream()
                        .map(place -> EventAccess.ref(place.eventId()))
                        .collect(Collectors.toSet()));
        var readable = new HashSet<ObjectRef>();
        places.forEach((session, place) -> {
            if (open.contains(EventAccess.ref(place.eventId()))) {
                readable.add(new ObjectRef(SESSION, session));
            }
        });
        return readable;
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return places(objects).keySet().stream()
                .map(id -> new ObjectRef(SESSION, id))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> objects, Language reader) {
        var places = places(objects);
        var shown = new HashMap<ObjectRef, Presentation>();
        sessions.these(List.copyOf(places.keySet()), SessionRows.Copy.RELEASED, SessionRows.Form.SOURCE)
                .forEach(session -> {
                    var place = java.util.Objects.requireNonNull(places.get(session.id()));
                    var ref = new ObjectRef(SESSION, session.id());
                    var text = session.entry().in(reader);
                    var line = line(session, place, reader);
                    shown.put(
                            ref,
                            new Presentation(
                                    text.title(),
                                    EventBrief.path(place.slug()) + "/programme?session=" + session.id(),
                                    "<p>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>",
                                    line,
                                    reader,
                                    place.event(),
                                    List.of(ref, EventAccess.ref(place.eventId())),
                                    ref,
                                    1));
                });
        return shown;
    }

    private String line(PlannedSession session, Place place, Language reader) {
        if (session.out()) {
            return words.say(reader, "programme.withdrawn");
        }
        var entry = session.entry();
        var say = new SessionWords(words, reader);
        var when = say.day(entry.starts().toLocalDate()) + ", " + say.span(entry.starts(), entry.ends());
        return place.room().isEmpty() ? when : when + " · " + place.room();
    }

    /** Where the released ones among them belong. One statement. */
    private Map<Long, Place> places(Collection<ObjectRef> objects) {
        var places = new HashMap<Long, Place>();
        sql.sql("select s.session_id, e.id, e.slug, coalesce(r.name, '') as room, (select x.title from event_text x"
                        + " where x.event_id = e.id and x.language = e.language) as event_title"
                        + " from event_released_session s join event e on e.id = s.event_id"
                        + " left join event_room r on r.id = s.room_id where s.session_id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .query(row -> {
                    places.put(
                            row.getLong("session_id"),
                            new Place(
                                    row.getLong("id"),
                                    row.getString("slug"),
                                    row.getString("event_title"),
                                    row.getString("room")));
                });
        return places;
    }

    private record Place(long eventId, String slug, String event, String room) {}
}
