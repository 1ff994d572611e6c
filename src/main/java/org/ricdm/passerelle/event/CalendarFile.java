package org.ricdm.passerelle.event;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * Writes calendar files (RFC 5545): wall times with their zone, and the rules of each zone as this portal knows them, so
 * that every calendar comes to the same moment. Nobody is named in them: no {@code ATTENDEE} (RFC 5546, 3.2.1).
 */
public final class CalendarFile {

    /** Media type of what is written. */
    public static final String TYPE = "text/calendar; charset=utf-8";

    private static final String PRODUCT = "-//Reseau international des Cites des metiers//Passerelle//EN";

    /** Octets in a line without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;

    /** What a text value cannot hold; lines are divided by a line feed. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private CalendarFile() {}

    /** What the file asks a calendar to do. */
    public enum Method {
        /** Shows entries, or shows them again as they are now. */
        PUBLISH,
        /** Withdraws an entry. */
        CANCEL;

        private net.fortuna.ical4j.model.property.Method property() {
            return this == PUBLISH ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL;
        }
    }

    /**
     * One entry of a calendar. Texts are plain; an empty one is left out.
     *
     * @param uid names the entry in every calendar of the world and never changes
     * @param sequence 0 at first; grows when start, end, zone, place or cancellation change, and only then
     * @param stamp when the entry was last changed
     * @param ends after {@code starts}
     * @param url absolute address of its page
     * @param cancelled whether it does not take place
     */
    public record Entry(
            String uid,
            int sequence,
            Instant stamp,
            WallTime starts,
            WallTime ends,
            String title,
            String description,
            String location,
            String url,
            boolean cancelled) {}

    /** A file to be read into a calendar or to be subscribed to. */
    public static String publish(List<Entry> entries) {
        return write(calendar(Method.PUBLISH, entries));
    }

    /** As {@link #publish(List)}; a calendar that subscribes to it calls it by that name. */
    public static String feed(String name, List<Entry> entries) {
        var calendar = calendar(Method.PUBLISH, entries);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        return write(calendar);
    }

    /** A file for a mail about one entry. */
    public static String message(Method method, Entry entry) {
        return write(calendar(method, List.of(entry)));
    }

    private static Calendar calendar(Method method, List<Entry> entries) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method.property());
        zones(entries).forEach(calendar::add);
        entries.forEach(entry -> calendar.add(event(method, entry)));
        return calendar;
    }

    private static VEvent event(Method method, Entry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStamp(entry.stamp()));
        event.add(new DtStart<>(entry.starts().zoned()));
        event.add(new DtEnd<>(entry.ends().zoned()));
        event.add(new Summary(text(entry.title())));
        if (!entry.description().isEmpty()) {
            event.add(new Description(text(entry.description())));
        }
        if (!entry.location().isEmpty()) {
            event.add(new Location(text(entry.location())));
        }
        if (!entry.url().isEmpty()) {
            event.add(new Url(URI.create(entry.url())));
        }
        event.add(
                entry.cancelled() || method == Method.CANCEL
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static String text(String typed) {
        return CONTROL.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    private static List<VTimeZone> zones(List<Entry> entries) {
        var byZone = entries.stream()
                .flatMap(entry -> Stream.of(entry.starts(), entry.ends()))
                .collect(Collectors.groupingBy(
                        time -> time.zone().getId(),
                        TreeMap::new,
                        Collectors.mapping(WallTime::instant, Collectors.toList())));
        var zones = new ArrayList<VTimeZone>();
        byZone.forEach((id, moments) -> zones.add(zone(ZoneId.of(id), moments)));
        return zones;
    }

    /** Each change of the clocks from the one before the first moment to the one after the last. */
    private static VTimeZone zone(ZoneId zone, List<Instant> moments) {
        var rules = zone.getRules();
        var first = moments.stream().min(Comparator.naturalOrder()).orElseThrow();
        var last = moments.stream().max(Comparator.naturalOrder()).orElseThrow();
        var written = new VTimeZone();
        written.add(new TzId(zone.getId()));
        var change = rules.previousTransition(first.plusNanos(1));
        if (change == null) {
            var offset = rules.getOffset(first);
            var always = new Standard();
            always.add(new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)));
            always.add(new TzOffsetFrom(offset));
            always.add(new TzOffsetTo(offset));
            written.add(always);
            change = rules.nextTransition(first);
        }
        while (change != null) {
            written.add(observance(change, rules.isDaylightSavings(change.getInstant())));
            change = change.getInstant().isAfter(last) ? null : rules.nextTransition(change.getInstant());
        }
        return written;
    }

    private static Observance observance(ZoneOffsetTransition change, boolean isSummer) {
        var observance = isSummer ? new Daylight() : new Standard();
        observance.add(new DtStart<>(change.getDateTimeBefore()));
        observance.add(new TzOffsetFrom(change.getOffsetBefore()));
        observance.add(new TzOffsetTo(change.getOffsetAfter()));
        return observance;
    }

    private static String write(Calendar calendar) {
        var text = new StringWriter();
        try {
            // Not validating: it would ask for an ORGANIZER, whose address nobody needs in order to come.
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException | ValidationException e) {
            throw new IllegalStateException("a calendar that cannot be written", e);
        }
        return text.toString().lines().map(CalendarFile::folded).collect(Collectors.joining());
    }

    /** Folded here, as the library counts letters and not octets and would cut one in the middle. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var letter = Character.toString(line.codePointAt(at));
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += size;
            at += letter.length();
        }
        return folded.append("\r\n").toString();
    }
}
