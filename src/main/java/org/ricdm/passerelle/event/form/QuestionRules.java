package org.ricdm.passerelle.event.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.form.QuestionEntry.Option;
import org.ricdm.passerelle.event.form.QuestionEntry.Text;

/** What may be asked. All that is wrong with a question is said at once. */
final class QuestionRules {

    private static final String LONG = "event.error.long";

    private final List<Problem> problems = new ArrayList<>();

    private QuestionRules() {}

    /**
     * The question as it is stored.
     *
     * @param others the other questions of the event
     * @param categories ids of the event's categories
     * @throws InvalidInput on {@code shortName}, {@code label.fr} and so on, {@code help.fr}, {@code agreement.fr},
     *     {@code categories}, {@code eraseAfter}, {@code range}, {@code options}, {@code option.0.fr}
     */
    static QuestionEntry checked(QuestionEntry typed, List<Question> others, Set<Long> categories) {
        var rules = new QuestionRules();
        var entry = rules.entry(typed, others, categories);
        if (!rules.problems.isEmpty()) {
            throw new InvalidInput(rules.problems);
        }
        return entry;
    }

    private QuestionEntry entry(QuestionEntry typed, List<Question> others, Set<Long> categories) {
        var type = typed.type();
        return new QuestionEntry(
                type,
                shortName(typed, others),
                texts(typed.texts()),
                typed.required(),
                typed.forAll(),
                categories(typed, categories),
                typed.shownIf(),
                typed.reader(),
                days(typed),
                typed.sensitive(),
                type == QuestionType.NUMBER ? bound(typed.least()) : null,
                type == QuestionType.NUMBER ? most(typed) : null,
                type.hasOptions() ? options(typed.options()) : List.of(),
                type == QuestionType.CONSENT ? agreement(typed.agreement()) : Map.of());
    }

    private String shortName(QuestionEntry typed, List<Question> others) {
        var name = PlainText.line(typed.shortName());
        if (!PlainText.isVisible(name)) {
            problem("shortName", "questions.error.shortName");
        } else if (name.length() > QuestionEntry.MAX_SHORT_NAME) {
            problem("shortName", LONG, QuestionEntry.MAX_SHORT_NAME);
        } else if (others.stream().anyMatch(other -> other.shortName().equalsIgnoreCase(name))) {
            problem("shortName", "questions.error.shortName.taken");
        }
        return name;
    }

    private Map<Language, Text> texts(Map<Language, Text> typed) {
        var texts = new EnumMap<Language, Text>(Language.class);
        typed.forEach((language, text) -> {
            var label = PlainText.line(text.label());
            var help = PlainText.line(text.help());
            if (label.length() > Text.MAX_LABEL) {
                problem("label." + language.code(), LONG, Text.MAX_LABEL);
            }
            if (help.length() > Text.MAX_HELP) {
                problem("help." + language.code(), LONG, Text.MAX_HELP);
            }
            if (PlainText.isVisible(label)) {
                texts.put(language, new Text(label, help));
            } else if (PlainText.isVisible(help)) {
                problem("label." + language.code(), "questions.error.label");
            }
        });
        if (texts.isEmpty()) {
            problem("label", "questions.error.label");
        }
        return texts;
    }

    private Map<Language, String> agreement(Map<Language, String> typed) {
        var texts = new EnumMap<Language, String>(Language.class);
        typed.forEach((language, text) -> {
            var words = text.lines()
                    .map(PlainText::line)
                    .collect(Collectors.joining("\n"))
                    .strip();
            if (words.length() > QuestionEntry.MAX_AGREEMENT) {
                problem("agreement." + language.code(), LONG, QuestionEntry.MAX_AGREEMENT);
            }
            if (PlainText.isVisible(words)) {
                texts.put(language, words);
            }
        });
        if (texts.isEmpty()) {
            problem("agreement", "questions.error.agreement.none");
        }
        return texts;
    }

    private Set<Long> categories(QuestionEntry typed, Set<Long> known) {
        if (typed.forAll()) {
            return Set.of();
        }
        if (typed.categories().isEmpty() || !known.containsAll(typed.categories())) {
            problem("categories", "questions.error.categories");
        }
        return Set.copyOf(typed.categories());
    }

    private @Nullable Integer days(QuestionEntry typed) {
        var days = typed.eraseAfter();
        if (days == null && typed.sensitive()) {
            problem("eraseAfter", "questions.error.sensitiveDays");
        } else if (days != null && (days < 0 || days > QuestionEntry.MAX_DAYS)) {
            problem("eraseAfter", "questions.error.days", QuestionEntry.MAX_DAYS);
        }
        return days;
    }

    private @Nullable Integer most(QuestionEntry typed) {
        var most = bound(typed.most());
        if (most != null && typed.least() != null && typed.least() > most) {
            problem("range", "questions.error.bounds");
        }
        return most;
    }

    private @Nullable Integer bound(@Nullable Integer typed) {
        if (typed != null && Math.abs((long) typed) > Answer.Amount.MOST) {
            problem("range", "questions.error.range", -Answer.Amount.MOST, Answer.Amount.MOST);
        }
        return typed;
    }

    private List<Option> options(List<Option> typed) {
        var options = new ArrayList<Option>();
        for (var place = 0; place < typed.size(); place++) {
            options.add(option("option." + place, typed.get(place)));
        }
        if (options.stream().noneMatch(option -> !option.retired())) {
            problem("options", "questions.error.options");
        } else if (options.size() > QuestionEntry.MOST_OPTIONS) {
            problem("options", "questions.error.options.most", QuestionEntry.MOST_OPTIONS);
        }
        if (options.stream().map(Option::id).filter(Objects::nonNull).distinct().count()
                != options.stream().map(Option::id).filter(Objects::nonNull).count()) {
            problem("options", "questions.error.option");
        }
        return options;
    }

    private Option option(String field, Option typed) {
        var labels = new EnumMap<Language, String>(Language.class);
        typed.labels().forEach((language, label) -> {
            var line = PlainText.line(label);
            if (line.length() > Option.MAX_LABEL) {
                problem(field + "." + language.code(), LONG, Option.MAX_LABEL);
            }
            if (PlainText.isVisible(line)) {
                labels.put(language, line);
            }
        });
        if (labels.isEmpty()) {
            problem(field, "questions.error.option.label");
        }
        return new Option(typed.id(), typed.retired(), labels);
    }

    private void problem(String field, String messageKey, Object... arguments) {
        problems.add(new Problem(field, messageKey, List.of(arguments)));
    }

    /**
     * What was promised to those who answered holds: nobody else may read it, it is not kept longer, and it stays
     * sensitive.
     *
     * @throws InvalidInput on {@code type}, {@code reader}, {@code eraseAfter}, {@code sensitive}
     */
    static void mustKeepThePromise(QuestionEntry before, QuestionEntry now) {
        var rules = new QuestionRules();
        if (before.type() != now.type()) {
            rules.problem("type", "questions.error.type.answered");
        }
        if (now.reader().isWiderThan(before.reader())) {
            rules.problem("reader", "questions.error.reader.answered");
        }
        if (before.eraseAfter() != null && (now.eraseAfter() == null || now.eraseAfter() > before.eraseAfter())) {
            rules.problem("eraseAfter", "questions.error.days.answered", before.eraseAfter());
        }
        if (before.sensitive() && !now.sensitive()) {
            rules.problem("sensitive", "questions.error.sensitive.answered");
        }
        if (!rules.problems.isEmpty()) {
            throw new InvalidInput(rules.problems);
        }
    }
}
