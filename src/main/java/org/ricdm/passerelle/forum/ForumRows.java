package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forums in the store, with all that is said of them. */
@Component
class ForumRows {

    private final JdbcClient sql;
    private final People people;

    ForumRows(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    /** All in their order, archived ones last. Three statements. */
    List<RunForum> all(Language reader) {
        var texts = new HashMap<Long, Map<Language, ForumEntry.Text>>();
        sql.sql("select forum_id, language, name, purpose from forum_text").query(row -> {
            texts.computeIfAbsent(row.getLong("forum_id"), id -> new EnumMap<>(Language.class))
                    .put(
                            Language.of(row.getString("language")).orElseThrow(),
                            new ForumEntry.Text(row.getString("name"), row.getString("purpose")));
        });
        var found = sql.sql("select f.*, " + ForumAccess.CIRCLES + ", " + ForumAccess.MODERATORS + " from forum f"
                        + " order by f.archived_at is not null, f.position, f.id")
                .query((row, n) -> bare(row, texts.getOrDefault(row.getLong("id"), Map.of()), reader))
                .list();
        var cards = people.cards(found.stream()
                .flatMap(forum -> forum.entry().moderators().stream())
                .collect(Collectors.toSet()));
        return found.stream()
                .map(forum -> new RunForum(
                        forum.id(),
                        forum.name(),
                        forum.entry(),
                        forum.entry().moderators().stream()
                                .map(cards::get)
                                .filter(Objects::nonNull)
                                .sorted(Comparator.comparing(PersonCard::name))
                                .toList(),
                        forum.archived(),
                        forum.version()))
                .toList();
    }

    private static RunForum bare(ResultSet row, Map<Language, ForumEntry.Text> texts, Language reader)
            throws SQLException {
        var entry = new ForumEntry(
                row.getString("slug"),
                row.getString("colour"),
                row.getString("icon"),
                Circle.read(row.getString("readers")),
                Circle.read(row.getString("openers")),
                Set.copyOf(Columns.ids(row, "moderators")),
                Level.valueOf(row.getString("default_level")),
                texts);
        var named = texts.get(reader);
        return new RunForum(
                row.getLong("id"),
                named == null ? entry.slug() : named.name(),
                entry,
                List.of(),
                row.getTimestamp("archived_at") != null,
                row.getInt("version"));
    }

    /** Makes room for a forum behind all others and returns its id; {@link #write} says the rest. */
    long enter(ForumEntry entry) {
        try {
            sql.sql("insert into forum (slug, colour, icon, position, default_level)"
                            + " select :slug, :colour, :icon, coalesce(max(position), 0) + 1, :standard from forum")
                    .param("slug", entry.slug())
                    .param("colour", entry.colour())
                    .param("icon", entry.icon())
                    .param("standard", entry.standard().name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("slug", "forum.admin.error.slugTaken");
        }
        return sql.sql("select id from forum where slug = :slug")
                .param("slug", entry.slug())
                .query(Long.class)
                .single();
    }

    /** False when it has another version by now. */
    boolean change(long id, int version, ForumEntry entry) {
        return sql.sql(
                                "update forum set colour = :colour, icon = :icon, default_level = :standard, version = version + 1"
                                        + " where id = :id and version = :version")
                        .param("colour", entry.colour())
                        .param("icon", entry.icon())
                        .param("standard", entry.standard().name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    Circles circles(long id) {
        return sql.sql("select " + ForumAccess.CIRCLES + " from forum f where f.id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Circles(Circle.read(row.getString("readers")), Circle.read(row.getString("openers"))))
                .single();
    }

    /** Names, circles and moderators in place of those that were. */
    void write(long id, ForumEntry entry) {
        for (var table : List.of("forum_text", "forum_circle", "forum_moderator")) {
            sql.sql("delete from " + table + " where forum_id = :id")
                    .param("id", id)
                    .update();
        }
        entry.texts()
                .forEach((language, text) -> sql.sql("insert into forum_text (forum_id, language, name, purpose)"
                                + " values (:id, :language, :name, :purpose)")
                        .param("id", id)
                        .param("language", language.code())
                        .param("name", text.name())
                        .param("purpose", text.purpose())
                        .update());
        circles(id, "READ", entry.readers());
        circles(id, "OPEN", entry.openers());
        entry.moderators()
                .forEach(member -> sql.sql("insert into forum_moderator (forum_id, member_id) values (:id, :member)")
                        .param("id", id)
                        .param("member", member)
                        .update());
    }

    private void circles(long id, String act, Set<Circle> circles) {
        circles.forEach(
                circle -> sql.sql("insert into forum_circle (forum_id, act, circle) values (:id, :act, :circle)")
                        .param("id", id)
                        .param("act", act)
                        .param("circle", circle.name())
                        .update());
    }

    /** All forums in their order, locked until the end of the transaction. */
    List<Place> order() {
        return sql.sql("select id, archived_at is not null as archived from forum order by position, id for update")
                .query((row, n) -> new Place(row.getLong("id"), row.getBoolean("archived")))
                .list();
    }

    void order(List<Long> ids) {
        for (var place = 0; place < ids.size(); place++) {
            sql.sql("update forum set position = :place where id = :id")
                    .param("place", place + 1)
                    .param("id", ids.get(place))
                    .update();
        }
    }

    record Place(long id, boolean archived) {}

    record Circles(Set<Circle> readers, Set<Circle> openers) {}
}
