package org.ricdm.passerelle.event.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.CalendarFile;
import org.ricdm.passerelle.event.CalendarFile.Method;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.signup.AttendeeId;
import org.ricdm.passerelle.mail.MailDraft;
import org.springframework.stereotype.Component;

/** Seats as entries of calendars: one name for each seat for good, whatever becomes of it. */
@Component
class SeatCalendar {

    /** Where a member sees them, below the event. */
    static final String OF_MEMBERS = "/my-programme";

    private final PublicUrl url;
    private final Clock clock;

    SeatCalendar(PublicUrl url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    /** One file that shows the seats there are, and one for each that is gone (RFC 5546, 3.2.5: one entry each). */
    List<MailDraft.Attachment> files(List<SeatNews.Told> told, SeatPicture picture, EventBrief event, AttendeeId who) {
        var there = new ArrayList<CalendarFile.Entry>();
        var files = new ArrayList<MailDraft.Attachment>();
        for (var one : told) {
            var session = picture.sessions().get(one.seat().sessionId());
            if (session == null) {
                continue;
            }
            var isSeated =
                    picture.seating().find(one.seat()).filter(SeatRow::isSeated).isPresent();
            if (isSeated) {
                there.add(entry(one.seat(), one.sequence(), session, event, who, false));
            } else if (one.hadSeat()) {
                files.add(file(
                        "cancelled-" + (files.size() + 1),
                        Method.CANCEL,
                        CalendarFile.message(
                                Method.CANCEL, cancelled(one.seat(), one.sequence(), session, event, who))));
            }
        }
        if (!there.isEmpty()) {
            files.addFirst(file("calendar", Method.PUBLISH, CalendarFile.publish(there)));
        }
        return files;
    }

    private static MailDraft.Attachment file(String name, Method method, String text) {
        return new MailDraft.Attachment(name + ".ics", CalendarFile.TYPE + "; method=" + method, text);
    }

    /** A seat that is gone, as the entry that takes it out of a calendar. */
    CalendarFile.Entry cancelled(
            SeatRow.Key seat, int sequence, BookableSession session, EventBrief event, AttendeeId who) {
        return entry(seat, sequence, session, event, who, true);
    }

    private CalendarFile.Entry entry(
            SeatRow.Key seat,
            int sequence,
            BookableSession session,
            EventBrief event,
            AttendeeId who,
            boolean cancelled) {
        // A guest's own page opens by a link that is for the mailbox and for no calendar.
        var page = event.path() + (who.isGuest() ? "/programme" : OF_MEMBERS);
        return entry(seat, sequence, session, event.title(), event.city(), page, cancelled);
    }

    /**
     * A seat as an entry.
     *
     * @param description what the session belongs to
     * @param page where it is seen
     */
    CalendarFile.Entry entry(
            SeatRow.Key seat,
            int sequence,
            BookableSession session,
            String description,
            String city,
            String page,
            boolean cancelled) {
        return new CalendarFile.Entry(
                "seat-" + seat.signUpId() + "-" + seat.sessionId() + "@" + url.host(),
                sequence,
                Instant.now(clock),
                session.starts(),
                session.ends(),
                session.title(),
                description,
                session.roomName().isEmpty() ? city : session.roomName() + (city.isEmpty() ? "" : ", " + city),
                url.of(page),
                cancelled);
    }
}
