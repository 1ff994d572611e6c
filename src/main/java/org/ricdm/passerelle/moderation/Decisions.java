package org.ricdm.passerelle.moderation;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.moderation.UnderReview.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moderators decide about objects. Each decision against an author carries its reasons, which the author gets by
 * mail. Of two moderators at the same moment the second is told who decided.
 */
@Service
@Transactional
public class Decisions {

    private final ModerationAccess access;
    private final ModeratedObjects objects;
    private final CaseRows cases;
    private final DecisionRows decisions;
    private final Verdicts verdicts;
    private final StatementOrders statements;
    private final Audit audit;

    Decisions(
            ModerationAccess access,
            ModeratedObjects objects,
            CaseRows cases,
            DecisionRows decisions,
            Verdicts verdicts,
            StatementOrders statements,
            Audit audit) {
        this.access = access;
        this.objects = objects;
        this.cases = cases;
        this.decisions = decisions;
        this.verdicts = verdicts;
        this.statements = statements;
        this.audit = audit;
    }

    /**
     * Leaves the object of a case as it is, or shows it when it waits.
     *
     * @throws InvalidInput on {@code case} when it was decided meanwhile
     * @throws NotOpen when the viewer may not decide it
     */
    @ForMembers
    public void keep(long caseId) {
        var open = verdicts.toDecide(caseId);
        var viewer = access.decider(open);
        var waits = standing(open.object(), viewer) == Standing.WAITING;
        decide(open, waits ? Verdict.RELEASED : Verdict.KEPT, null, viewer);
        if (waits) {
            objects.room(open.object()).show(open.object(), viewer.memberId());
        }
    }

    /**
     * Hides the object of a case for good.
     *
     * @throws InvalidInput on {@code case} when it was decided meanwhile
     * @throws NotOpen when the viewer may not decide it
     */
    @ForMembers
    public void hide(long caseId, Reasons reasons) {
        var open = verdicts.toDecide(caseId);
        var viewer = access.decider(open);
        decide(open, Verdict.HIDDEN, reasons, viewer);
        objects.room(open.object()).hide(open.object(), viewer.memberId(), null);
    }

    /**
     * Gives the object of a case back to its author, who may correct it; what comes back waits in the queue again.
     *
     * @throws InvalidInput on {@code case} when it was decided meanwhile
     * @throws NotOpen when the viewer may not decide it
     */
    @ForMembers
    public void giveBack(long caseId, Reasons reasons) {
        var open = verdicts.toDecide(caseId);
        var viewer = access.decider(open);
        decide(open, Verdict.RETURNED, reasons, viewer);
        objects.room(open.object()).giveBack(open.object(), viewer.memberId());
    }

    /**
     * Hides an object where it stands; an open case about it is decided with it.
     *
     * @param said shown in its place, and the facts of the statement
     * @throws NotOpen when the viewer does not moderate it, or wrote it
     */
    @ForMembers
    public void hideAtOnce(ObjectRef object, String said) {
        var viewer = act(object, Verdict.HIDDEN, new Reasons(Ground.OTHER, said));
        objects.room(object).hide(object, viewer.memberId(), said);
    }

    /**
     * Shows again what was hidden or waits.
     *
     * @throws NotOpen when the viewer does not moderate it, or wrote it
     */
    @ForMembers
    public void showAgain(ObjectRef object) {
        var viewer = act(object, Verdict.SHOWN, null);
        objects.room(object).show(object, viewer.memberId());
    }

    private Viewer act(ObjectRef object, Verdict verdict, @Nullable Reasons reasons) {
        var viewer = access.moderatorOf(object);
        var author = objects.look(object, viewer.language())
                .orElseThrow(() -> new NotOpen(object.toString()))
                .authorId();
        if (author == viewer.memberId()) {
            throw new NotOpen(object + " is not moderated by its author");
        }
        var open = cases.lockOpen(object);
        if (open.isPresent()) {
            decide(open.get(), verdict, reasons, viewer);
        } else {
            write(new DecisionRows.Entry(null, verdict, object, author, reasons, false, null), viewer);
        }
        return viewer;
    }

    private void decide(ReviewCase open, Verdict verdict, @Nullable Reasons reasons, Viewer viewer) {
        cases.decided(open.id(), viewer.memberId());
        write(
                new DecisionRows.Entry(
                        open.id(), verdict, open.object(), open.authorId(), reasons, open.automated(), null),
                viewer);
    }

    private void write(DecisionRows.Entry entry, Viewer viewer) {
        var id = decisions.enter(entry, viewer.memberId());
        audit.note("review." + Verdicts.word(entry.verdict()), entry.object(), "decision:" + id);
        if (entry.verdict().isAgainstTheAuthor()) {
            statements.ofDecision(id, entry.authorId());
        }
    }

    private Standing standing(ObjectRef object, Viewer viewer) {
        return objects.look(object, viewer.language())
                .map(UnderReview::standing)
                .orElse(Standing.GONE);
    }
}
