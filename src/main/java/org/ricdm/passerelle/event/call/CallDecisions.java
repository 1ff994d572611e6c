package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of proposals. CallDecisions are prepared one by one and seen by organisers only; then they are told all at once,
 * and count from that moment. Every method throws {@link NotOpen} for somebody who does not run that event.
 */
@Service
@Transactional
public class CallDecisions {

    /** Characters of a comment to an author. */
    public static final int MAX_COMMENT = 2_000;

    private final EventAccess events;
    private final CallRows calls;
    private final ProposalRows rows;
    private final CallMails mails;
    private final ProposalMail mail;
    private final CurrentViewer current;
    private final Audit audit;
    private final Clock clock;

    CallDecisions(
            EventAccess events,
            CallRows calls,
            ProposalRows rows,
            CallMails mails,
            ProposalMail mail,
            CurrentViewer current,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.calls = calls;
        this.rows = rows;
        this.mails = mails;
        this.mail = mail;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Prepares a decision, which nobody else learns of before it is told; null takes a prepared one back.
     *
     * @param comment what the author is told with it, may be empty
     * @throws NotOpen also for a proposal that is not of that event, or was not handed in
     * @throws InvalidInput on {@code comment} when it is too long; on {@code decision} when it cannot become that, is already
     *     a session, or who asks presents it
     */
    @ForMembers
    public void prepare(String slug, long id, @Nullable ProposalState decision, String comment) {
        var event = running(slug);
        calls.enter(event.id());
        var one = rows.find(event.id(), id)
                .filter(found -> ProposalState.seenByOrganisers().contains(found.state()))
                .orElseThrow(() -> new NotOpen("proposal:" + id));
        if (one.isOf(me())) {
            throw InvalidInput.of("decision", "call.error.own");
        }
        if (decision == null) {
            rows.prepare(id, null, "", me());
            return;
        }
        var said = comment.strip();
        if (said.length() > MAX_COMMENT) {
            throw InvalidInput.of("comment", "event.error.long", MAX_COMMENT);
        }
        if (one.sessionId() != null) {
            throw InvalidInput.of("decision", "call.error.isSession");
        }
        if (!decision.isDecision() || !one.state().canBecome(decision)) {
            throw InvalidInput.of("decision", "call.error.decision");
        }
        rows.prepare(id, decision, said, me());
    }

    /** What would be told to whom. A fixed number of statements. */
    @ForMembers
    @Transactional(readOnly = true)
    public DecisionLetters letters(String slug) {
        return letters(running(slug));
    }

    /**
     * Tells all prepared decisions, each once, and returns how many letters leave. Each in the language of its reader.
     *
     * @param state as it was looked at
     * @throws InvalidInput on {@code letters} when something changed since it was looked at, or nothing waits
     */
    @ForMembers
    public int send(String slug, String state) {
        var event = running(slug);
        calls.enter(event.id());
        var waiting = letters(event);
        if (waiting.proposals() == 0) {
            throw InvalidInput.of("letters", "call.error.noLetters");
        }
        if (!waiting.state().equals(state)) {
            throw InvalidInput.of("letters", "call.error.looked");
        }
        var prepared = rows.prepared(event.id());
        mails.decided(prepared);
        var now = Instant.now(clock);
        prepared.forEach(one -> rows.decided(one.id(), now));
        audit.note(
                "events.call",
                EventAccess.ref(event.id()),
                prepared.stream().map(one -> one.id() + " " + one.prepared()).collect(Collectors.joining(", ")));
        return waiting.people();
    }

    private DecisionLetters letters(EventBrief event) {
        var prepared = rows.prepared(event.id());
        var readers = mails.readers(prepared);
        var samples = new TreeMap<String, DecisionLetters.Sample>();
        var spoken = new EnumMap<Language, EventBrief>(Language.class);
        var people = 0;
        var unreachable = 0;
        for (var one : prepared) {
            var told = readers.getOrDefault(one, List.of());
            people += told.size();
            unreachable += told.isEmpty() ? 1 : 0;
            // Of their own proposals organisers learn with everybody else.
            if (!one.isOf(me())) {
                for (var reader : told) {
                    var said = spoken.computeIfAbsent(reader.language(), language -> events.any(event.id(), language));
                    samples.compute(
                            one.prepared() + " " + reader.language().code(),
                            (key, there) -> another(there, one, said, reader.language()));
                }
            }
        }
        return new DecisionLetters(
                event, state(prepared), prepared.size(), people, unreachable, new ArrayList<>(samples.values()));
    }

    private DecisionLetters.Sample another(
            DecisionLetters.@Nullable Sample there, Proposal one, EventBrief event, Language language) {
        if (there != null) {
            return new DecisionLetters.Sample(there.decision(), language, there.people() + 1, there.letter());
        }
        var decision = Objects.requireNonNull(one.prepared());
        var letter =
                mail.letter(event, one.entry().title(), decision, one.letters() + 1, one.preparedComment(), language);
        return new DecisionLetters.Sample(decision, language, 1, letter);
    }

    /** Everything that decides what is told; a decision or a comment that is changed makes another one of it. */
    private static String state(List<Proposal> prepared) {
        return HexFormat.of()
                .formatHex(SecretToken.hash(prepared.stream()
                        .map(one -> one.id() + " " + one.prepared() + " " + one.letters() + " " + one.preparedComment())
                        .collect(Collectors.joining("\n"))));
    }

    private EventBrief running(String slug) {
        return events.runs(slug, TeamPart.ORGANISER);
    }

    private long me() {
        return current.require().memberId();
    }
}
