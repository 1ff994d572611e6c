package org.ricdm.passerelle.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.time.WallTime;

/** What may be said of an event. */
final class EventRules {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_SLUG = 60;

    /** Words that stand at that place in addresses for something else. */
    private static final Set<String> TAKEN = Set.of("new", "month", "past", "mine");

    private EventRules() {}

    /** The entry as it is stored; all that is wrong with it is said at once. */
    static EventEntry checked(EventEntry typed) {
        var problems = new ArrayList<Problem>();
        if (!SLUG.matcher(typed.slug()).matches() || typed.slug().length() > MAX_SLUG || TAKEN.contains(typed.slug())) {
            problems.add(new Problem("slug", "event.error.slug", List.of(MAX_SLUG)));
        }
        times(typed, problems);
        var texts = texts(typed, problems);
        var place = place(typed, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new EventEntry(
                typed.slug(),
                typed.kind(),
                typed.audience(),
                typed.mode(),
                typed.language(),
                typed.starts(),
                typed.ends(),
                typed.zone(),
                place,
                typed.hostCentreId(),
                texts);
    }

    private static void times(EventEntry typed, List<Problem> problems) {
        var starts = new WallTime(typed.starts(), typed.zone());
        var ends = new WallTime(typed.ends(), typed.zone());
        if (!starts.exists()) {
            problems.add(new Problem("starts", "event.error.gap", List.of()));
        }
        if (!ends.exists()) {
            problems.add(new Problem("ends", "event.error.gap", List.of()));
        } else if (starts.compareTo(ends) >= 0) {
            problems.add(new Problem("ends", "event.error.order", List.of()));
        }
    }

    private static Map<Language, EventText> texts(EventEntry typed, List<Problem> problems) {
        var texts = new EnumMap<Language, EventText>(Language.class);
        typed.texts().forEach((language, text) -> {
            var checked = text(language, text, problems);
            if (!checked.equals(EventText.brief("", "")) || language == typed.language()) {
                texts.put(language, checked);
                if (checked.title().isEmpty()) {
                    problems.add(new Problem("title." + language.code(), "event.error.title", List.of()));
                }
            }
        });
        if (!texts.containsKey(typed.language())) {
            problems.add(new Problem("title." + typed.language().code(), "event.error.title", List.of()));
        }
        return texts;
    }

    private static EventText text(Language language, EventText text, List<Problem> problems) {
        return new EventText(
                line("title." + language.code(), text.title(), EventText.MAX_TITLE, problems),
                line("summary." + language.code(), text.summary(), EventText.MAX_SUMMARY, problems),
                most("text." + language.code(), text.text(), problems),
                most("practical." + language.code(), text.practical(), problems),
                most("faq." + language.code(), text.faq(), problems));
    }

    private static EventEntry.Place place(EventEntry typed, List<Problem> problems) {
        if (!typed.mode().hasPlace()) {
            return EventEntry.Place.NONE;
        }
        var place = typed.place();
        var latitude = place.latitude();
        var longitude = place.longitude();
        if ((latitude == null) != (longitude == null)
                || (latitude != null && Math.abs(latitude) > 90)
                || (longitude != null && Math.abs(longitude) > 180)) {
            problems.add(new Problem("latitude", "event.error.coordinates", List.of()));
        }
        return new EventEntry.Place(
                line("place", place.name(), EventEntry.Place.MAX_NAME, problems),
                line("address", place.address(), EventEntry.Place.MAX_ADDRESS, problems),
                line("city", place.city(), EventEntry.Place.MAX_CITY, problems),
                place.country(),
                latitude,
                longitude);
    }

    private static String line(String field, String typed, int most, List<Problem> problems) {
        var line = PlainText.line(typed);
        if (line.length() > most) {
            problems.add(new Problem(field, "event.error.long", List.of(most)));
        }
        return PlainText.isVisible(line) ? line : "";
    }

    private static String most(String field, String typed, List<Problem> problems) {
        if (typed.length() > EventText.MAX_TEXT) {
            problems.add(new Problem(field, "event.error.long", List.of(EventText.MAX_TEXT)));
        }
        return typed.strip();
    }
}
