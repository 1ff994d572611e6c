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
import org.ricdm.passerelle.files.FileType;

/**
 * The questions of an event as a form without script sends them: each field by name with the texts that were typed. Shows
 * every question somebody may be asked, with the condition in words; only the answers to what is asked count.
 *
 * @param form what is asked
 * @param typed by the name of the field; what was answered before when nothing was sent yet
 * @param prefix what the name of each field begins with, where a page asks several people
 * @param arrived files that came with the form; of each what was typed names the token
 */
public record PlainForm(AskedForm form, Map<String, List<String>> typed, String prefix, List<Answer.Upload> arrived) {

    /** Behind the name of a field for a file: the file itself, and the wish that there be none any more. */
    private static final String CHOSEN = "_file";

    private static final String NONE = "_none";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Pattern AGREED = Pattern.compile("([0-9]{1,6})-([a-z]{2})");

    /** The only one of its page. */
    public PlainForm(AskedForm form, Map<String, List<String>> typed) {
        this(form, typed, "");
    }

    /** With no file that came just now. */
    public PlainForm(AskedForm form, Map<String, List<String>> typed, String prefix) {
        this(form, typed, prefix, List.of());
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
                .filter(question -> categories.stream().anyMatch(category -> FormRules.isFor(question, category)))
                .map(question -> field(question, byId, words, problems))
                .toList();
    }

    private Field field(Question question, Map<Long, Question> byId, AnswerWords words, List<Problem> problems) {
        var text = question.in(form.reader());
        var sent = typed.getOrDefault(prefix + name(question), List.of());
        var file = file(question, sent);
        return new Field(
                question.id(),
                prefix + name(question),
                question.type(),
                text.label(),
                text.help(),
                question.said().required(),
                words.conditionAsAsked(question, byId),
                words.promise(question),
                question.type() == QuestionType.CONSENT ? question.agreement(question.agreement(), form.reader()) : "",
                question.type() == QuestionType.FILE
                        ? file == null ? "" : file.token()
                        : sent.isEmpty() ? "" : sent.getFirst(),
                choices(question, sent),
                file,
                problems.stream()
                        .filter(problem -> problem.field().equals(question.field()))
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable Kept file(Question question, List<String> sent) {
        if (question.type() != QuestionType.FILE || sent.isEmpty()) {
            return null;
        }
        var token = sent.getFirst();
        return form.answer(question)
                .filter(Answer.Upload.class::isInstance)
                .map(Answer.Upload.class::cast)
                .filter(known -> known.token().equals(token) && !token.isEmpty())
                .map(known -> new Kept(token, known.name(), known.facts(), true))
                .or(() -> arrived.stream()
                        .filter(one -> one.token().equals(token))
                        .findFirst()
                        .map(one -> new Kept(token, one.name(), one.facts(), false)))
                .orElse(null);
    }

    /** The questions that a file can answer. */
    public List<FileField> files() {
        return form.questions().stream()
                .filter(question -> question.type() == QuestionType.FILE && !question.retired())
                .map(question -> {
                    var name = prefix + name(question);
                    return new FileField(question.id(), question.field(), name, name + CHOSEN, name + NONE);
                })
                .toList();
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
                answers.put(question.id(), answer(question, sent));
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

    private Answer answer(Question question, List<String> sent) {
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
            case FILE -> new Answer.Upload(first, "");
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
            case Answer.Upload file -> List.of(file.token());
        };
    }

    /** What the person answered, question by question. */
    public List<Said> said(AnswerWords words) {
        return form.questions().stream()
                .flatMap(question -> form.answer(question).stream()
                        .map(answer -> new Said(
                                question.in(form.reader()).label(),
                                words.of(question, answer),
                                answer instanceof Answer.Upload file
                                                && !file.token().isEmpty()
                                        ? question.id()
                                        : null)))
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
     * @param value of a field that is written into; of one for a file the token of the file that is there
     * @param file that is there; null for none, and where something else is asked
     * @param problem what is wrong with it, if anything
     */
    public record Field(
            long questionId,
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
            @Nullable Kept file,
            @Nullable Problem problem) {

        /** The name of the part that brings the file. */
        public String chosen() {
            return name + CHOSEN;
        }

        /** The name of the box by which a file is taken away. */
        public String none() {
            return name + NONE;
        }

        /** What the names of the files end with that can be chosen. */
        public String endings() {
            return String.join(",", FileType.endings());
        }
    }

    /**
     * A file that is there.
     *
     * @param facts its type and size
     * @param handedIn whether it is an answer already; otherwise it waits for its form to be accepted
     */
    public record Kept(String token, String name, String facts, boolean handedIn) {}

    /**
     * A question that a file can answer, in the names of a form.
     *
     * @param field by which problems name it
     * @param name of the field that holds the token
     * @param chosen of the part that brings the file
     * @param none of the box by which it is taken away
     */
    public record FileField(long questionId, String field, String name, String chosen, String none) {}

    /** @param label as said by the organisers, or the key of its word for yes, no and agreement */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A question and what was answered.
     *
     * @param file the id of the question whose file it is; null for any other answer
     */
    public record Said(
            String label, String answer, @Nullable Long file) {}
}
