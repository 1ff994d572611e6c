package org.ricdm.passerelle.event.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked with a sign-up, in a copy of the event: the questions that are still asked, with their newest texts. */
@Component
class FormCopy implements EventCopy {

    private static final String QUESTION = "event_question";
    private static final String OPTION = "event_question_option";
    private static final String AGREEMENT = "agreement";

    private final JdbcClient sql;

    FormCopy(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<String> copied() {
        return Set.of(
                "event_form",
                QUESTION,
                "event_question_text",
                "event_question_category",
                OPTION,
                "event_question_option_text",
                "event_question_agreement");
    }

    @Override
    public Set<String> left() {
        return Set.of("sign_up_answer", "sign_up_answer_option", "sign_up_answer_draft");
    }

    @Override
    public List<Said> counted(long eventId) {
        var asked = asked(eventId).size();
        return asked == 0 ? List.of() : List.of(new Said("questions.copy.takes", List.of(asked)));
    }

    @Override
    public void copy(EventCopying copying) {
        var asked = asked(copying.source().id());
        var agreements = new HashMap<Long, Object>();
        copying.take("event_form", "event_id", Map.of("event_id", "event"));
        copying.take(QUESTION, "event_id", Map.of("event_id", "event"), row -> asked.containsKey(row.id()), row -> {
            agreements.put(row.id(), Objects.requireNonNull(row.get(AGREEMENT)));
            // A condition may name a question further down: it is written when all have their new ids.
            row.set("shown_if_question", null).set("shown_if_option", null).set("version", 0);
        });
        var ofQuestion = Map.of("question_id", QUESTION);
        copying.take("event_question_text", "question_id", ofQuestion);
        copying.take(
                "event_question_category",
                "question_id",
                Map.of("question_id", QUESTION, "category_id", "sign_up_category"));
        copying.take(OPTION, "question_id", ofQuestion, row -> !Boolean.TRUE.equals(row.get("retired")), row -> {});
        copying.take("event_question_option_text", "option_id", Map.of("option_id", OPTION));
        copying.take(
                "event_question_agreement",
                "question_id",
                ofQuestion,
                row -> Objects.equals(row.get("version"), agreements.get(row.number("question_id"))),
                row -> {});
        asked.forEach((id, condition) -> {
            if (condition.question() != null) {
                conditional(copying, id, condition);
            }
        });
    }

    private void conditional(EventCopying copying, long id, Condition condition) {
        var option = condition.option();
        sql.sql("update event_question set shown_if_question = :question, shown_if_option = :option where id = :id")
                .param(
                        "question",
                        copying.of(QUESTION, Objects.requireNonNull(condition.question()))
                                .orElseThrow())
                .param(
                        "option",
                        option == null ? null : copying.of(OPTION, option).orElseThrow())
                .param("id", copying.of(QUESTION, id).orElseThrow())
                .update();
    }

    /** The questions that somebody may still be asked: not those that hang on a question or an option that is retired. */
    private Map<Long, Condition> asked(long eventId) {
        var asked = new HashMap<Long, Condition>();
        sql.sql("select q.id, q.shown_if_question, q.shown_if_option from event_question q"
                        + " left join event_question_option o on o.id = q.shown_if_option"
                        + " where q.event_id = :event and q.retired_at is null and not coalesce(o.retired, false)")
                .param("event", eventId)
                .query(row -> {
                    asked.put(
                            row.getLong("id"),
                            new Condition(
                                    row.getObject("shown_if_question", Long.class),
                                    row.getObject("shown_if_option", Long.class)));
                });
        var known = new HashSet<Long>();
        while (known.size() != asked.size()) {
            known.clear();
            known.addAll(asked.keySet());
            asked.values().removeIf(one -> one.question() != null && !known.contains(one.question()));
        }
        return asked;
    }

    @Override
    public List<Said> attention(Copied copied) {
        return List.of();
    }

    private record Condition(
            @Nullable Long question, @Nullable Long option) {}
}
