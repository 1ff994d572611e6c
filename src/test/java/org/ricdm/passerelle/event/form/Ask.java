package org.ricdm.passerelle.event.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.form.QuestionEntry.Condition;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;
import org.ricdm.passerelle.event.form.QuestionEntry.Text;

/** Questions in few words. */
public final class Ask {

    private Ask() {}

    /** Of everybody, not required, read by the organisers. */
    public static QuestionEntry ask(QuestionType type, String name, String... options) {
        return entry(type, name, false, AnswerReader.ORGANISERS, null, false, options);
    }

    public static QuestionEntry required(QuestionType type, String name, String... options) {
        return entry(type, name, true, AnswerReader.ORGANISERS, null, false, options);
    }

    /** Read by those who see to the meals, erased 30 days after the end. */
    public static QuestionEntry sensitive(QuestionType type, String name, String... options) {
        return entry(type, name, false, AnswerReader.CATERING, QuestionEntry.SENSITIVE_DAYS, true, options);
    }

    public static QuestionEntry readBy(AnswerReader reader, QuestionType type, String name, String... options) {
        return entry(type, name, false, reader, null, false, options);
    }

    public static QuestionEntry entry(
            QuestionType type,
            String name,
            boolean required,
            AnswerReader reader,
            @Nullable Integer days,
            boolean sensitive,
            String... options) {
        return new QuestionEntry(
                type,
                name,
                Map.of(Language.EN, new Text(name + "?", ""), Language.FR, new Text("fr " + name, "")),
                required,
                true,
                Set.of(),
                null,
                reader,
                days,
                sensitive,
                null,
                null,
                Arrays.stream(options)
                        .map(label -> new Option(null, false, Map.of(Language.EN, label)))
                        .toList(),
                type == QuestionType.CONSENT ? Map.of(Language.EN, "I agree to " + name) : Map.of());
    }

    /** The stored question; its options are numbered by ten times its id. */
    static Question question(long id, QuestionEntry said) {
        var number = new long[] {10 * id};
        var options = said.options().stream()
                .map(option -> new Option(number[0]++, option.retired(), option.labels()))
                .toList();
        var agreed = said.agreement().isEmpty() ? 0 : 1;
        return new Question(
                id, 0, false, said.with(options), agreed, agreed == 0 ? Map.of() : Map.of(1, said.agreement()));
    }

    static Question retired(Question question) {
        return new Question(question.id(), 0, true, question.said(), question.agreement(), question.agreements());
    }

    static Condition option(long question, int number) {
        return new Condition(question, 10 * question + number, false);
    }

    static Condition yes(long question) {
        return new Condition(question, null, true);
    }

    static Answer chosen(Long... options) {
        return new Answer.Chosen(Set.copyOf(List.of(options)));
    }

    static Answer words(String words) {
        return new Answer.Words(words);
    }
}
