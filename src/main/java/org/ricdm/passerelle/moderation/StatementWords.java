package org.ricdm.passerelle.moderation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.springframework.stereotype.Component;

/** How a decision is said to its author, the same on the page and in the mail. */
@Component
class StatementWords {

    private final Words words;

    StatementWords(Words words) {
        this.words = words;
    }

    /** What was decided, on which rule and facts, how it came about and what it means; a sentence each. */
    List<String> reasons(Decision decision, Language language, ZoneId zone) {
        var said = new ArrayList<String>();
        said.add(words.say(
                language,
                "moderation.statement.decided." + decision.verdict(),
                day(decision.decidedAt(), language, zone)));
        if (decision.ground() != null) {
            said.add(words.say(language, "moderation.statement.rule." + decision.ground()));
        }
        if (!decision.facts().isEmpty()) {
            said.add(words.say(language, "moderation.statement.why", decision.facts()));
        }
        said.add(words.say(
                language, decision.automated() ? "moderation.statement.automated" : "moderation.statement.byPeople"));
        said.add(effect(decision, language, zone));
        return said;
    }

    /** How one may answer, and until when. */
    List<String> remedy(Decision decision, Language language, ZoneId zone) {
        return List.of(words.say(language, "moderation.statement.appeal", day(decision.appealUntil(), language, zone)));
    }

    private String effect(Decision decision, Language language, ZoneId zone) {
        var until = decision.until();
        if (decision.verdict() == Verdict.SUSPENDED && until != null) {
            return words.say(language, "moderation.statement.suspendedUntil", day(until, language, zone));
        }
        return words.say(language, "moderation.statement.effect." + Objects.requireNonNull(decision.verdict()));
    }

    static String day(Instant at, Language language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(at.atZone(zone));
    }
}
