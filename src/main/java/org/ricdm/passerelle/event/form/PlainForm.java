package org.ricdm.passerelle.event.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * The questions of an event as a form without script sends them: each field by name with the texts that were typed. Shows
 * every question somebody may be asked, with the condition in words; only the answers to what is asked count.
 *
 * @param form what is asked
 * @param typed by the name of the field; what was answered before when nothing was sent yet
 * @param prefix what the name of each field begins with, where a page asks several people
 */
public record PlainForm(AskedForm form, Map<String, List<String>> typed, String prefix) {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Pattern AGREED = Pattern.compile("([0-9]{1,6})-([a-z]{2})");

    /** The only one of its page. */
    public PlainForm(AskedForm form, Map<String, List<String>> typed) {
        this(form, typed, "");
    }

    /** With what was answered before. */
    public static PlainForm of(AskedForm form) {
        return of(form, "");
    }

    /** As {@link #of(AskedForm)}, one of several. */
    public static PlainForm of(AskedForm form, String prefix) {
        var typed = new HashMap<String, List<String>>();
        form.questions()
                .forEach(question ->
                        form.answer(question).ifPresent(answer -> typed.put(prefix + name(question), texts(answer))));
        return new PlainForm(form, typed, prefix);
    }

    /** The fields that somebody may be asked of one of those categories, in their order. */
    public List<Field> fields(AnswerWords words, Set<Long> categories, List<Problem> problems) {
        Map<Long, Question> byId = form.questions().stream()
                .collect(Collectors.toMap(Question::id, Function.identity(), (one, same) -> one));
        return form.questions().stream()
                .filter(question -> question.type() != QuestionType.FILE)
                .filter(question -> categories.stream().anyMatch(category -> FormRules.isFor(question, category)))
                .map(question -> field(question, byId, words, problems))
                .toList();
    }

    private Field field(Question question, Map<Long, Question> byId, AnswerWords words, List<Problem> problems) {
        var text = question.in(form.reader());
        var sent = typed.getOrDefault(prefix + name(question), List.of());
        return new Field(
                prefix + name(question),
                question.type(),
                text.label(),
                text.help(),
                question.said().required(),
                words.conditionAsAsked(question, byId),
                words.promise(question),
                question.type() == QuestionType.CONSENT ? question.agreement(question.agreement(), form.reader()) : "",
                sent.isEmpty() ? "" : sent.getFirst(),
                choices(question, sent),
                problems.stream()
                        .filter(problem -> problem.field().equals(question.field()))
                        .findFirst()
                        .orElse(null));
    }

    private List<Choice> choices(Question question, List<String> sent) {
        return switch (question.type()) {
            case SINGLE, SEVERAL ->
                question.said().options().stream()
                        .filter(option -> !option.retired() || sent.contains(String.valueOf(option.id())))
                        .map(option -> new Choice(
                                String.valueOf(option.id()),
                                option.in(form.reader()),
                                sent.contains(String.valueOf(option.id()))))
                        .toList();
            case YES_NO ->
                List.of(
                        new Choice(YES, "questions.yes", sent.contains(YES)),
                        new Choice(NO, "questions.no", sent.contains(NO)));
            case CONSENT -> List.of(new Choice(agreement(question), "questions.agree", !sent.isEmpty()));
            case SHORT_TEXT, LONG_TEXT, NUMBER, DATE, FILE -> List.of();
        };
    }

    /**
     * What was sent, as answers.
     *
     * @throws InvalidInput on {@code question.<id>} where something is no number or no day
     */
    public Map<Long, Answer> answers() {
        var answers = new LinkedHashMap<Long, Answer>();
        var problems = new ArrayList<Problem>();
        for (var question : form.questions()) {
            var sent = typed.getOrDefault(prefix + name(question), List.of()).stream()
                    .filter(text -> !text.isBlank())
                    .toList();
            if (sent.isEmpty() || question.retired()) {
                continue;
            }
            try {
                var answer = answer(question, sent);
                if (answer != null) {
                    answers.put(question.id(), answer);
                }
            } catch (NumberFormatException e) {
                problems.add(new Problem(
                        question.field(),
                        "questions.error.range",
                        List.of(
                                Objects.requireNonNullElse(question.said().least(), -Answer.Amount.MOST),
                                Objects.requireNonNullElse(question.said().most(), Answer.Amount.MOST))));
            } catch (DateTimeParseException e) {
                problems.add(new Problem(question.field(), "questions.error.day", List.of()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return answers;
    }

    private @Nullable Answer answer(Question question, List<String> sent) {
        var first = sent.getFirst().strip();
        return switch (question.type()) {
            case SHORT_TEXT, LONG_TEXT -> new Answer.Words(sent.getFirst());
            case NUMBER -> new Answer.Amount(Integer.parseInt(first));
            case DATE -> new Answer.Day(LocalDate.parse(first));
            case SINGLE, SEVERAL -> {
                var options = new HashSet<Long>();
                sent.forEach(id -> options.add(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0L));
                yield new Answer.Chosen(options);
            }
            case YES_NO -> new Answer.YesNo(first.equals(YES));
            case CONSENT -> agreed(first);
            case FILE -> null;
        };
    }

    /** What the tick says: who agreed before and leaves it agrees to what they read then. */
    private String agreement(Question question) {
        return form.answer(question)
                .filter(Answer.Agreed.class::isInstance)
                .map(Answer.Agreed.class::cast)
                .map(PlainForm::text)
                .orElseGet(() -> text(question.agreed(form.reader())));
    }

    private static String text(Answer.Agreed agreed) {
        return agreed.version() + "-" + agreed.language().code();
    }

    /** Of what the page showed, which may have been changed since; something else agrees to nothing there is. */
    private static Answer.Agreed agreed(String sent) {
        var parts = AGREED.matcher(sent);
        return parts.matches()
                ? new Answer.Agreed(
                        Integer.parseInt(parts.group(1)),
                        Language.of(parts.group(2)).orElse(Language.EN))
                : new Answer.Agreed(0, Language.EN);
    }

    private static List<String> texts(Answer answer) {
        return switch (answer) {
            case Answer.Words said -> List.of(said.words());
            case Answer.Amount number -> List.of(Integer.toString(number.value()));
            case Answer.Day day -> List.of(day.day().toString());
            case Answer.Chosen chosen ->
                chosen.options().stream().map(String::valueOf).toList();
            case Answer.YesNo said -> List.of(said.yes() ? YES : NO);
            case Answer.Agreed agreed -> List.of(text(agreed));
            case Answer.Upload file -> List.of();
        };
    }

    /** What the person answered, question by question. */
    public List<Said> said(AnswerWords words) {
        return form.questions().stream()
                .flatMap(question -> form.answer(question).stream()
                        .map(answer -> new Said(question.in(form.reader()).label(), words.of(question, answer))))
                .toList();
    }

    private static String name(Question question) {
        return "q" + question.id();
    }

    /**
     * One field.
     *
     * @param condition under which it is asked, in words; empty when always
     * @param promise who reads the answer and how long it is kept
     * @param agreement what one agrees to; empty when it asks for something else
     * @param value of a field that is written into
     * @param problem what is wrong with it, if anything
     */
    public record Field(
            String name,
            QuestionType type,
            String label,
            String help,
            boolean required,
            String condition,
            String promise,
            String agreement,
            String value,
            List<Choice> choices,
            @Nullable Problem problem) {}

    /** @param label as said by the organisers, or the key of its word for yes, no and agreement */
    public record Choice(String value, String label, boolean chosen) {}

    /** A question and what was answered. */
    public record Said(String label, String answer) {}
}
