package org.ricdm.passerelle.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins an event from one there is, with everything but people. Each room takes over its own part ({@link EventCopy}). */
@Service
@Transactional
public class EventCopies {

    /** Within that time the same asked again is a second click, a reload or a retry. */
    private static final Duration SAME_ACT = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final EventRows rows;
    private final EventAccess access;
    private final Events events;
    private final CopiedRows copied;
    private final List<EventCopy> rooms;
    private final CurrentViewer current;
    private final Audit audit;
    private final Clock clock;

    EventCopies(
            JdbcClient sql,
            EventRows rows,
            EventAccess access,
            Events events,
            CopiedRows copied,
            List<EventCopy> rooms,
            CurrentViewer current,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.events = events;
        this.copied = copied;
        this.rooms =
                rooms.stream().sorted(Comparator.comparingInt(EventCopy::order)).toList();
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a copy would take over, and what is proposed for it. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event, who asks does not run it, or may not begin events
     */
    @ForMembers
    @Transactional(readOnly = true)
    public CopyOffer offer(String slug) {
        var event = copyable(slug);
        var entry = rows.entry(event.id());
        return new CopyOffer(
                event,
                entry,
                CopyRules.proposed(entry),
                Stream.concat(
                                Stream.of(new Said(
                                        "event.copy.takes.texts",
                                        List.of(entry.texts().size()))),
                                rooms.stream().flatMap(room -> room.counted(event.id()).stream()))
                        .toList());
    }

    /**
     * Makes the copy, a draft that is run by who makes it, in one transaction. Asked the same twice it is made once.
     * Returns its slug.
     *
     * @throws NotOpen as {@link #offer}
     * @throws InvalidInput on {@code firstDay} when it is more than ten years away; else as {@link Events#enter}
     */
    @ForMembers
    public String copy(String slug, CopyEntry typed) {
        var source = copyable(slug);
        var me = current.require();
        // Before anything is read: a second click waits here and finds what the first one made.
        sql.sql("select id from event where id = :id for update")
                .param("id", source.id())
                .query(Long.class)
                .single();
        var entry = rows.entry(source.id());
        var days = CopyRules.days(entry, typed.firstDay());
        if (isMade(source.id(), typed.slug(), days, me.memberId())) {
            return typed.slug();
        }
        var id = events.enter(CopyRules.entry(entry, typed, days));
        var copying = new EventCopying(copied, source, id, days, me.language());
        rooms.forEach(room -> room.copy(copying));
        note(source.id(), id, days, copying.notes(), me.memberId());
        audit.note("events.copied", EventAccess.ref(id), "of event " + source.id());
        return typed.slug();
    }

    /**
     * What the organisers of a copy should look at, as it is now. A fixed number of statements.
     *
     * @throws NotOpen when there is no such copy or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public CopyReview review(String slug) {
        var event = access.runs(slug, TeamPart.ORGANISER);
        var reader = current.require().language();
        var attention = new ArrayList<Said>();
        var days = days(event, reader, attention).orElseThrow(() -> new NotOpen(EventAccess.EVENT));
        var now = new EventCopy.Copied(event, days, reader);
        rooms.forEach(room -> attention.addAll(room.attention(now)));
        return new CopyReview(event, attention);
    }

    /** Whether the event is a draft that was copied, and there is something to review. */
    @ForMembers
    @Transactional(readOnly = true)
    public boolean isFresh(EventBrief event) {
        return event.state() == EventState.DRAFT
                && event.does(TeamPart.ORGANISER)
                && sql.sql("select exists (select 1 from event_copy where event_id = :event)")
                        .param("event", event.id())
                        .query(Boolean.class)
                        .single();
    }

    private EventBrief copyable(String slug) {
        var event = access.runs(slug, TeamPart.ORGANISER);
        if (!events.mayEnter()) {
            throw new NotOpen(EventAccess.EVENT);
        }
        return event;
    }

    /** Whether who asks has just made it. One made long ago is another one, whose address is taken. */
    private boolean isMade(long source, String slug, int days, long by) {
        return sql.sql("select exists (select 1 from event_copy c join event e on e.id = c.event_id"
                        + " where c.source_id = :source and c.made_by = :by and c.days = :days and e.slug = :slug"
                        + " and c.made_at > :since)")
                .param("source", source)
                .param("by", by)
                .param("days", days)
                .param("slug", slug)
                .param("since", Timestamp.from(Instant.now(clock).minus(SAME_ACT)))
                .query(Boolean.class)
                .single();
    }

    private void note(long source, long id, int days, List<EventCopying.Note> notes, long by) {
        sql.sql("insert into event_copy (event_id, source_id, days, made_by, made_at)"
                        + " values (:event, :source, :days, :by, :now)")
                .param("event", id)
                .param("source", source)
                .param("days", days)
                .param("by", by)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        for (var position = 0; position < notes.size(); position++) {
            var note = notes.get(position);
            sql.sql("insert into event_copy_note (event_id, position, message, name, was, became)"
                            + " values (:event, :position, :message, :name, :was, :became)")
                    .param("event", id)
                    .param("position", position)
                    .param("message", note.messageKey())
                    .param("name", note.name())
                    .param("was", note.was())
                    .param("became", note.became())
                    .update();
        }
    }

    /** By how many days it was moved; what has to be said of it is added. Empty for an event that is no copy. */
    private Optional<Integer> days(EventBrief event, Language reader, List<Said> attention) {
        return sql
                .sql("select c.days, n.* from event_copy c left join event_copy_note n on n.event_id = c.event_id"
                        + " where c.event_id = :event order by n.position")
                .param("event", event.id())
                .query((row, n) -> {
                    var message = row.getString("message");
                    if (message != null) {
                        attention.add(new Said(
                                message,
                                List.of(
                                        row.getString("name"),
                                        said(row.getObject("was", LocalDateTime.class), event, reader),
                                        said(row.getObject("became", LocalDateTime.class), event, reader))));
                    }
                    return row.getInt("days");
                })
                .list()
                .stream()
                .findFirst();
    }

    private static String said(@Nullable LocalDateTime wall, EventBrief event, Language reader) {
        return wall == null ? "" : EventDates.moment(new WallTime(wall, event.zone()), reader);
    }
}
