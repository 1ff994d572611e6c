package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final GuestRows guests;
    private final PublicUrl url;
    private final Clock clock;

    OwnEntry(EventCalendar calendar, GuestRows guests, PublicUrl url, Clock clock) {
        this.calendar = calendar;
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

    /** The event for the calendar of somebody who has a place, or taken out of it again. */
    List<MailDraft.Attachment> file(SignUpRow row, Language language, boolean gone) {
        var event = calendar.entry(row.eventId(), language);
        // Both only ever grow, so does their sum (RFC 5546, 2.1.4).
        var entry = new CalendarFile.Entry(
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
        var method = gone ? CalendarFile.Method.CANCEL : CalendarFile.Method.PUBLISH;
        return List.of(new MailDraft.Attachment(
                FILE, CalendarFile.TYPE + "; method=" + method, CalendarFile.message(method, entry)));
    }
}
