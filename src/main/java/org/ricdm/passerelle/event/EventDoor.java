package org.ricdm.passerelle.event;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.web.AtomXml;
import org.ricdm.passerelle.common.web.FeedAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Gives calendars and feed readers what they ask for, without a session. A feed is the same for everybody; the file of
 * one event asks whether whoever asks may see it.
 */
@Controller
class EventDoor {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final MediaType CALENDAR = MediaType.parseMediaType(CalendarFile.TYPE);

    private final EventCalendar calendar;
    private final EventFeeds feeds;
    private final AtomXml atom;

    EventDoor(EventCalendar calendar, EventFeeds feeds, AtomXml atom) {
        this.calendar = calendar;
        this.feeds = feeds;
        this.atom = atom;
    }

    @GetMapping("/feeds/events.atom")
    ResponseEntity<byte[]> news(@RequestParam(required = false) @Nullable String lang) {
        return answer(ATOM, atom.write(feeds.atom(language(lang))), "no-cache", null);
    }

    @GetMapping("/feeds/events.ics")
    ResponseEntity<byte[]> subscription(@RequestParam(required = false) @Nullable String lang) {
        return answer(CALENDAR, bytes(calendar.feed(language(lang))), "no-cache", null);
    }

    @GetMapping("/events/{slug}/event.ics")
    ResponseEntity<byte[]> file(@PathVariable String slug) {
        String file;
        try {
            file = calendar.file(slug);
        } catch (NotOpen e) {
            return ResponseEntity.notFound().build();
        }
        return answer(CALENDAR, bytes(file), "private, no-cache", slug + ".ics");
    }

    private static ResponseEntity<byte[]> answer(
            MediaType type, byte[] document, String cache, @Nullable String savedAs) {
        var answer = FeedAnswer.tagged(type, document)
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .header(HttpHeaders.VARY, "Accept-Language, Cookie");
        if (savedAs != null) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + savedAs + "\"");
        }
        return answer.body(document);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Language language(@Nullable String typed) {
        return LanguageChoice.typed(typed).orElseGet(LanguageChoice::ofThisRequest);
    }
}
