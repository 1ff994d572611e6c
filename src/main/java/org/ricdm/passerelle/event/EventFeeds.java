package org.ricdm.passerelle.event;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.AtomFeed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events for everybody as a feed of news. */
@Service
@Transactional(readOnly = true)
class EventFeeds {

    private final EventCalendar calendar;
    private final Words words;
    private final Clock clock;

    EventFeeds(EventCalendar calendar, Words words, Clock clock) {
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    /** The feed in that language; the event that was published last comes first. */
    @OpenToAll("holds what visitors see and nothing else, whoever asks")
    AtomFeed atom(Language reader) {
        var events = calendar.forEverybody(reader);
        var changes = calendar.changes(events);
        var entries = events.stream()
                .map(event -> entry(event, Objects.requireNonNull(changes.get(event.id())), reader))
                .sorted(Comparator.comparing(AtomFeed.Entry::published).reversed())
                .toList();
        return AtomFeed.of(
                "events", words.say(reader, "event.feed.title"), "/events", reader, entries, Instant.now(clock));
    }

    private AtomFeed.Entry entry(EventBrief event, EventCalendar.Change change, Language reader) {
        var html = AtomFeed.paragraphs(
                event.state() == EventState.CANCELLED
                        ? words.say(reader, event.state().wordKey())
                        : "",
                EventDates.days(event.starts(), event.ends(), reader),
                event.city(),
                event.summary());
        return new AtomFeed.Entry(
                "event/" + event.id(),
                event.title(),
                event.language(),
                event.path(),
                html,
                event.language(),
                Objects.requireNonNullElse(change.published(), change.at()),
                change.at(),
                null);
    }
}
