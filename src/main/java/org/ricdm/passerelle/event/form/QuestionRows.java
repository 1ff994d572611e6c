package org.ricdm.passerelle.event.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;
import org.ricdm.passerelle.event.form.QuestionEntry.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions of events in the store. */
@Component
class QuestionRows {

    private static final String OF = " join event_question q on q.id = t.question_id where q.event_id = :event";

    private final JdbcClient sql;

    QuestionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else changes the questions of the event, and nobody answers them. */
    void lock(long eventId) {
        sql.sql("insert ignore into event_form (event_id) values (:event)")
                .param("event", eventId)
                .update();
        sql.sql("select event_id from event_form where event_id = :event for update")
                .param("event", eventId)
                .query(Long.class)
                .single();
    }

    boolean anySensitive(long eventId) {
        return sql.sql("select exists (select 1 from event_question where event_id = :event and is_sensitive)")
                .param("event", eventId)
                .query(Boolean.class)
                .single();
    }

    /** Until the transaction ends nobody changes the questions of the event; false when nothing was ever asked. */
    boolean hold(long eventId) {
        return sql.sql("select event_id from event_form where event_id = :event lock in share mode")
                .param("event", eventId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The event of a question. */
    Optional<Long> eventOf(long id) {
        return sql.sql("select event_id from event_question where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** The questions in their order, those that are asked no more last. Four statements, one where there are none. */
    List<Question> of(long eventId) {
        var bare = sql.sql("select q.*, (select group_concat(c.category_id) from event_question_category c"
                        + " where c.question_id = q.id) as categories from event_question q where q.event_id = :event"
                        + " order by q.retired_at is not null, q.position, q.id")
                .param("event", eventId)
                .query(QuestionRows::bare)
                .list();
        if (bare.isEmpty()) {
            return List.of();
        }
        var texts = texts(eventId);
        var options = options(eventId);
        var agreements = agreements(eventId);
        return bare.stream()
                .map(one -> one.with(
                        texts.getOrDefault(one.id(), Map.of()),
                        options.getOrDefault(one.id(), List.of()),
                        agreements.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    private Map<Long, Map<Language, Text>> texts(long eventId) {
        var texts = new HashMap<Long, Map<Language, Text>>();
        sql.sql("select t.* from event_question_text t" + OF)
                .param("event", eventId)
                .query(row -> {
                    texts.computeIfAbsent(row.getLong("question_id"), id -> new EnumMap<>(Language.class))
                            .put(language(row), new Text(row.getString("label"), row.getString("help")));
                });
        return texts;
    }

    private Map<Long, List<Option>> options(long eventId) {
        var options = new HashMap<Long, List<Option>>();
        sql.sql("select t.id, t.question_id, t.retired, l.language, l.label from event_question_option t"
                        + " join event_question_option_text l on l.option_id = t.id" + OF
                        + " order by t.question_id, t.position, t.id")
                .param("event", eventId)
                .query(row -> {
                    var of = options.computeIfAbsent(row.getLong("question_id"), id -> new ArrayList<>());
                    if (of.isEmpty() || !Objects.equals(of.getLast().id(), row.getLong("id"))) {
                        of.add(new Option(row.getLong("id"), row.getBoolean("retired"), new EnumMap<>(Language.class)));
                    }
                    of.getLast().labels().put(language(row), row.getString("label"));
                });
        return options;
    }

    private Map<Long, Map<Integer, Map<Language, String>>> agreements(long eventId) {
        var agreements = new HashMap<Long, Map<Integer, Map<Language, String>>>();
        sql.sql("select t.* from event_question_agreement t" + OF)
                .param("event", eventId)
                .query(row -> {
                    agreements
                            .computeIfAbsent(row.getLong("question_id"), id -> new HashMap<>())
                            .computeIfAbsent(row.getInt("version"), version -> new EnumMap<>(Language.class))
                            .put(language(row), row.getString("words"));
                });
        return agreements;
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElseThrow();
    }

    /** Ids of the questions that somebody answered. */
    Set<Long> answered(long eventId) {
        return new HashSet<>(sql.sql("select q.id from event_question q where q.event_id = :event"
                        + " and exists (select 1 from sign_up_answer a where a.question_id = q.id)")
                .param("event", eventId)
                .query(Long.class)
                .list());
    }

    /** Ids of the options of a question that somebody chose. */
    Set<Long> chosen(long questionId) {
        return new HashSet<>(sql.sql("select o.id from event_question_option o where o.question_id = :id"
                        + " and exists (select 1 from sign_up_answer_option a where a.option_id = o.id)")
                .param("id", questionId)
                .query(Long.class)
                .list());
    }

    /** Puts the questions into that order. */
    void order(List<Long> ids) {
        for (var position = 0; position < ids.size(); position++) {
            sql.sql("update event_question set position = :position where id = :id and position <> :position")
                    .param("position", position)
                    .param("id", ids.get(position))
                    .update();
        }
    }

    void retire(long id, @Nullable Instant when) {
        sql.sql("update event_question set retired_at = :when, version = version + 1 where id = :id")
                .param("when", when == null ? null : Timestamp.from(when))
                .param("id", id)
                .update();
    }

    void delete(long id) {
        sql.sql("delete from event_question where id = :id").param("id", id).update();
    }

    private static Bare bare(ResultSet row, int number) throws SQLException {
        var depends = row.getObject("shown_if_question", Long.class);
        return new Bare(
                row.getLong("id"),
                row.getInt("version"),
                row.getTimestamp("retired_at") != null,
                row.getInt("agreement"),
                new QuestionEntry(
                        QuestionType.valueOf(row.getString("type")),
                        row.getString("short_name"),
                        Map.of(),
                        row.getBoolean("required"),
                        row.getBoolean("for_all"),
                        new HashSet<>(Columns.ids(row, "categories")),
                        depends == null
                                ? null
                                : new Condition(
                                        depends,
                                        row.getObject("shown_if_option", Long.class),
                                        row.getBoolean("shown_if_yes")),
                        AnswerReader.valueOf(row.getString("reader")),
                        row.getObject("erase_after", Integer.class),
                        row.getBoolean("is_sensitive"),
                        row.getObject("least", Integer.class),
                        row.getObject("most", Integer.class),
                        List.of(),
                        Map.of()));
    }

    private record Bare(long id, int version, boolean retired, int agreement, QuestionEntry said) {

        Question with(Map<Language, Text> texts, List<Option> options, Map<Integer, Map<Language, String>> agreements) {
            return new Question(
                    id,
                    version,
                    retired,
                    new QuestionEntry(
                            said.type(),
                            said.shortName(),
                            texts,
                            said.required(),
                            said.forAll(),
                            said.categories(),
                            said.shownIf(),
                            said.reader(),
                            said.eraseAfter(),
                            said.sensitive(),
                            said.least(),
                            said.most(),
                            options,
                            agreements.getOrDefault(agreement, Map.of())),
                    agreement,
                    agreements);
        }
    }
}
