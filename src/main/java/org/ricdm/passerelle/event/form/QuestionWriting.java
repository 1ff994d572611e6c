package org.ricdm.passerelle.event.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a question with all that belongs to it. */
@Component
class QuestionWriting {

    private static final String SET = "type = :type, short_name = :shortName, required = :required, for_all = :forAll,"
            + " shown_if_question = :shownIf, shown_if_option = :option, shown_if_yes = :yes, reader = :reader,"
            + " erase_after = :eraseAfter, is_sensitive = :sensitive, least = :least, most = :most";

    private final JdbcClient sql;

    QuestionWriting(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters a question behind all others and returns its id. */
    long enter(long eventId, QuestionEntry entry) {
        var id = sql.sql("insert into event_question (event_id, position, type, short_name, required, for_all,"
                        + " shown_if_question, shown_if_option, shown_if_yes, reader, erase_after, is_sensitive, least, most)"
                        + " select :event, coalesce(max(o.position) + 1, 0), :type, :shortName, :required, :forAll,"
                        + " :shownIf, :option, :yes, :reader, :eraseAfter, :sensitive, :least, :most"
                        + " from event_question o where o.event_id = :event returning id")
                .params(values(entry))
                .param("event", eventId)
                .query(Long.class)
                .single();
        write(id, entry);
        agree(id, 0, entry);
        return id;
    }

    /** Changes a question. Options that are left out are removed; nobody may have chosen them. */
    void change(Question before, QuestionEntry entry) {
        sql.sql("update event_question set " + SET + ", version = version + 1 where id = :id")
                .params(values(entry))
                .param("id", before.id())
                .update();
        for (var table : List.of("event_question_text", "event_question_category")) {
            sql.sql("delete from " + table + " where question_id = :id")
                    .param("id", before.id())
                    .update();
        }
        write(before.id(), entry);
        if (!entry.agreement().equals(before.said().agreement())) {
            agree(before.id(), before.agreement(), entry);
        }
    }

    private static Map<String, @Nullable Object> values(QuestionEntry entry) {
        var values = new HashMap<String, @Nullable Object>();
        var shownIf = entry.shownIf();
        values.put("type", entry.type().name());
        values.put("shortName", entry.shortName());
        values.put("required", entry.required());
        values.put("forAll", entry.forAll());
        values.put("shownIf", shownIf == null ? null : shownIf.questionId());
        values.put("option", shownIf == null ? null : shownIf.optionId());
        values.put("yes", shownIf != null && shownIf.yes());
        values.put("reader", entry.reader().name());
        values.put("eraseAfter", entry.eraseAfter());
        values.put("sensitive", entry.sensitive());
        values.put("least", entry.least());
        values.put("most", entry.most());
        return values;
    }

    private void write(long id, QuestionEntry entry) {
        entry.texts()
                .forEach((language, text) -> sql.sql("insert into event_question_text (question_id, language, label,"
                                + " help) values (:id, :language, :label, :help)")
                        .param("id", id)
                        .param("language", language.code())
                        .param("label", text.label())
                        .param("help", text.help())
                        .update());
        entry.categories()
                .forEach(category -> sql.sql("insert into event_question_category (question_id, category_id)"
                                + " values (:id, :category)")
                        .param("id", id)
                        .param("category", category)
                        .update());
        options(id, entry.options());
    }

    private void options(long id, List<Option> options) {
        var left = new HashSet<>(sql.sql("select id from event_question_option where question_id = :id")
                .param("id", id)
                .query(Long.class)
                .list());
        for (var position = 0; position < options.size(); position++) {
            var option = options.get(position);
            var known = option.id() != null && left.remove(option.id());
            var optionId = known
                    ? Objects.requireNonNull(option.id())
                    : sql.sql("insert into event_question_option (question_id, position) values (:id, :position)"
                                    + " returning id")
                            .param("id", id)
                            .param("position", position)
                            .query(Long.class)
                            .single();
            sql.sql("update event_question_option set position = :position, retired = :retired where id = :id")
                    .param("position", position)
                    .param("retired", option.retired())
                    .param("id", optionId)
                    .update();
            labels(optionId, option);
        }
        for (var gone : left) {
            sql.sql("delete from event_question_option where id = :id")
                    .param("id", gone)
                    .update();
        }
    }

    private void labels(long optionId, Option option) {
        sql.sql("delete from event_question_option_text where option_id = :id")
                .param("id", optionId)
                .update();
        option.labels()
                .forEach((language, label) -> sql.sql("insert into event_question_option_text (option_id, language,"
                                + " label) values (:id, :language, :label)")
                        .param("id", optionId)
                        .param("language", language.code())
                        .param("label", label)
                        .update());
    }

    /** The text that one agrees to gets the next number; those before it stay for the answers given to them. */
    private void agree(long id, int before, QuestionEntry entry) {
        if (entry.agreement().isEmpty()) {
            return;
        }
        entry.agreement()
                .forEach((language, words) -> sql.sql("insert into event_question_agreement (question_id, version,"
                                + " language, words) values (:id, :version, :language, :words)")
                        .param("id", id)
                        .param("version", before + 1)
                        .param("language", language.code())
                        .param("words", words)
                        .update());
        sql.sql("update event_question set agreement = :version where id = :id")
                .param("version", before + 1)
                .param("id", id)
                .update();
    }
}
