package org.ricdm.passerelle.event.call;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.SessionKind;

/** What may be said about a call. */
final class CallRules {

    private CallRules() {}

    /** The setup as it is stored; all that is wrong with it is said at once. */
    static CallSetup checked(EventBrief event, CallSetup typed) {
        var problems = new ArrayList<Problem>();
        window(event, typed, problems);
        var reviewBy = typed.reviewBy();
        if (reviewBy != null && reviewBy.isAfter(event.ends().local().toLocalDate())) {
            problems.add(new Problem("reviewBy", "call.error.afterEvent", List.of()));
        } else if (reviewBy != null
                && typed.closes() != null
                && reviewBy.isBefore(typed.closes().toLocalDate())) {
            problems.add(new Problem("reviewBy", "call.error.reviewFirst", List.of()));
        }
        var formats = EnumSet.noneOf(SessionKind.class);
        formats.addAll(typed.formats());
        formats.retainAll(CallSetup.FORMATS);
        if (formats.isEmpty()) {
            problems.add(new Problem("formats", "call.error.formats", List.of()));
        }
        var texts = texts(typed.texts(), problems);
        if (typed.opens() != null && texts.isEmpty()) {
            problems.add(new Problem("text", "call.error.text", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new CallSetup(typed.opens(), typed.closes(), reviewBy, formats, typed.guests(), texts);
    }

    private static void window(EventBrief event, CallSetup typed, List<Problem> problems) {
        within(event, "opens", typed.opens(), problems);
        within(event, "closes", typed.closes(), problems);
        if (typed.opens() != null && typed.closes() == null) {
            problems.add(new Problem("closes", "call.error.noDeadline", List.of()));
        }
        if (typed.opens() == null && typed.closes() != null) {
            problems.add(new Problem("opens", "call.error.noOpening", List.of()));
        }
        if (typed.opens() != null && typed.closes() != null && !typed.opens().isBefore(typed.closes())) {
            problems.add(new Problem("closes", "call.error.window", List.of()));
        }
    }

    private static void within(EventBrief event, String field, @Nullable LocalDateTime moment, List<Problem> problems) {
        if (moment == null) {
            return;
        }
        var wall = new WallTime(moment, event.zone());
        if (!wall.exists()) {
            problems.add(new Problem(field, "event.error.gap", List.of()));
        } else if (wall.compareTo(event.ends()) >= 0) {
            problems.add(new Problem(field, "call.error.afterEvent", List.of()));
        }
    }

    private static Map<Language, String> texts(Map<Language, String> typed, List<Problem> problems) {
        var texts = new EnumMap<Language, String>(Language.class);
        typed.forEach((language, text) -> {
            var stripped = text.strip();
            if (stripped.length() > CallSetup.MAX_TEXT) {
                problems.add(new Problem("text." + language.code(), "event.error.long", List.of(CallSetup.MAX_TEXT)));
            }
            if (PlainText.isVisible(stripped)) {
                texts.put(language, stripped);
            }
        });
        return texts;
    }
}
