package org.ricdm.passerelle.event.materials;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Materials in the store. Asks no permission. */
@Component
class MaterialRows {

    private static final String READ = "select m.*, concat(p.given_name, ' ', p.family_name) as added"
            + " from event_material m join member p on p.id = m.added_by where ";

    private final JdbcClient sql;

    MaterialRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The object that the file of a material belongs to. */
    static ObjectRef ref(long id) {
        return new ObjectRef(MaterialAccess.MATERIAL, id);
    }

    /** Those of an event that are for one of these, in the order in which they came, without their files. One statement. */
    List<Material> of(long eventId, Set<Audience> audiences) {
        return read(
                "m.event_id = :event and m.audience in (:audiences)",
                Map.of("event", eventId, "audiences", names(audiences)));
    }

    Optional<Material> find(long id) {
        return read("m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<Material> read(String where, Map<String, Object> values) {
        return sql.sql(READ + where + " order by m.id")
                .params(values)
                .query((row, n) -> new Material(
                        row.getLong("id"),
                        row.getLong("event_id"),
                        row.getObject("session_id", Long.class),
                        row.getString("title"),
                        Language.of(row.getString("language")).orElseThrow(),
                        Objects.requireNonNullElse(row.getString("url"), ""),
                        null,
                        Audience.valueOf(row.getString("audience")),
                        row.getLong("added_by"),
                        row.getString("added")))
                .list();
    }

    /** Whether there is any for one of these, or that member speaks there and may add some. One statement. */
    boolean isThere(long eventId, Set<Audience> audiences, long memberId) {
        return sql.sql("select exists (select 1 from event_material where event_id = :event"
                        + " and audience in (:audiences)) or exists (select 1 from event_speaker s"
                        + " join event_released_speaker r on r.speaker_id = s.id where s.event_id = :event"
                        + " and s.member_id = :member)")
                .param("event", eventId)
                .param("audiences", names(audiences))
                .param("member", memberId)
                .query(Boolean.class)
                .single();
    }

    /** The sessions of an event that have any for one of these. One statement. */
    Set<Long> sessions(long eventId, Set<Audience> audiences) {
        return Set.copyOf(sql.sql("select distinct session_id from event_material where event_id = :event"
                        + " and session_id is not null and audience in (:audiences)")
                .param("event", eventId)
                .param("audiences", names(audiences))
                .query(Long.class)
                .list());
    }

    private static List<String> names(Set<Audience> audiences) {
        return audiences.stream().map(Audience::name).toList();
    }

    /** The sessions of an event, as it was published, in which that member speaks. One statement. */
    Set<Long> spokenIn(long eventId, long memberId) {
        return Set.copyOf(sql.sql("select r.session_id from event_released_speaker r join event_speaker s"
                        + " on s.id = r.speaker_id where s.event_id = :event and s.member_id = :member")
                .param("event", eventId)
                .param("member", memberId)
                .query(Long.class)
                .list());
    }

    long add(long eventId, long memberId, MaterialEntry entry, Instant now) {
        return sql.sql("insert into event_material (event_id, session_id, title, language, url, audience, added_by,"
                        + " added_at) values (:event, :session, :title, :language, :url, :audience, :by, :now)"
                        + " returning id")
                .param("event", eventId)
                .param("session", entry.sessionId())
                .param("title", entry.title())
                .param("language", entry.language().code())
                .param("url", entry.token() == null ? entry.url() : null)
                .param("audience", entry.audience().name())
                .param("by", memberId)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    void remove(long id) {
        sql.sql("delete from event_material where id = :id").param("id", id).update();
    }

    /** By id, to which event each belongs and for whom it is. One statement. */
    Map<Long, Place> places(Collection<ObjectRef> objects) {
        return sql
                .sql("select id, event_id, audience from event_material where id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .query((row, n) -> Map.entry(
                        row.getLong("id"),
                        new Place(row.getLong("event_id"), Audience.valueOf(row.getString("audience")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    record Place(long eventId, Audience audience) {}
}
