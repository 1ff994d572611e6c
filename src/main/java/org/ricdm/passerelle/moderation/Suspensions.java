package org.ricdm.passerelle.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.people.MemberStates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members who may not take part for a while. Sessions end with their next request, mails stop. */
@Service
@Transactional
public class Suspensions {

    /** Longer ones, and those without an end, are for administrators. */
    public static final Duration LONGEST = Duration.ofDays(92);

    private final ModerationAccess access;
    private final Verdicts verdicts;
    private final DecisionRows decisions;
    private final StatementOrders statements;
    private final MemberStates members;
    private final Audit audit;
    private final Clock clock;

    Suspensions(
            ModerationAccess access,
            Verdicts verdicts,
            DecisionRows decisions,
            StatementOrders statements,
            MemberStates members,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.verdicts = verdicts;
        this.decisions = decisions;
        this.statements = statements;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Suspends the author of what a case is about. The case stays open: what becomes of the object is decided by itself.
     *
     * @param until when it ends by itself; null for without an end, which administrators alone may
     * @throws InvalidInput on {@code until}, on {@code case} when it was decided meanwhile, or when the author is
     *     suspended already
     * @throws NotOpen when the viewer may not decide the case, moderates no more than some forums, or is no administrator
     *     and the author holds an office
     */
    @ForMembers
    public void suspend(long caseId, @Nullable Instant until, Reasons reasons) {
        var open = verdicts.toDecide(caseId);
        var viewer = access.decider(open);
        var author = open.authorId();
        if (!access.maySuspend(viewer, author)) {
            throw new NotOpen("member:" + author + " is not suspended by who asks");
        }
        var now = Instant.now(clock);
        if (until == null || until.isAfter(now.plus(LONGEST))) {
            if (!ModerationAccess.administers(viewer)) {
                throw InvalidInput.of("until", "moderation.error.untilLong", LONGEST.toDays());
            }
        } else if (!until.isAfter(now)) {
            throw InvalidInput.of("until", "moderation.error.untilPast");
        }
        if (!members.suspend(author, reasons.facts(), until)) {
            throw InvalidInput.of("case", "moderation.error.suspendedAlready");
        }
        var member = new ObjectRef(Decision.MEMBER, author);
        var id = decisions.enter(
                new DecisionRows.Entry(open.id(), Verdict.SUSPENDED, member, author, reasons, false, until),
                viewer.memberId());
        audit.note("review.suspended", member, "decision:" + id);
        statements.ofDecision(id, author);
    }
}
