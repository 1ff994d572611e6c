package org.ricdm.passerelle.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.people.MemberStates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an author answers to a decision, and what another moderator makes of it. One appeal for each decision. */
@Service
@Transactional
public class Appeals {

    /** Characters. */
    public static final int MAX_WORDS = 2000;

    private final CurrentViewer current;
    private final ModerationAccess access;
    private final Verdicts verdicts;
    private final ModeratedObjects objects;
    private final CaseRows cases;
    private final DecisionRows decisions;
    private final DecisionTokens tokens;
    private final StatementOrders statements;
    private final MemberStates members;
    private final Audit audit;
    private final Clock clock;

    Appeals(
            CurrentViewer current,
            ModerationAccess access,
            Verdicts verdicts,
            ModeratedObjects objects,
            CaseRows cases,
            DecisionRows decisions,
            DecisionTokens tokens,
            StatementOrders statements,
            MemberStates members,
            Audit audit,
            Clock clock) {
        this.current = current;
        this.access = access;
        this.verdicts = verdicts;
        this.objects = objects;
        this.cases = cases;
        this.decisions = decisions;
        this.tokens = tokens;
        this.statements = statements;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Appeals against a decision about oneself, within six months.
     *
     * @param words 1 to 2,000 characters
     * @throws InvalidInput on {@code words}, also when it is too late or was done before
     * @throws NotOpen when the decision concerns somebody else
     */
    @ForMembers
    public void appeal(long decisionId, String words) {
        var me = current.require().memberId();
        enter(
                decisions
                        .lock(decisionId)
                        .filter(decision -> decision.authorId() == me)
                        .orElseThrow(() -> new NotOpen("decision:" + decisionId)),
                words);
    }

    /** As {@link #appeal}, for whoever holds the link in the mail: a suspended member cannot sign in. */
    @OpenToAll("the token in the mail is the permission")
    public void appealWith(String token, String words) {
        enter(tokens.find(token).flatMap(decisions::lock).orElseThrow(() -> new NotOpen("decision of a token")), words);
    }

    /**
     * Lets the decision stand. Somebody else than who decided it may.
     *
     * @param facts why, read by the author
     * @throws InvalidInput on {@code facts}; on {@code case} when it was decided meanwhile
     */
    @ForMembers
    public void uphold(long caseId, String facts) {
        settle(caseId, Outcome.UPHELD, facts);
    }

    /**
     * Takes the decision back: what was hidden is shown, who was suspended is let in. Somebody else than who decided it
     * may.
     *
     * @param facts why, read by the author
     * @throws InvalidInput on {@code facts}; on {@code case} when it was decided meanwhile
     */
    @ForMembers
    public void overturn(long caseId, String facts) {
        var contested = settle(caseId, Outcome.OVERTURNED, facts);
        if (contested.verdict() == Verdict.SUSPENDED) {
            members.reinstate(contested.authorId());
        } else {
            cases.lockOpen(contested.object())
                    .ifPresent(
                            open -> cases.decided(open.id(), current.require().memberId()));
            restore(contested.object(), current.require());
        }
    }

    /** Somebody may have shown it meanwhile, or its author deleted it. */
    private void restore(ObjectRef object, Viewer viewer) {
        var standing = objects.look(object, viewer.language())
                .map(UnderReview::standing)
                .orElse(UnderReview.Standing.GONE);
        if (standing != UnderReview.Standing.SHOWN && standing != UnderReview.Standing.GONE) {
            objects.room(object).show(object, viewer.memberId());
        }
    }

    private Decision settle(long caseId, Outcome outcome, String facts) {
        var open = verdicts.stillOpen(caseId);
        var viewer = access.decider(open);
        var contested = open.contestedId();
        if (open.kind() != CaseKind.APPEAL || contested == null) {
            throw new NotOpen("case:" + caseId + " is no appeal");
        }
        var why = Reasons.of(Ground.OTHER, facts).facts();
        var decision = decisions.lock(contested).orElseThrow();
        cases.decided(caseId, viewer.memberId());
        decisions.settled(decision.id(), outcome, why, viewer.memberId());
        audit.note(
                "review.appeal-" + outcome.name().toLowerCase(Locale.ROOT),
                decision.object(),
                "decision:" + decision.id());
        statements.ofOutcome(decision.id(), decision.authorId());
        return decision;
    }

    private void enter(Decision decision, String typed) {
        var words = typed.strip();
        if (!PlainText.isVisible(words)) {
            throw InvalidInput.of("words", "moderation.error.appealEmpty");
        }
        if (words.length() > MAX_WORDS) {
            throw InvalidInput.of("words", "moderation.error.appealLong", MAX_WORDS);
        }
        if (decision.appeal() != null) {
            throw InvalidInput.of("words", "moderation.error.appealedAlready");
        }
        if (!decision.mayBeAppealed(Instant.now(clock))) {
            throw InvalidInput.of("words", "moderation.error.appealLate");
        }
        decisions.appealed(decision.id(), words);
        var open = cases.open(CaseKind.APPEAL, decision.object(), decision.authorId(), decision.id());
        audit.note("review.appealed", decision.object(), "decision:" + decision.id() + " case:" + open.id());
    }
}
