package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.CalendarFile;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventCalendar;
import org.ricdm.passerelle.mail.MailDraft;
import org.springframework.stereotype.Component;

/** What each mail about a sign-up carries: the way to the person's own page, and the event for their calendar. */
@Component
class OwnEntry {

    private static final String FILE = "passerelle.ics";

    private final EventCalendar calendar;
    private final List<CalendarPart> parts;
    private final GuestRows guests;
    private final PublicUrl url;
    private final Clock clock;

    OwnEntry(EventCalendar calendar, List<CalendarPart> parts, GuestRows guests, PublicUrl url, Clock clock) {
        this.calendar = calendar;
        this.parts = List.copyOf(parts);
        this.guests = guests;
        this.url = url;
        this.clock = clock;
    }

    /** The address of one's own page; that of a guest opens by a link that only this mail has. */
    String page(SignUpRow row, EventBrief event) {
        return page(row.attendee(), event);
    }

    /** As {@link #page(SignUpRow, EventBrief)}, of somebody who signed up for that event. */
    String page(AttendeeId who, EventBrief event) {
        var guest = who.guestId();
        return url.of(
                guest == null
                        ? event.path() + "/mine"
                        : GuestSignUps.path(event.slug(), guests.link(guest, Instant.now(clock))));
    }

    /** The event for the calendar of somebody who has a place. */
    List<MailDraft.Attachment> file(SignUpRow row, Language language) {
        return List.of(file(FILE, CalendarFile.Method.PUBLISH, entry(row, language, false)));
    }

    /** The event, and what went with the place at that moment, taken out of a calendar again; one file each. */
    List<MailDraft.Attachment> gone(SignUpRow row, EventBrief event, Instant since, Language language) {
        return cancelled(
                row, parts.stream().flatMap(part -> part.lost(event, row.id(), since, language).stream()), language);
    }

    /** As {@link #gone}, of an event that does not take place, with all that the person has there. */
    List<MailDraft.Attachment> calledOff(SignUpRow row, EventBrief event, Language language) {
        return cancelled(
                row, parts.stream().flatMap(part -> part.calledOff(event, row.id(), language).stream()), language);
    }

    private List<MailDraft.Attachment> cancelled(SignUpRow row, Stream<CalendarFile.Entry> more, Language language) {
        var files = new ArrayList<MailDraft.Attachment>();
        files.add(file(FILE, CalendarFile.Method.CANCEL, entry(row, language, true)));
        more.forEach(entry -> files.add(file("cancelled-" + files.size() + ".ics", CalendarFile.Method.CANCEL, entry)));
        return files;
    }

    private CalendarFile.Entry entry(SignUpRow row, Language language, boolean gone) {
        var event = calendar.entry(row.eventId(), language);
        // Both only ever grow, so does their sum (RFC 5546, 2.1.4).
        return new CalendarFile.Entry(
                event.uid(),
                event.sequence() + row.sequence(),
                event.stamp(),
                event.starts(),
                event.ends(),
                event.title(),
                event.description(),
                event.location(),
                event.url(),
                gone);
    }

    private static MailDraft.Attachment file(String name, CalendarFile.Method method, CalendarFile.Entry entry) {
        return new MailDraft.Attachment(
                name, CalendarFile.TYPE + "; method=" + method, CalendarFile.message(method, entry));
    }
}
