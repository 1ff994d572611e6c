package org.ricdm.passerelle.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.stereotype.Component;

/** What may stand in a sheet: how much of it a draft keeps, what can be published, and what is still missing. */
@Component
class SheetRules {

    /** Nothing but addresses: "see the website" tells nobody what is done. */
    private static final Pattern ONLY_LINKS =
            Pattern.compile("(?:[\\s\\p{Punct}]*(?:https?://|www\\.)\\S+)+[\\s\\p{Punct}]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+", Pattern.CASE_INSENSITIVE);

    private final SheetChoices choices;

    SheetRules(SheetChoices choices) {
        this.choices = choices;
    }

    /** Refuses what a draft cannot keep. */
    void mustBeKept(SheetContent content) {
        refuse(tooMuch(content, SheetField::kept, column -> 2 * column.max()));
    }

    /** Refuses a title alone that could not be published. */
    static void titleMustFit(String title) {
        if (!PlainText.isVisible(title)) {
            throw InvalidInput.of(SheetField.TITLE.key(), "practice.error.title");
        }
        if (title.length() > SheetField.TITLE.max()) {
            throw InvalidInput.of(
                    SheetField.TITLE.key(), "practice.error.long", SheetField.TITLE.max(), title.length());
        }
    }

    /**
     * Refuses what cannot be published in that depth, each problem beside its field, in the order they are read: what is
     * missing, too long, wrong, or only an address.
     */
    void mustBeWhole(SheetContent content, Depth depth) {
        refuse(problems(content, depth));
    }

    /** All that stands in the way of publishing it in that depth. */
    List<Problem> problems(SheetContent content, Depth depth) {
        var problems = new ArrayList<Problem>();
        for (var field : SheetField.values()) {
            var text = content.of(field);
            if (text.isEmpty()) {
                if (field.isWantedIn(depth)) {
                    problems.add(problem(field.key(), "practice.error.missing"));
                }
            } else {
                problems.addAll(wrong(content, field));
            }
        }
        if (!content.of(SheetField.PICTURE).isEmpty()
                && content.of(SheetField.PICTURE_TEXT).isEmpty()) {
            problems.add(problem(SheetField.PICTURE_TEXT.key(), "practice.error.pictureText"));
        }
        return problems;
    }

    private List<Problem> wrong(SheetContent content, SheetField field) {
        var problems = new ArrayList<>(tooMuch(content, field, SheetField::max, SheetColumn::max));
        var text = content.of(field);
        switch (field.type()) {
            case LINE, TEXT -> {
                if (ONLY_LINKS.matcher(text).matches()) {
                    problems.add(problem(field.key(), "practice.error.onlyLink"));
                }
            }
            case LINK -> {
                if (!WEB_ADDRESS.matcher(text).matches()) {
                    problems.add(problem(field.key(), "practice.error.link"));
                }
            }
            case CHOICE -> {
                if (!choices.of(field).contains(text)) {
                    problems.add(problem(field.key(), "practice.error.choice"));
                }
            }
            case TERMS -> {
                if (!choices.of(field).containsAll(content.list(field))) {
                    problems.add(problem(field.key(), "practice.error.choice"));
                }
            }
            case ROWS -> content.rows(field).forEach(row -> problems.addAll(wrong(field, row)));
            case FILE, NUMBER, DATE -> {}
        }
        return problems;
    }

    private static List<Problem> wrong(SheetField field, SheetRow row) {
        return field.columns().stream()
                .flatMap(column -> wrong(column, row).stream())
                .toList();
    }

    private static Optional<Problem> wrong(SheetColumn column, SheetRow row) {
        var text = row.of(column);
        var path = column.path(row.id());
        if (text.isEmpty()) {
            return column.isWanted() ? Optional.of(problem(path, "practice.error.cell")) : Optional.empty();
        }
        return switch (column.type()) {
            case NUMBER ->
                isNumberUpTo(column.max(), text)
                        ? Optional.empty()
                        : Optional.of(problem(path, "practice.error.number", column.max()));
            case DATE -> isDay(text) ? Optional.empty() : Optional.of(problem(path, "practice.error.date"));
            case CHOICE ->
                Arrays.stream(KitLicence.values()).anyMatch(one -> one.name().equals(text))
                        ? Optional.empty()
                        : Optional.of(problem(path, "practice.error.choice"));
            case LINE, TEXT, LINK, TERMS, FILE, ROWS -> Optional.empty();
        };
    }

    private static boolean isNumberUpTo(int max, String text) {
        try {
            var number = new BigDecimal(text.replace(',', '.'));
            return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<Problem> tooMuch(
            SheetContent content, ToIntFunction<SheetField> ofField, ToIntFunction<SheetColumn> ofCell) {
        return Arrays.stream(SheetField.values())
                .flatMap(field -> tooMuch(content, field, ofField, ofCell).stream())
                .toList();
    }

    private static List<Problem> tooMuch(
            SheetContent content,
            SheetField field,
            ToIntFunction<SheetField> ofField,
            ToIntFunction<SheetColumn> ofCell) {
        var problems = new ArrayList<Problem>();
        var limit = ofField.applyAsInt(field);
        var size = size(content, field);
        if (size > limit) {
            var isText = field.type().isWords() || field.type() == FieldType.LINK;
            problems.add(
                    problem(field.key(), isText ? "practice.error.long" : "practice.error.many", field.max(), size));
            return problems;
        }
        for (var row : content.rows(field)) {
            for (var column : field.columns()) {
                var length = row.of(column).length();
                if (column.type().isWords() && length > ofCell.applyAsInt(column)) {
                    problems.add(problem(column.path(row.id()), "practice.error.long", column.max(), length));
                }
            }
        }
        return problems;
    }

    private static int size(SheetContent content, SheetField field) {
        return switch (field.type()) {
            case LINE, TEXT, LINK -> content.of(field).length();
            case TERMS, ROWS -> content.list(field).size();
            case CHOICE, FILE, NUMBER, DATE -> 0;
        };
    }

    private static Problem problem(String path, String messageKey, Object... arguments) {
        return new Problem(path, messageKey, List.of(arguments));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
