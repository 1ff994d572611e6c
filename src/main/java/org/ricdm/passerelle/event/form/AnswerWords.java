package org.ricdm.passerelle.event.form;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;

/** What pages and exports say of questions and answers, in one language. */
public record AnswerWords(Words words, Language reader) {

    /** The answer in one line, or several for a long text. */
    public String of(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Words said -> said.words();
            case Answer.Amount number -> Integer.toString(number.value());
            case Answer.Day day -> DateTimeFormatter.ISO_LOCAL_DATE.format(day.day());
            case Answer.Chosen chosen ->
                question.said().options().stream()
                        .filter(option ->
                                option.id() != null && chosen.options().contains(option.id()))
                        .map(option -> option.in(reader))
                        .collect(Collectors.joining("; "));
            case Answer.YesNo said -> words.say(reader, said.yes() ? "questions.yes" : "questions.no");
            case Answer.Upload file -> file.name();
            case Answer.Agreed agreed -> words.say(reader, "questions.agreed", agreed.version());
        };
    }

    /** Under which answer the question is asked; empty when it always is. */
    public String condition(Question question, Map<Long, Question> byId) {
        return condition(question, byId, Question::shortName);
    }

    /** As {@link #condition(Question, Map)}, with the other question in the words in which people are asked it. */
    String conditionAsAsked(Question question, Map<Long, Question> byId) {
        return condition(question, byId, other -> other.in(reader).label());
    }

    private String condition(Question question, Map<Long, Question> byId, Function<Question, String> naming) {
        var shownIf = question.said().shownIf();
        var other = shownIf == null ? null : byId.get(shownIf.questionId());
        if (shownIf == null || other == null) {
            return "";
        }
        var option = shownIf.optionId();
        return words.say(
                reader,
                "questions.shownIf",
                naming.apply(other),
                option == null
                        ? words.say(reader, shownIf.yes() ? "questions.yes" : "questions.no")
                        : other.said().option(option).map(one -> one.in(reader)).orElse(""));
    }

    /** What is promised to who answers: who reads it and for how long; empty where nothing needs to be said. */
    public String promise(Question question) {
        var said = question.said();
        var days = said.eraseAfter();
        if (days == null) {
            return said.reader() == AnswerReader.ORGANISERS
                    ? ""
                    : words.say(reader, "questions.promise." + said.reader());
        }
        return words.say(reader, "questions.promise." + said.reader()) + " "
                + words.say(reader, "questions.promise.erased", days);
    }
}
