package org.ricdm.passerelle.event.call;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionText;
import org.ricdm.passerelle.event.programme.Speaker;
import org.ricdm.passerelle.event.programme.SpeakerEntry;
import org.ricdm.passerelle.event.programme.Speakers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An accepted proposal becomes a session of the planners' programme, with its speakers, in one act and once. */
@Service
@Transactional
public class AcceptedSessions {

    /** Minutes of a session whose author left it open. */
    private static final Map<SessionKind, Integer> USUAL = new EnumMap<>(
            Map.of(SessionKind.WORKSHOP, 75, SessionKind.PLENARY, 45, SessionKind.VISIT, 120, SessionKind.MARKET, 90));

    private final EventAccess events;
    private final CallRows calls;
    private final ProposalRows rows;
    private final ProposalReading reading;
    private final Planning planning;
    private final Speakers speakers;

    AcceptedSessions(
            EventAccess events,
            CallRows calls,
            ProposalRows rows,
            ProposalReading reading,
            Planning planning,
            Speakers speakers) {
        this.events = events;
        this.calls = calls;
        this.rows = rows;
        this.reading = reading;
        this.planning = planning;
        this.speakers = speakers;
    }

    /**
     * Makes the session and returns its id; the one there is when it was made before. It stands without a room at the first
     * hour of the event, for planners to put it where it belongs; nobody else sees it before they release it.
     *
     * @throws NotOpen when there is no such proposal of that event or who asks does not run it
     * @throws InvalidInput on {@code session} when it is not accepted, or its decision is not told yet
     */
    @ForMembers
    public long make(String slug, long proposalId) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        // Before anything is read: of two clicks the second one finds what the first made.
        calls.enter(event.id());
        var proposal = rows.find(event.id(), proposalId)
                .filter(one -> ProposalState.seenByOrganisers().contains(one.state()))
                .orElseThrow(() -> new NotOpen("proposal:" + proposalId));
        var there = proposal.sessionId();
        if (there != null) {
            return there;
        }
        if (proposal.state() != ProposalState.ACCEPTED || proposal.prepared() != null) {
            throw InvalidInput.of("session", "call.error.notAccepted");
        }
        var session = planning.add(event.id(), entry(event, proposal).spokenBy(speakers(event, proposal)));
        rows.session(proposalId, session);
        return session;
    }

    private static SessionEntry entry(EventBrief event, Proposal proposal) {
        var said = proposal.entry();
        var kind = Objects.requireNonNullElse(said.format(), SessionKind.WORKSHOP);
        var starts = event.starts().local();
        var text = new SessionText(said.title(), said.promise() + "\n\n" + said.description());
        return SessionEntry.of(
                        kind,
                        starts,
                        ends(event, starts, said.minutes(), kind),
                        said.spoken(),
                        Map.of(said.writtenIn(), text))
                .forLevel(said.level());
    }

    /** Not longer than the event is. */
    private static LocalDateTime ends(
            EventBrief event, LocalDateTime starts, @Nullable Integer minutes, SessionKind kind) {
        var wished = starts.plus(Duration.ofMinutes(minutes == null ? USUAL.getOrDefault(kind, 60) : minutes));
        var last = event.ends().local();
        return wished.isAfter(last) ? last : wished;
    }

    /** The author first. Who speaks there already, or was entered for another proposal, is the same person. */
    private List<Long> speakers(EventBrief event, Proposal proposal) {
        var known = new ArrayList<>(planning.open(event.slug()).speakers());
        var names = reading.names(List.of(proposal));
        var entries = new ArrayList<SpeakerEntry>();
        entries.add(new SpeakerEntry(
                proposal.author().memberId(), names.author(proposal.author()), names.from(proposal.author()), ""));
        proposal.presenters().forEach(one -> {
            var card = names.card(one.memberId());
            entries.add(new SpeakerEntry(
                    one.memberId(),
                    card == null ? one.name() : card.name(),
                    card == null ? "" : card.centreName(),
                    ""));
        });
        var ids = new ArrayList<Long>();
        for (var entry : entries) {
            var there = known.stream().filter(one -> isSame(one.entry(), entry)).findFirst();
            if (there.isPresent()) {
                ids.add(there.get().id());
            } else {
                var id = speakers.add(event.id(), entry);
                known.add(new Speaker(id, entry));
                ids.add(id);
            }
        }
        return ids;
    }

    private static boolean isSame(SpeakerEntry one, SpeakerEntry other) {
        return one.memberId() != null
                ? one.memberId().equals(other.memberId())
                : other.memberId() == null && one.name().equals(other.name());
    }
}
