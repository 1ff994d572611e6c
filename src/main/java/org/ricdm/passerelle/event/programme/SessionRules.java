package org.ricdm.passerelle.event.programme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.programme.Conflict.Rule;

/** What may be said of a session. */
final class SessionRules {

    private static final int MAX_SPEAKERS = 30;

    private SessionRules() {}

    /** The entry as it is stored; all that is wrong with it is said at once. */
    static SessionEntry checked(SessionEntry typed, Plan plan) {
        var problems = new ArrayList<Problem>();
        forbidden(typed, plan, problems);
        belonging(typed, plan, problems);
        places(typed, problems);
        var texts = texts(typed.texts(), problems);
        if (typed.spoken().isEmpty() && typed.kind() != SessionKind.BREAK) {
            problems.add(new Problem("spoken", "programme.error.spoken", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new SessionEntry(
                typed.kind(),
                typed.trackId(),
                typed.roomId(),
                typed.starts(),
                typed.ends(),
                typed.capacity(),
                typed.minimum(),
                typed.minimum() == null ? null : typed.warnOn(),
                typed.spoken().stream().distinct().toList(),
                typed.interpreted().stream()
                        .distinct()
                        .filter(language -> !typed.spoken().contains(language))
                        .toList(),
                typed.level(),
                typed.theme(),
                texts,
                typed.speakers().stream().distinct().toList());
    }

    private static void forbidden(SessionEntry typed, Plan plan, List<Problem> problems) {
        plan.conflictsIf(0, typed).stream()
                .filter(conflict -> conflict.severity() == Severity.FORBIDS)
                .forEach(conflict -> problems.add(new Problem(
                        conflict.rule() == Rule.ENDS_FIRST ? "ends" : "starts",
                        conflict.rule().wordKey(),
                        List.of())));
    }

    private static void belonging(SessionEntry typed, Plan plan, List<Problem> problems) {
        var room = typed.roomId();
        if (room != null && plan.rooms().stream().noneMatch(one -> one.id() == room)) {
            problems.add(new Problem("room", "programme.error.gone", List.of()));
        }
        var track = typed.trackId();
        if (track != null && plan.tracks().stream().noneMatch(one -> one.id() == track)) {
            problems.add(new Problem("track", "programme.error.gone", List.of()));
        }
        var theme = typed.theme();
        if (theme != null && plan.themes().stream().noneMatch(one -> one.key().equals(theme))) {
            problems.add(new Problem("theme", "programme.error.gone", List.of()));
        }
        var known = plan.speakers().stream().map(Speaker::id).toList();
        if (!known.containsAll(typed.speakers()) || typed.speakers().size() > MAX_SPEAKERS) {
            problems.add(new Problem("speakers", "programme.error.gone", List.of()));
        }
    }

    private static void places(SessionEntry typed, List<Problem> problems) {
        var capacity = typed.capacity();
        var minimum = typed.minimum();
        if (capacity != null && (capacity < 1 || capacity > RoomEntry.MAX_SEATS)) {
            problems.add(new Problem("capacity", "programme.error.number", List.of(1, RoomEntry.MAX_SEATS)));
        }
        if (minimum != null && (minimum < 1 || minimum > Objects.requireNonNullElse(capacity, 0))) {
            problems.add(new Problem("minimum", "programme.error.minimum", List.of()));
        }
    }

    private static Map<Language, SessionText> texts(Map<Language, SessionText> typed, List<Problem> problems) {
        var texts = new EnumMap<Language, SessionText>(Language.class);
        typed.forEach((language, text) -> {
            var title = PlainText.line(text.title());
            var description = text.description().strip();
            if (!PlainText.isVisible(title)) {
                if (!description.isEmpty()) {
                    problems.add(new Problem("title." + language.code(), "programme.error.title", List.of()));
                }
                return;
            }
            if (title.length() > SessionText.MAX_TITLE) {
                problems.add(new Problem(
                        "title." + language.code(), "programme.error.long", List.of(SessionText.MAX_TITLE)));
            }
            if (description.length() > SessionText.MAX_DESCRIPTION) {
                problems.add(new Problem(
                        "description." + language.code(),
                        "programme.error.long",
                        List.of(SessionText.MAX_DESCRIPTION)));
            }
            texts.put(language, new SessionText(title, description));
        });
        if (texts.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("title", "programme.error.title", List.of()));
        }
        return texts;
    }
}
