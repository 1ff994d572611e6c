package org.ricdm.passerelle.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;

/** What an event becomes a year later, as far as nobody says otherwise. */
final class CopyRules {

    /** As long as a year, in whole weeks: the days of the week stay. */
    static final int YEAR = 52 * 7;

    /** Ten years: further away somebody mistyped a date. */
    private static final int FURTHEST = 3_653;

    private static final Pattern YEARS = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");

    private CopyRules() {}

    /** The next edition of an event. */
    static CopyEntry proposed(EventEntry entry) {
        var titles = new EnumMap<Language, String>(Language.class);
        entry.texts().forEach((language, text) -> titles.put(language, aYearLater(text.title())));
        var slug = aYearLater(entry.slug());
        var first = entry.starts().toLocalDate().plusDays(YEAR);
        return new CopyEntry(
                slug.equals(entry.slug()) ? slug + "-" + first.getYear() : slug,
                titles,
                first,
                entry.place(),
                entry.hostCentreId());
    }

    /** The same with each year one later. */
    static String aYearLater(String words) {
        return YEARS.matcher(words).replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + 1));
    }

    /**
     * By how many days everything moves.
     *
     * @throws InvalidInput on {@code firstDay} when that is more than ten years
     */
    static int days(EventEntry entry, LocalDate firstDay) {
        var days = ChronoUnit.DAYS.between(entry.starts().toLocalDate(), firstDay);
        if (Math.abs(days) > FURTHEST) {
            throw InvalidInput.of("firstDay", "event.error.far");
        }
        return (int) days;
    }

    /** The entry of the new event. */
    static EventEntry entry(EventEntry of, CopyEntry typed, int days) {
        var starts = EventCopying.existing(of.starts().plusDays(days), of.zone());
        var ends = EventCopying.existing(of.ends().plusDays(days), of.zone());
        var texts = new EnumMap<Language, EventText>(Language.class);
        of.texts()
                .forEach((language, text) -> texts.put(
                        language,
                        new EventText(
                                typed.titles().getOrDefault(language, text.title()),
                                text.summary(),
                                text.text(),
                                text.practical(),
                                text.faq())));
        return new EventEntry(
                typed.slug(),
                of.kind(),
                of.audience(),
                of.mode(),
                of.language(),
                starts,
                ends,
                of.zone(),
                typed.place(),
                typed.hostCentreId(),
                texts);
    }
}
