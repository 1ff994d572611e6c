package org.ricdm.passerelle.event.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts.Speaking;
import org.ricdm.passerelle.event.EventParts.Talk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sessions of either copy. */
@Component
class SessionRows {

    /** The two copies of a session. Their rows differ in name only. */
    enum Copy {
        WORKING(
                "event_session",
                "id",
                "version",
                "removed_at is not null",
                "event_session_text",
                "event_session_speaker"),
        RELEASED(
                "event_released_session",
                "session_id",
                "release_id",
                "withdrawn",
                "event_released_text",
                "event_released_speaker");

        private final String table;
        private final String id;
        private final String version;
        private final String out;
        private final String texts;
        private final String speakers;

        Copy(String table, String id, String version, String out, String texts, String speakers) {
            this.table = table;
            this.id = id;
            this.version = version;
            this.out = out;
            this.texts = texts;
            this.speakers = speakers;
        }

        private String select(Form form) {
            return "select s.*, s." + id + " as session, s." + version + " as copy_version, (" + out + ") as gone,"
                    + " x.language, x.title, x." + form.column + " as said,"
                    + " (select group_concat(p.speaker_id order by p.position) from " + speakers
                    + " p where p.session_id = s." + id + ") as speakers from " + table + " s left join " + texts
                    + " x on x.session_id = s." + id;
        }
    }

    /** Whether descriptions come as they were typed or as cleaned HTML. */
    enum Form {
        SOURCE("description"),
        HTML("description_html");

        private final String column;

        Form(String column) {
            this.column = column;
        }
    }

    private final JdbcClient sql;

    SessionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who speaks in what is released, by name, with titles as {@link Spoken} chooses them; empty before a release. */
    Optional<List<Speaking>> speaking(EventBrief event, Language reader) {
        var isReleased = new boolean[1];
        var people = new LinkedHashMap<Long, Speaking>();
        sql.sql("select r.session_id, p.id, p.name, p.affiliation, case when p.id is not null then (select"
                        + " concat(x.language, x.title) from event_released_text x where x.session_id = r.session_id"
                        + " order by x.language = :reader desc, find_in_set(x.language, r.spoken) = 0,"
                        + " find_in_set(x.language, r.spoken), x.language = 'en' desc, x.language limit 1) end as said"
                        + " from event_released_session r left join event_released_speaker s"
                        + " on s.session_id = r.session_id and not r.withdrawn"
                        + " left join event_speaker p on p.id = s.speaker_id where r.event_id = :event"
                        + " order by p.name, p.id, r.starts_at, r.session_id")
                .param("reader", reader.code())
                .param("event", event.id())
                .query(row -> {
                    isReleased[0] = true;
                    var said = row.getString("said");
                    if (said != null) {
                        people.computeIfAbsent(row.getLong("id"), id -> speaking(row))
                                .sessions()
                                .add(talk(said, event, row.getLong("session_id")));
                    }
                });
        return isReleased[0] ? Optional.of(List.copyOf(people.values())) : Optional.empty();
    }

    private static Speaking speaking(ResultSet row) {
        try {
            return new Speaking(row.getString("name"), row.getString("affiliation"), new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException("the column is there", e);
        }
    }

    private static Talk talk(String said, EventBrief event, long session) {
        return new Talk(
                said.substring(2),
                Language.of(said.substring(0, 2)).orElseThrow(),
                event.path() + "/programme?session=" + session);
    }

    /** All sessions of an event in the order of time. One statement. */
    List<PlannedSession> of(long eventId, Copy copy, Form form) {
        return read(copy, form, "s.event_id = :keys", eventId);
    }

    /** Those sessions in the order of time. One statement. */
    List<PlannedSession> these(List<Long> ids, Copy copy, Form form) {
        return read(copy, form, "s." + copy.id + " in (:keys)", Columns.listed(ids));
    }

    private List<PlannedSession> read(Copy copy, Form form, String where, Object keys) {
        var found = new LinkedHashMap<Long, PlannedSession>();
        var texts = new HashMap<Long, Map<Language, SessionText>>();
        sql.sql(copy.select(form) + " where " + where + " order by s.starts_at, s." + copy.id)
                .param("keys", keys)
                .query(row -> {
                    var id = row.getLong("session");
                    if (!found.containsKey(id)) {
                        found.put(id, bare(row));
                    }
                    var language = row.getString("language");
                    if (language != null) {
                        texts.computeIfAbsent(id, one -> new EnumMap<>(Language.class))
                                .put(
                                        Language.of(language).orElseThrow(),
                                        new SessionText(row.getString("title"), row.getString("said")));
                    }
                });
        return found.values().stream()
                .map(one -> saying(one, texts.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private static PlannedSession bare(ResultSet row) throws SQLException {
        var entry = new SessionEntry(
                SessionKind.valueOf(row.getString("kind")),
                row.getObject("track_id", Long.class),
                row.getObject("room_id", Long.class),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getObject("capacity", Integer.class),
                row.getObject("minimum", Integer.class),
                row.getObject("warn_on", LocalDate.class),
                languages(row.getString("spoken")),
                languages(row.getString("interpreted")),
                SessionLevel.valueOf(row.getString("level")),
                row.getString("theme"),
                Map.of(),
                ids(row.getString("speakers")));
        return new PlannedSession(row.getLong("session"), row.getLong("copy_version"), row.getBoolean("gone"), entry);
    }

    private static PlannedSession saying(PlannedSession bare, Map<Language, SessionText> texts) {
        return new PlannedSession(
                bare.id(), bare.version(), bare.out(), bare.entry().saying(texts));
    }

    private static List<Long> ids(@Nullable String listed) {
        return listed == null
                ? List.of()
                : Arrays.stream(listed.split(",")).map(Long::valueOf).toList();
    }

    static List<Language> languages(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> Language.of(code).stream())
                .toList();
    }

    /** Codes with commas, as the store keeps them. */
    static String codes(List<Language> languages) {
        return languages.stream().map(Language::code).collect(Collectors.joining(","));
    }
}
