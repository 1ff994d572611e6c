package org.ricdm.passerelle.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;

/**
 * What somebody types in a sheet.
 *
 * @param promise what one gets out of it, in one line
 * @param publicAimedAt for whom it is
 * @param need which situation it answers, and what did not work before; Markdown
 * @param done what is done, step by step; Markdown
 */
public record SheetFields(
        String title, String promise, String publicAimedAt, String need, String done, Language language) {

    /** The text of that field. */
    public String of(SheetField field) {
        return switch (field) {
            case TITLE -> title;
            case PROMISE -> promise;
            case PUBLIC -> publicAimedAt;
            case NEED -> need;
            case DONE -> done;
        };
    }

    /** As it is stored: lines as lines, and nothing of what was typed left out. */
    SheetFields straightened() {
        return new SheetFields(
                text(SheetField.TITLE),
                text(SheetField.PROMISE),
                text(SheetField.PUBLIC),
                text(SheetField.NEED),
                text(SheetField.DONE),
                language);
    }

    private String text(SheetField field) {
        return field.isLine() ? PlainText.line(of(field)) : of(field);
    }

    /** Refuses what a draft cannot keep. */
    void mustBeKept() {
        refuse(tooLong(SheetField::kept));
    }

    /** Refuses what could not be published as it is, each beside its field; what is still empty may be empty in a draft. */
    void mustFit() {
        var problems = tooLong(SheetField::max);
        if (!PlainText.isVisible(title)) {
            problems.addFirst(new InvalidInput.Problem(SheetField.TITLE.key(), "practice.error.title", List.of()));
        }
        refuse(problems);
    }

    private List<InvalidInput.Problem> tooLong(ToIntFunction<SheetField> limit) {
        var problems = new ArrayList<InvalidInput.Problem>();
        for (var field : SheetField.values()) {
            var length = of(field).length();
            if (length > limit.applyAsInt(field)) {
                problems.add(
                        new InvalidInput.Problem(field.key(), "practice.error.long", List.of(field.max(), length)));
            }
        }
        return problems;
    }

    private static void refuse(List<InvalidInput.Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
