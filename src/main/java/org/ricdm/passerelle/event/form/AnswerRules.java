package org.ricdm.passerelle.event.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;

/** Whether what somebody answers can be accepted. */
final class AnswerRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Long, Answer> before;
    /** What can be given still: no file answers two questions. */
    private final Set<String> files;

    /** The questions whose answers are looked at; null for all of them. */
    private final @Nullable Set<Long> only;

    private AnswerRules(Map<Long, Answer> before, Set<String> files, @Nullable Set<Long> only) {
        this.before = before;
        this.files = new HashSet<>(files);
        this.only = only;
    }

    /**
     * As {@link #checked(List, long, Map, Map, Set)}, where somebody else answers only these questions: of the others what
     * there was is kept as long as it is asked, and nobody is asked for what is missing.
     */
    static Map<Long, Answer> checkedOnly(
            List<Question> form,
            long categoryId,
            Map<Long, Answer> given,
            Map<Long, Answer> before,
            Collection<Long> only) {
        return new AnswerRules(before, Set.of(), Set.copyOf(only)).all(form, categoryId, given);
    }

    /**
     * The answers as they are stored: only those to what the person is asked, by the id of the question.
     *
     * @param before what the person answered until now
     * @param files tokens of the files that the person may give
     * @throws InvalidInput on {@code question.<id>}, in the order of the questions
     */
    static Map<Long, Answer> checked(
            List<Question> form,
            long categoryId,
            Map<Long, Answer> given,
            Map<Long, Answer> before,
            Set<String> files) {
        return new AnswerRules(before, files, null).all(form, categoryId, given);
    }

    private Map<Long, Answer> all(List<Question> form, long categoryId, Map<Long, Answer> given) {
        var kept = new LinkedHashMap<Long, Answer>();
        for (var question : FormRules.asked(form, categoryId, given)) {
            var answer = given.get(question.id());
            if (only != null && !only.contains(question.id())) {
                if (answer != null) {
                    kept.put(question.id(), answer);
                }
                continue;
            }
            if (answer == null || answer.isEmpty()) {
                missing(question);
                continue;
            }
            var checked = checked(question, answer);
            if (checked != null) {
                kept.put(question.id(), checked);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return kept;
    }

    private void missing(Question question) {
        if (question.said().required()) {
            refuse(
                    question,
                    question.type() == QuestionType.CONSENT
                            ? "questions.error.notAgreed"
                            : "questions.error.notAnswered");
        }
    }

    private @Nullable Answer checked(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Words said
            when question.type() == QuestionType.SHORT_TEXT ->
                words(question, PlainText.line(said.words()), Answer.Words.MAX_SHORT);
            case Answer.Words said
            when question.type() == QuestionType.LONG_TEXT ->
                words(question, lines(said.words()), Answer.Words.MAX_LONG);
            case Answer.Amount number when question.type() == QuestionType.NUMBER -> number(question, number);
            case Answer.Day day when question.type() == QuestionType.DATE -> day(question, day);
            case Answer.Chosen chosen when question.type().hasOptions() -> chosen(question, chosen);
            case Answer.YesNo said when question.type() == QuestionType.YES_NO -> said;
            case Answer.Upload file when question.type() == QuestionType.FILE -> file(question, file);
            case Answer.Agreed agreed when question.type() == QuestionType.CONSENT -> agreed(question, agreed);
            default -> refuse(question, "questions.error.asksElse");
        };
    }

    private @Nullable Answer words(Question question, String words, int longest) {
        if (!PlainText.isVisible(words)) {
            missing(question);
            return null;
        }
        return words.length() > longest ? refuse(question, "questions.error.long", longest) : new Answer.Words(words);
    }

    private static String lines(String words) {
        return words.lines()
                .map(PlainText::line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private @Nullable Answer number(Question question, Answer.Amount number) {
        int least = question.said().least() == null
                ? -Answer.Amount.MOST
                : question.said().least();
        int most = question.said().most() == null
                ? Answer.Amount.MOST
                : question.said().most();
        return number.value() < least || number.value() > most
                ? refuse(question, "questions.error.range", least, most)
                : number;
    }

    private @Nullable Answer day(Question question, Answer.Day day) {
        return day.day().isBefore(FIRST_DAY) || day.day().isAfter(LAST_DAY)
                ? refuse(question, "questions.error.day")
                : day;
    }

    /** An option that was retired meanwhile can be kept, but not chosen anew. */
    private @Nullable Answer chosen(Question question, Answer.Chosen chosen) {
        if (question.type() == QuestionType.SINGLE && chosen.options().size() > 1) {
            return refuse(question, "questions.error.onlyOne");
        }
        for (var id : chosen.options()) {
            var option = question.said().option(id);
            if (option.isEmpty()
                    || (option.get().retired()
                            && !(before.get(question.id()) instanceof Answer.Chosen known
                                    && known.options().contains(id)))) {
                return refuse(question, "questions.error.option");
            }
        }
        return new Answer.Chosen(Set.copyOf(chosen.options()));
    }

    private @Nullable Answer file(Question question, Answer.Upload file) {
        return files.remove(file.token()) ? file : refuse(question, "questions.error.file");
    }

    /** What one agreed to before its text was changed holds; who agrees anew agrees to what is there now. */
    private @Nullable Answer agreed(Question question, Answer.Agreed agreed) {
        if (agreed.equals(before.get(question.id()))) {
            return agreed;
        }
        var texts = question.agreements().getOrDefault(question.agreement(), Map.of());
        return agreed.version() == question.agreement() && texts.containsKey(agreed.language())
                ? agreed
                : refuse(question, "questions.error.agreement");
    }

    private @Nullable Answer refuse(Question question, String messageKey, Object... arguments) {
        problems.add(new Problem(question.field(), messageKey, List.of(arguments)));
        return null;
    }
}
