package org.ricdm.passerelle.thesaurus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tags that people wrote themselves, as the store keeps them. One that was merged only leads to what counts instead. */
@Component
class FreeTags {

    private final JdbcClient sql;

    FreeTags(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Stored> find(String key) {
        return sql.sql("select tag_key, label, merged_into from free_tag where tag_key = :key")
                .param("key", key)
                .query((row, n) ->
                        new Stored(row.getString("tag_key"), row.getString("label"), row.getString("merged_into")))
                .optional();
    }

    /** Of several who write the same at once, the first is the author. */
    void create(String key, String label, Language language, long author) {
        sql.sql("insert into free_tag (tag_key, label, language, created_by) values (:key, :label, :language, :author)"
                        + " on duplicate key update id = id")
                .param("key", key)
                .param("label", label)
                .param("language", language.code())
                .param("author", author)
                .update();
    }

    List<Tag> beginning(String letters, int limit) {
        var wanted = TagKey.of(letters);
        return sql.sql("select tag_key, label from free_tag where merged_into is null"
                        + " and (tag_key like :begins or tag_key like :word) order by tag_key limit :limit")
                .param("begins", wanted + "%")
                .param("word", "%-" + wanted + "%")
                .param("limit", limit)
                .query((row, n) -> new Tag(row.getString("tag_key"), row.getString("label")))
                .list();
    }

    List<Tag> after(@Nullable String key, int limit) {
        return sql.sql("select tag_key, label from free_tag where merged_into is null and tag_key > :key"
                        + " order by tag_key limit :limit")
                .param("key", key == null ? "" : key)
                .param("limit", limit)
                .query((row, n) -> new Tag(row.getString("tag_key"), row.getString("label")))
                .list();
    }

    void rename(String key, String label) {
        sql.sql("update free_tag set label = :label where tag_key = :key")
                .param("label", label)
                .param("key", key)
                .update();
    }

    /** What was merged into it before is merged along, so that no chain grows. */
    void merge(String key, String into) {
        sql.sql("update free_tag set merged_into = :into where tag_key = :key or merged_into = :key")
                .param("into", into)
                .param("key", key)
                .update();
    }

    record Stored(String key, String label, @Nullable String mergedInto) {}
}
