package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories in the store. */
@Component
class Categories {

    private final JdbcClient sql;

    Categories(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of an event in their order, with what each may hold. One statement. */
    List<Category> of(long eventId) {
        var texts = new HashMap<Long, Map<Language, Category.Text>>();
        var bare = new LinkedHashMap<Long, Bare>();
        sql.sql("select c.*, l.capacity, t.language, t.name, t.help from sign_up_category c left join place_limit l"
                        + " on l.event_id = c.event_id and l.kind = 'CATEGORY' and l.ref = c.id"
                        + " left join sign_up_category_text t on t.category_id = c.id"
                        + " where c.event_id = :event order by c.position, c.id")
                .param("event", eventId)
                .query(row -> {
                    var id = row.getLong("id");
                    var said = texts.computeIfAbsent(id, one -> new EnumMap<>(Language.class));
                    var language = row.getString("language");
                    if (language != null) {
                        said.put(
                                Language.of(language).orElseThrow(),
                                new Category.Text(row.getString("name"), row.getString("help")));
                    }
                    if (!bare.containsKey(id)) {
                        bare.put(id, bare(row));
                    }
                });
        var places = new ArrayList<>(bare.keySet());
        return bare.values().stream().map(one -> one.with(texts, places)).toList();
    }

    private static Bare bare(ResultSet row) throws SQLException {
        return new Bare(
                row.getLong("id"),
                Category.OpenTo.valueOf(row.getString("open_to")),
                row.getObject("opens_at", LocalDateTime.class),
                row.getObject("closes_at", LocalDateTime.class),
                row.getObject("capacity", Integer.class),
                row.getInt("companions"),
                row.getObject("companion_category_id", Long.class));
    }

    /** Says what somebody of that category may bring. */
    void bringing(long id, int most, @Nullable Long companionCategoryId) {
        sql.sql("update sign_up_category set companions = :most, companion_category_id = :category where id = :id")
                .param("most", most)
                .param("category", companionCategoryId)
                .param("id", id)
                .update();
    }

    /** A category that knows neither its texts yet nor which place that of its companions has. */
    private record Bare(
            long id,
            Category.OpenTo openTo,
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            @Nullable Integer capacity,
            int companions,
            @Nullable Long companionCategoryId) {

        Category with(Map<Long, Map<Language, Category.Text>> texts, List<Long> places) {
            return new Category(
                    id,
                    openTo,
                    opens,
                    closes,
                    capacity,
                    texts.getOrDefault(id, Map.of()),
                    new Category.Companions(
                            companions, companionCategoryId == null ? null : places.indexOf(companionCategoryId)));
        }
    }

    /** The names of those of an event by id, for a reader. One statement. */
    Map<Long, String> names(EventBrief event, Language reader) {
        return of(event.id()).stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.id()),
                        one -> one.in(reader, event.language()).name()));
    }

    /** Enters a category or changes it, at that place among the others. Returns its id. */
    long write(long eventId, int position, Category category) {
        var id = category.id();
        if (id == null) {
            id = sql.sql(
                            "insert into sign_up_category (event_id, position, open_to) values (:event, :position, :openTo)"
                                    + " returning id")
                    .param("event", eventId)
                    .param("position", position)
                    .param("openTo", category.openTo().name())
                    .query(Long.class)
                    .single();
        }
        var changed = sql.sql("update sign_up_category set position = :position, open_to = :openTo, opens_at = :opens,"
                        + " closes_at = :closes where id = :id and event_id = :event")
                .param("position", position)
                .param("openTo", category.openTo().name())
                .param("opens", category.opens())
                .param("closes", category.closes())
                .param("id", id)
                .param("event", eventId)
                .update();
        if (changed == 0) {
            throw new IllegalArgumentException("a category of another event");
        }
        sql.sql("delete from sign_up_category_text where category_id = :id")
                .param("id", id)
                .update();
        for (var text : category.texts().entrySet()) {
            sql.sql("insert into sign_up_category_text (category_id, language, name, help)"
                            + " values (:id, :language, :name, :help)")
                    .param("id", id)
                    .param("language", text.getKey().code())
                    .param("name", text.getValue().name())
                    .param("help", text.getValue().help())
                    .update();
        }
        return id;
    }

    /** Whether somebody ever signed up in it, or a question or a workshop names it: without it they would be for others. */
    boolean isUsed(long id) {
        return sql.sql("select exists (select 1 from sign_up where category_id = :id)"
                        + " or exists (select 1 from event_question_category where category_id = :id)"
                        + " or exists (select 1 from seat_door where category_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void delete(long id) {
        sql.sql("delete from sign_up_category where id = :id").param("id", id).update();
    }
}
