package org.ricdm.passerelle.event.letters;

import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.stereotype.Component;

/** What a letter must say before it leaves. A draft may say less, and more. */
@Component
class LetterRules {

    /** Characters of a line that a draft holds. */
    private static final int WIDEST = 1_000;

    /** Characters of a text that a draft holds. */
    private static final int LONGEST = 100_000;

    private final Placeholders placeholders;

    LetterRules(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** Keeps out only what has no room in a draft. */
    static void mustFit(LetterEntry typed) {
        var problems = new ArrayList<Problem>();
        typed.texts().forEach((language, text) -> {
            if (text.subject().length() > WIDEST) {
                problems.add(tooLong("subject", language, LetterEntry.Text.MAX_SUBJECT));
            }
            if (text.body().length() > LONGEST) {
                problems.add(tooLong("body", language, LetterEntry.Text.MAX_BODY));
            }
        });
        refuse(problems);
    }

    /** @throws InvalidInput with all that is wrong at once */
    void mustBeReady(LetterEntry entry) {
        var problems = new ArrayList<Problem>();
        if (entry.selection().states().isEmpty()) {
            problems.add(new Problem("states", "letters.error.states", List.of()));
        }
        var written = entry.written();
        if (written.isEmpty()) {
            problems.add(new Problem("texts", "letters.error.texts", List.of()));
        }
        written.forEach((language, text) -> text(language, text, problems));
        var fallback = entry.fallback();
        if (written.size() > 1 && (fallback == null || !written.containsKey(fallback))) {
            problems.add(new Problem("fallback", "letters.error.fallback", List.of()));
        }
        refuse(problems);
    }

    private void text(Language language, LetterEntry.Text text, List<Problem> problems) {
        field("subject", language, text.subject(), LetterEntry.Text.MAX_SUBJECT, problems);
        field("body", language, text.body(), LetterEntry.Text.MAX_BODY, problems);
    }

    private void field(String name, Language language, String text, int most, List<Problem> problems) {
        if (!PlainText.isVisible(text)) {
            problems.add(new Problem(name + "." + language.code(), "letters.error." + name, List.of()));
        } else if (text.length() > most) {
            problems.add(tooLong(name, language, most));
        } else if (name.equals("subject") && placeholders.holdsLink(text)) {
            problems.add(new Problem(name + "." + language.code(), "letters.error.linkInSubject", List.of()));
        } else {
            placeholders
                    .unknown(text)
                    .ifPresent(word -> problems.add(
                            new Problem(name + "." + language.code(), "letters.error.placeholder", List.of(word))));
        }
    }

    private static Problem tooLong(String name, Language language, int most) {
        return new Problem(name + "." + language.code(), "event.error.long", List.of(most));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
