package org.ricdm.passerelle.practice.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Translations as the store has them. */
@Component
class TranslationRows {

    private final JdbcClient sql;

    TranslationRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Holds the translation, begun now if it was not, until this transaction ends. */
    void hold(long id, Language language, Instant now) {
        // An insert that finds the row there holds it as an update would.
        sql.sql("insert into practice_translation (practice_id, language, begun_at) values (:id, :language, :now)"
                        + " on duplicate key update begun_at = begun_at")
                .param("id", id)
                .param("language", language.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The texts of a sheet in all languages, or in one. */
    List<TranslatedText> texts(long id, Language... only) {
        var wanted = only.length == 0 ? Language.values() : only;
        return sql.sql("select language, path, text, source, by_id, written_at from practice_translation_text"
                        + " where practice_id = :id and language in (:languages)")
                .param("id", id)
                .param("languages", codes(List.of(wanted)))
                .query(TranslationRows::text)
                .list();
    }

    void write(long id, TranslatedText text) {
        sql.sql("insert into practice_translation_text (practice_id, language, path, text, source, by_id, written_at)"
                        + " values (:id, :language, :path, :text, :source, :by, :at)"
                        + " on duplicate key update text = value(text), source = value(source), by_id = value(by_id),"
                        + " written_at = value(written_at)")
                .param("id", id)
                .param("language", text.language().code())
                .param("path", text.path())
                .param("text", text.text())
                .param("source", text.source())
                .param("by", text.byId())
                .param("at", Timestamp.from(text.writtenAt()))
                .update();
    }

    void remove(long id, Language language, String path) {
        sql.sql("delete from practice_translation_text where practice_id = :id and language = :language"
                        + " and path = :path")
                .param("id", id)
                .param("language", language.code())
                .param("path", path)
                .update();
    }

    /** Who wrote in it is credited from then on. */
    void credit(long id, Language language, long member, Instant now) {
        sql.sql("insert into practice_translator (practice_id, language, member_id, since)"
                        + " values (:id, :language, :member, :now) on duplicate key update since = since")
                .param("id", id)
                .param("language", language.code())
                .param("member", member)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Who translated the sheet, by language, who began first is the first. */
    Map<Language, List<Long>> translators(long id) {
        return sql
                .sql("select language, member_id from practice_translator where practice_id = :id"
                        + " order by since, member_id")
                .param("id", id)
                .query((row, n) -> Map.entry(language(row), row.getLong("member_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Whether it is complete now for the first time. */
    boolean completes(long id, Language language, Instant now) {
        return sql.sql("update practice_translation set completed_at = :now where practice_id = :id"
                                + " and language = :language and completed_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("language", language.code())
                        .update()
                == 1;
    }

    static List<String> codes(List<Language> languages) {
        return languages.stream().map(Language::code).toList();
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElse(Language.EN);
    }

    private static TranslatedText text(ResultSet row, int n) throws SQLException {
        return new TranslatedText(
                language(row),
                row.getString("path"),
                row.getString("text"),
                row.getString("source"),
                row.getLong("by_id"),
                row.getTimestamp("written_at").toInstant());
    }
}
