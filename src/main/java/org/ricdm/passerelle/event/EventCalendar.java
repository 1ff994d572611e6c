package org.ricdm.passerelle.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events as entries of calendars. */
@Service
@Transactional(readOnly = true)
public class EventCalendar {

    /** How long an event stays in feeds after its end. */
    static final Duration KEPT = Duration.ofDays(365);

    /** Events in one feed. */
    static final int MOST = 300;

    private final JdbcClient sql;
    private final EventAccess access;
    private final EventSelection events;
    private final PublicUrl url;
    private final Words words;
    private final Clock clock;

    EventCalendar(JdbcClient sql, EventAccess access, EventSelection events, PublicUrl url, Words words, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.events = events;
        this.url = url;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A calendar file of the event, in the language of who asks.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    @OpenToAll("a visitor gets what is published for everybody")
    public String file(String slug) {
        return CalendarFile.publish(entries(List.of(access.seen(slug))));
    }

    /** The event as an entry for a mail in that language, whoever asks. Asks no permission. */
    @InsideOnly("for mails and jobs, which ask for the permission of whom they write to")
    public CalendarFile.Entry entry(long eventId, Language reader) {
        return entries(List.of(access.any(eventId, reader))).getFirst();
    }

    /** Those events as entries in that language, whoever asks. Asks no permission. A fixed number of statements. */
    @InsideOnly("for calendars of those who have a place at them")
    public List<CalendarFile.Entry> entries(Collection<Long> eventIds, Language reader) {
        return entries(events.in(
                reader,
                "e.id in (:ids) order by e.starts_moment desc, e.id desc",
                Map.of("ids", Columns.listed(eventIds)),
                0));
    }

    /** The events for everybody, those of the last year included, to be subscribed to. */
    @OpenToAll("holds what visitors see and nothing else, whoever asks")
    public String feed(Language reader) {
        var name = words.say(reader, "event.feed.title");
        return CalendarFile.feed(name, entries(forEverybody(reader)));
    }

    /** What feeds hold, in that language: published for everybody; the one that begins last first. */
    @OpenToAll("holds what visitors see and nothing else, whoever asks")
    public List<EventBrief> forEverybody(Language reader) {
        return events.in(
                reader,
                EventAccess.SEEN + " and e.ends_moment > :since order by e.starts_moment desc, e.id desc limit :most",
                Map.of("since", Timestamp.from(Instant.now(clock).minus(KEPT)), "most", MOST),
                0);
    }

    /** What changed of each of them, and when. One statement. */
    @InsideOnly("for events that were asked for before")
    Map<Long, Change> changes(List<EventBrief> briefs) {
        return sql
                .sql("select id, sequence, published_at, changed_at, place, address from event where id in (:ids)")
                .param("ids", Columns.listed(briefs.stream().map(EventBrief::id).toList()))
                .query((row, n) -> Map.entry(
                        row.getLong("id"),
                        new Change(
                                row.getInt("sequence"),
                                Objects.requireNonNull(Columns.instant(row, "changed_at")),
                                Columns.instant(row, "published_at"),
                                row.getString("place"),
                                row.getString("address"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<CalendarFile.Entry> entries(List<EventBrief> briefs) {
        var changes = changes(briefs);
        return briefs.stream()
                .map(event -> entry(event, Objects.requireNonNull(changes.get(event.id()))))
                .toList();
    }

    private CalendarFile.Entry entry(EventBrief event, Change change) {
        var page = url.of(event.path());
        return new CalendarFile.Entry(
                uid(event.id()),
                change.sequence(),
                change.at(),
                event.starts(),
                event.ends(),
                event.title(),
                Stream.of(event.summary(), page).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n\n")),
                event.mode().hasPlace()
                        ? Whereabouts.location(change.place(), change.address(), event.city())
                        : words.say(event.language(), event.mode().wordKey()),
                page,
                event.state() == EventState.CANCELLED);
    }

    private String uid(long eventId) {
        return "event-" + eventId + "@" + url.host();
    }

    /**
     * @param at when anything of it was changed
     * @param published null for a draft
     */
    record Change(int sequence, Instant at, @Nullable Instant published, String place, String address) {}
}
