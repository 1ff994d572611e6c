package org.ricdm.passerelle.event.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people answered, for the organisers of an event, and of a session for those who spoke in it. */
@Service
@Transactional(readOnly = true)
public class FeedbackDesk {

    private final EventAccess events;
    private final FeedbackRows rows;
    private final Presence presence;
    private final Sessions sessions;
    private final CurrentViewer current;
    private final Audit audit;
    private final Clock clock;

    FeedbackDesk(
            EventAccess events,
            FeedbackRows rows,
            Presence presence,
            Sessions sessions,
            CurrentViewer current,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.presence = presence;
        this.sessions = sessions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The figures of all sessions, and what was written about the whole. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    public FeedbackOverview results(String slug) {
        return results(events.runs(slug, TeamPart.ORGANISER), false);
    }

    /** As {@link #results}, with everything that was written. */
    @ForMembers
    public FeedbackOverview everything(String slug) {
        return results(events.runs(slug, TeamPart.ORGANISER), true);
    }

    /**
     * What was answered about one session, for organisers and for those who spoke in it.
     *
     * @throws NotOpen when there is no such session or it is not open to who asks
     */
    @ForMembers
    public OfSession session(String slug, long sessionId) {
        var event = events.seen(slug);
        var isOrganiser = event.does(TeamPart.ORGANISER);
        if (!isOrganiser && !rows.speaks(sessionId, current.require().memberId())) {
            throw new NotOpen("feedback");
        }
        var session =
                sessions.these(List.of(sessionId), current.require().language()).get(sessionId);
        if (session == null || session.eventId() != event.id()) {
            throw new NotOpen("feedback");
        }
        var there = presence.bySession(event.id(), List.of(session));
        return new OfSession(
                event,
                FeedbackResult.of(
                        Subject.of(session),
                        Objects.requireNonNull(there.get(sessionId)).size(),
                        rows.counts(event.id()).getOrDefault(sessionId, List.of()),
                        rows.words(event.id(), List.of(sessionId)).getOrDefault(sessionId, List.of())),
                isOrganiser);
    }

    /** Asks people how it was. Throws as {@link #results}. */
    @ForMembers
    @Transactional
    public void switchOn(String slug) {
        set(slug, true);
    }

    /** Asks nobody any more; what was answered stays. Throws as {@link #results}. */
    @ForMembers
    @Transactional
    public void switchOff(String slug) {
        set(slug, false);
    }

    private void set(String slug, boolean asked) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        if (rows.isAsked(event.id()) != asked) {
            rows.ask(event.id(), asked);
            audit.note("events.feedback", EventAccess.ref(event.id()), asked ? "on" : "off");
        }
    }

    private FeedbackOverview results(EventBrief event, boolean allWords) {
        var now = Instant.now(clock);
        var over = sessions.released(event.id(), current.require().language()).stream()
                .filter(Presence::isAsked)
                .filter(session -> !session.ends().instant().isAfter(now))
                .toList();
        var present = presence.bySession(event.id(), over);
        var counts = rows.counts(event.id());
        var read = new ArrayList<>(List.of(Subject.WHOLE));
        if (allWords) {
            over.stream().map(BookableSession::id).forEach(read::add);
        }
        var words = rows.words(event.id(), read);
        var results = over.stream()
                .map(session -> FeedbackResult.of(
                        Subject.of(session),
                        Objects.requireNonNull(present.get(session.id())).size(),
                        counts.getOrDefault(session.id(), List.of()),
                        words.getOrDefault(session.id(), List.of())))
                .filter(result -> result.there() > 0 || result.answered() > 0)
                .toList();
        return new FeedbackOverview(
                event,
                rows.isAsked(event.id()),
                FeedbackResult.of(
                        Subject.of(event),
                        present.getOrDefault(Subject.WHOLE, Set.of()).size(),
                        counts.getOrDefault(Subject.WHOLE, List.of()),
                        words.getOrDefault(Subject.WHOLE, List.of())),
                results);
    }

    /** @param isForOrganiser whether who asks may also see the other sessions */
    public record OfSession(EventBrief event, FeedbackResult result, boolean isForOrganiser) {}
}
