package org.ricdm.passerelle.event.signup;

import java.nio.charset.StandardCharsets;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.web.FeedAnswer;
import org.ricdm.passerelle.event.CalendarFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives calendars of members to programs that ask with a private address, without a session. */
@Controller
class CalendarDoor {

    private static final MediaType CALENDAR = MediaType.parseMediaType(CalendarFile.TYPE);

    private final MyCalendar calendar;

    CalendarDoor(MyCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String token) {
        byte[] file;
        try {
            file = calendar.feed(token).getBytes(StandardCharsets.UTF_8);
        } catch (NotOpen e) {
            return ResponseEntity.notFound().build();
        }
        return FeedAnswer.ofPrivateAddress(CALENDAR, file);
    }
}
