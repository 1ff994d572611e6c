package org.ricdm.passerelle.practice.collection;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Collections as the store has them. */
@Component
class CollectionRows {

    private final JdbcClient sql;

    CollectionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is said of these collections, by language. One statement. */
    Map<Long, Map<Language, CollectionText>> texts(Collection<Long> ids) {
        var texts = new HashMap<Long, Map<Language, CollectionText>>();
        if (ids.isEmpty()) {
            return texts;
        }
        sql.sql(
                        "select collection_id, language, title, text from practice_collection_text where collection_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    texts.computeIfAbsent(row.getLong("collection_id"), id -> new EnumMap<>(Language.class))
                            .put(
                                    Language.of(row.getString("language")).orElse(Language.EN),
                                    new CollectionText(row.getString("title"), row.getString("text")));
                });
        return texts;
    }

    /** The curators of a collection, who began first is the first. */
    List<Long> curators(long id) {
        return sql.sql("select member_id from practice_collection_curator where collection_id = :id"
                        + " order by since, member_id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** Again changes nothing. */
    void insertCurator(long id, long memberId, Timestamp since) {
        sql.sql("insert into practice_collection_curator (collection_id, member_id, since)"
                        + " values (:id, :member, :since) on duplicate key update since = since")
                .param("id", id)
                .param("member", memberId)
                .param("since", since)
                .update();
    }

    /** The ids of the sheets in a collection, in their order; also of those that nobody reads any more. */
    List<Long> sheets(long id) {
        return sql.sql("select practice_id from practice_collection_sheet where collection_id = :id"
                        + " order by position, id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** Puts the sheets of a collection in that order. */
    void order(long id, List<Long> sheets) {
        for (var position = 0; position < sheets.size(); position++) {
            sql.sql("update practice_collection_sheet set position = :position where collection_id = :id"
                            + " and practice_id = :sheet and position <> :position")
                    .param("position", position + 1)
                    .param("id", id)
                    .param("sheet", sheets.get(position))
                    .update();
        }
    }

    /** Those of the languages in which something is said that the reader reads best, else the first one of all. */
    static Language best(Map<Language, CollectionText> texts, Language first, List<Language> understood) {
        var order = new ArrayList<>(understood);
        order.add(first);
        return order.stream().filter(texts::containsKey).findFirst().orElse(first);
    }

    static String path(long id, String title) {
        var slug = PlainText.slug(title, "collection");
        return "/practices/collections/" + id + "/" + (slug.equals("edit") ? "collection" : slug);
    }
}
