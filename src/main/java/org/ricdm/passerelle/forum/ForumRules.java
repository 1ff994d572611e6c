package org.ricdm.passerelle.forum;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.forum.ForumEntry.Text;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Component;

/** What may be said of a forum. */
@Component
class ForumRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int MAX_SLUG = 60;

    /** Words that stand at that place in addresses for something else. */
    private static final List<String> TAKEN = List.of("new", "unread", "recent");

    private final ForumAccess access;
    private final People people;

    ForumRules(ForumAccess access, People people) {
        this.access = access;
        this.people = people;
    }

    /** The entry as it is stored; all that is wrong with it is said at once. */
    ForumEntry checked(ForumEntry typed) {
        var problems = new ArrayList<Problem>();
        if (!SLUG.matcher(typed.slug()).matches() || typed.slug().length() > MAX_SLUG || TAKEN.contains(typed.slug())) {
            problems.add(new Problem("slug", "forum.admin.error.slug", List.of(MAX_SLUG)));
        }
        if (!ForumEntry.COLOURS.contains(typed.colour())) {
            problems.add(new Problem("colour", "forum.admin.error.colour", List.of()));
        }
        var texts = new EnumMap<Language, Text>(Language.class);
        for (var language : Language.OF_THE_INTERFACE) {
            texts.put(language, text(language, typed.texts(), problems));
        }
        if (typed.readers().isEmpty()) {
            problems.add(new Problem("readers", "forum.admin.error.circles", List.of()));
        }
        if (typed.openers().isEmpty()) {
            problems.add(new Problem("openers", "forum.admin.error.circles", List.of()));
        }
        if (!typed.readers().isEmpty()) {
            moderators(typed, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new ForumEntry(
                typed.slug(),
                typed.colour(),
                typed.icon(),
                typed.readers(),
                typed.openers(),
                typed.moderators(),
                typed.standard(),
                texts);
    }

    private static Text text(Language language, Map<Language, Text> typed, List<Problem> problems) {
        var text = typed.getOrDefault(language, new Text("", ""));
        return new Text(
                line("name", language, text.name(), Text.MAX_NAME, problems),
                line("purpose", language, text.purpose(), Text.MAX_PURPOSE, problems));
    }

    private static String line(String field, Language language, String typed, int most, List<Problem> problems) {
        var line = PlainText.line(typed);
        if (!PlainText.isVisible(line)) {
            problems.add(new Problem(field + "." + language.code(), "forum.admin.error." + field, List.of()));
        } else if (line.length() > most) {
            problems.add(new Problem(field + "." + language.code(), "forum.admin.error.long", List.of(most)));
        }
        return line;
    }

    /** Who could not read what they moderate would be a moderator in name only. */
    private void moderators(ForumEntry typed, List<Problem> problems) {
        var reads = access.belongsTo(typed.readers());
        var cards = people.cards(typed.moderators());
        typed.moderators().stream()
                .filter(id -> !reads.test(id)
                        || !cards.containsKey(id)
                        || !cards.get(id).active())
                .sorted()
                .findFirst()
                .ifPresent(id -> problems.add(new Problem(
                        "moderators",
                        "forum.admin.error.moderator",
                        List.of(Optional.ofNullable(cards.get(id))
                                .map(PersonCard::name)
                                .orElse("")))));
    }
}
