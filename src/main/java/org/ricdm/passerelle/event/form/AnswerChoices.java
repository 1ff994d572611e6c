package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers by which people can be told apart, for those of the team who may read them. */
@Service
@Transactional(readOnly = true)
@InsideOnly("whoever selects people asks first who runs the event")
public class AnswerChoices {

    private final JdbcClient sql;
    private final Clock clock;

    AnswerChoices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What can be chosen, in the order of the form, also where it is asked no more. One statement.
     *
     * @param event as the one sees it who reads: what they do for it decides which answers those are
     */
    public List<AnswerChoice> readable(EventBrief event, Language reader) {
        var over = !Instant.now(clock).isBefore(event.ends().instant());
        var answers = new LinkedHashMap<Condition, Said>();
        sql.sql("select q.id, q.short_name, q.type, q.reader, q.is_sensitive, o.id as option_id, l.language, l.label"
                        + " from event_question q left join event_question_option o on o.question_id = q.id"
                        + " left join event_question_option_text l on l.option_id = o.id"
                        + " where q.event_id = :event and q.type in (:types)"
                        + " order by q.retired_at is not null, q.position, q.id, o.position, o.id")
                .param("event", event.id())
                .param("types", types())
                .query(row -> {
                    if (!AnswerReader.valueOf(row.getString("reader")).isReadBy(event.parts(), over)) {
                        return;
                    }
                    var id = row.getLong("id");
                    var said = new Said(row.getString("short_name"), row.getBoolean("is_sensitive"));
                    var option = row.getObject("option_id", Long.class);
                    if (QuestionType.valueOf(row.getString("type")) == QuestionType.YES_NO) {
                        answers.put(new Condition(id, null, true), said);
                        answers.put(new Condition(id, null, false), said);
                    } else if (option != null && row.getString("language") != null) {
                        answers.computeIfAbsent(new Condition(id, option, false), key -> said)
                                .labels
                                .put(Language.of(row.getString("language")).orElseThrow(), row.getString("label"));
                    }
                });
        var choices = new ArrayList<AnswerChoice>();
        answers.forEach((condition, said) -> choices.add(new AnswerChoice(
                condition, said.name, QuestionEntry.in(said.labels, reader).orElse(""), said.sensitive)));
        return choices;
    }

    private static Set<String> types() {
        return Arrays.stream(QuestionType.values())
                .filter(QuestionType::canBeCondition)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    private record Said(String name, boolean sensitive, Map<Language, String> labels) {

        Said(String name, boolean sensitive) {
            this(name, sensitive, new EnumMap<>(Language.class));
        }
    }
}
