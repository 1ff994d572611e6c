package org.ricdm.passerelle.event.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers in the store. */
@Component
class AnswerRows {

    private static final String READ = "select a.*, q.type, (select group_concat(o.option_id order by o.option_id)"
            + " from sign_up_answer_option o where o.answer_id = a.id) as options"
            + " from sign_up_answer a join event_question q on q.id = a.question_id where ";

    private final JdbcClient sql;

    AnswerRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The answers of one sign-up. */
    List<Row> of(long signUpId) {
        return sql.sql(READ + "a.sign_up_id = :id")
                .param("id", signUpId)
                .query(AnswerRows::row)
                .list();
    }

    /** The answers of those sign-ups. */
    List<Row> ofAll(Collection<Long> signUpIds) {
        return sql.sql(READ + "a.sign_up_id in (:ids)")
                .param("ids", Columns.listed(signUpIds))
                .query(AnswerRows::row)
                .list();
    }

    /** All answers to those questions. */
    List<Row> to(Collection<Long> questionIds) {
        return sql.sql(READ + "a.question_id in (:ids) order by a.sign_up_id, a.question_id")
                .param("ids", Columns.listed(questionIds))
                .query(AnswerRows::row)
                .list();
    }

    /** What those people answered to those questions. */
    List<Row> to(Collection<Long> questionIds, Collection<Long> signUpIds) {
        return sql.sql(READ
                        + "a.question_id in (:ids) and a.sign_up_id in (:people) order by a.sign_up_id, a.question_id")
                .param("ids", Columns.listed(questionIds))
                .param("people", Columns.listed(signUpIds))
                .query(AnswerRows::row)
                .list();
    }

    /** Writes answers of a sign-up over those there were. Two statements, however many. */
    Map<Long, Long> write(long signUpId, Map<Long, Answer> answers) {
        if (answers.isEmpty()) {
            return Map.of();
        }
        var values = new ArrayList<@Nullable Object>();
        answers.forEach((question, answer) -> {
            var agreed = answer instanceof Answer.Agreed one ? one : null;
            Collections.addAll(
                    values,
                    signUpId,
                    question,
                    answer instanceof Answer.Words said ? said.words() : null,
                    answer instanceof Answer.Amount number ? number.value() : null,
                    answer instanceof Answer.Day day ? day.day() : null,
                    answer instanceof Answer.YesNo said ? said.yes() : null,
                    agreed == null ? null : agreed.version(),
                    agreed == null ? null : agreed.language().code());
        });
        var ids = new HashMap<Long, Long>();
        sql.sql(
                        "insert into sign_up_answer (sign_up_id, question_id, words, number, day, yes, agreed, agreed_in) values "
                                + String.join(", ", Collections.nCopies(answers.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"))
                                + " on duplicate key update words = values(words), number = values(number), day = values(day),"
                                + " yes = values(yes), agreed = values(agreed), agreed_in = values(agreed_in)"
                                + " returning id, question_id")
                .params(values)
                .query(row -> {
                    ids.put(row.getLong("question_id"), row.getLong("id"));
                });
        options(ids, answers);
        return ids;
    }

    private void options(Map<Long, Long> ids, Map<Long, Answer> answers) {
        var pairs = new ArrayList<Object[]>();
        var of = new ArrayList<Long>();
        answers.forEach((question, answer) -> {
            if (answer instanceof Answer.Chosen chosen) {
                of.add(ids.getOrDefault(question, 0L));
                chosen.options().forEach(option -> pairs.add(new Object[] {ids.get(question), option}));
            }
        });
        if (of.isEmpty()) {
            return;
        }
        sql.sql("delete from sign_up_answer_option where answer_id in (:ids)")
                .param("ids", of)
                .update();
        var values = new ArrayList<Object>();
        pairs.forEach(pair -> Collections.addAll(values, pair));
        sql.sql("insert into sign_up_answer_option (answer_id, option_id) values "
                        + String.join(", ", Collections.nCopies(pairs.size(), "(?, ?)")))
                .params(values)
                .update();
    }

    void remove(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            sql.sql("delete from sign_up_answer where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("id"), row.getLong("sign_up_id"), row.getLong("question_id"), answer(row));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return switch (QuestionType.valueOf(row.getString("type"))) {
            case SHORT_TEXT, LONG_TEXT -> new Answer.Words(row.getString("words"));
            case NUMBER -> new Answer.Amount(row.getInt("number"));
            case DATE -> new Answer.Day(row.getObject("day", LocalDate.class));
            case SINGLE, SEVERAL -> new Answer.Chosen(new HashSet<>(Columns.ids(row, "options")));
            case YES_NO -> new Answer.YesNo(row.getBoolean("yes"));
            case FILE -> new Answer.Upload("", "");
            case CONSENT ->
                new Answer.Agreed(
                        row.getInt("agreed"),
                        Language.of(row.getString("agreed_in")).orElse(Language.EN));
        };
    }

    /** One answer; that of a file without its token, which the file knows. */
    record Row(long id, long signUpId, long questionId, Answer answer) {

        Row with(Answer other) {
            return new Row(id, signUpId, questionId, other);
        }
    }
}
