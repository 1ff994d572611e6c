package org.ricdm.passerelle.event.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.SessionRows.Copy;
import org.ricdm.passerelle.event.programme.SessionRows.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the planners' copy to everybody: what changes, who will be told, and then both. Every method throws
 * {@link NotOpen} for somebody who does not plan that event.
 */
@Service
@Transactional
public class Releases {

    private final JdbcClient sql;
    private final SessionRows sessions;
    private final PlanReading reading;
    private final EventAccess access;
    private final ObjectProvider<SeatHolders> holders;
    private final CurrentViewer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Releases(
            JdbcClient sql,
            SessionRows sessions,
            PlanReading reading,
            EventAccess access,
            ObjectProvider<SeatHolders> holders,
            CurrentViewer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.reading = reading;
        this.access = access;
        this.holders = holders;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /** What a release would change and whom it would tell. */
    @ForMembers
    @Transactional(readOnly = true)
    public PendingRelease pending(String slug) {
        return pending(access.runs(slug, TeamPart.PROGRAMME));
    }

    /**
     * Releases what was looked at, and tells those who have a seat in a session whose time, room, speakers or languages
     * changed or that is withdrawn. Returns the number of the release.
     *
     * @param state as it was looked at
     * @throws InvalidInput on {@code release} when the plan changed since, a conflict blocks it or nothing is different
     */
    @ForMembers
    public int publish(long eventId, String state) {
        var event = access.runs(eventId, TeamPart.PROGRAMME);
        // Before anything is read: two planners who release at the same moment release one after the other.
        sql.sql("select id from event where id = :id for update")
                .param("id", eventId)
                .query(Long.class)
                .single();
        var pending = pending(event);
        if (!pending.state().equals(state)) {
            throw InvalidInput.of("release", "programme.error.looked");
        }
        if (!pending.blocking().isEmpty()) {
            throw InvalidInput.of("release", "programme.error.blocked");
        }
        if (pending.changes().isEmpty()) {
            throw InvalidInput.of("release", "programme.error.nothing");
        }
        var number = pending.plan().release() + 1;
        var release = insert(eventId, number);
        pending.changes().forEach(change -> show(change, release));
        pending.told()
                .forEach((session, people) -> people.stream()
                        .map(SeatHolders.Holder::memberId)
                        .filter(Objects::nonNull)
                        .forEach(member -> told(release, session, member)));
        audit.note("events.programme", EventAccess.ref(eventId), "release " + number);
        facts.publishEvent(new ObjectChanged(EventAccess.EVENT, eventId));
        facts.publishEvent(new ProgrammeReleased(
                eventId,
                release,
                pending.changes().stream()
                        .filter(SessionChange::isTold)
                        .map(SessionChange::sessionId)
                        .toList()));
        return number;
    }

    private PendingRelease pending(EventBrief event) {
        var plan = reading.of(event);
        var working = sessions.of(event.id(), Copy.WORKING, Form.SOURCE);
        var changes = Differences.between(sessions.of(event.id(), Copy.RELEASED, Form.SOURCE), working);
        // Each change of a session raises its version, and none is ever deleted: the sum never comes back.
        var versions = working.stream().mapToLong(PlannedSession::version).sum();
        return new PendingRelease(plan, changes, toTell(changes), plan.release() + "." + versions);
    }

    private Map<Long, Set<SeatHolders.Holder>> toTell(List<SessionChange> changes) {
        var ids = changes.stream()
                .filter(SessionChange::isTold)
                .map(SessionChange::sessionId)
                .toList();
        var told = new HashMap<Long, Set<SeatHolders.Holder>>();
        if (!ids.isEmpty()) {
            holders.orderedStream()
                    .forEach(known -> known.bySession(ids).forEach((session, people) -> {
                        if (!people.isEmpty()) {
                            told.computeIfAbsent(session, id -> new HashSet<>()).addAll(people);
                        }
                    }));
        }
        return told;
    }

    private long insert(long eventId, int number) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into event_release (event_id, number, released_at, released_by)"
                        + " values (:event, :number, :now, :by)")
                .param("event", eventId)
                .param("number", number)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("by", current.require().memberId())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void show(SessionChange change, long release) {
        if (change.after() == null) {
            sql.sql("update event_released_session set withdrawn = true, release_id = :release where session_id = :id")
                    .param("release", release)
                    .param("id", change.sessionId())
                    .update();
            return;
        }
        for (var statement : List.of(
                "delete from event_released_session where session_id = :id",
                "insert into event_released_session (session_id, event_id, release_id, kind, track_id, room_id,"
                        + " starts_at, ends_at, capacity, minimum, warn_on, spoken, interpreted, level, theme)"
                        + " select id, event_id, :release, kind, track_id, room_id, starts_at, ends_at, capacity,"
                        + " minimum, warn_on, spoken, interpreted, level, theme from event_session where id = :id",
                "insert into event_released_text (session_id, language, title, description, description_html)"
                        + " select session_id, language, title, description, description_html"
                        + " from event_session_text where session_id = :id",
                "insert into event_released_speaker (session_id, speaker_id, position)"
                        + " select session_id, speaker_id, position from event_session_speaker"
                        + " where session_id = :id")) {
            sql.sql(statement)
                    .param("release", release)
                    .param("id", change.sessionId())
                    .update();
        }
    }

    private void told(long release, long session, long member) {
        sql.sql(
                        "insert into event_release_told (release_id, session_id, member_id) values (:release, :session, :member)")
                .param("release", release)
                .param("session", session)
                .param("member", member)
                .update();
    }
}
