package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.practice.FrozenSheets;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer does: says whether there is a conflict of interest, asks, and says what they think. */
@Service
@Transactional
public class ReviewTasks {

    /** Characters of a question. */
    public static final int MAX_QUESTION = 1_000;

    private final FrozenSheets sheets;
    private final SheetLife life;
    private final RoundRows rounds;
    private final TaskRows tasks;
    private final ReviewQuestions questions;
    private final ReviewSeats hands;
    private final ReviewOutcome outcome;
    private final ReviewMails mails;
    private final CurrentViewer current;
    private final Clock clock;

    ReviewTasks(
            FrozenSheets sheets,
            SheetLife life,
            RoundRows rounds,
            TaskRows tasks,
            ReviewQuestions questions,
            ReviewSeats hands,
            ReviewOutcome outcome,
            ReviewMails mails,
            CurrentViewer current,
            Clock clock) {
        this.sheets = sheets;
        this.life = life;
        this.rounds = rounds;
        this.tasks = tasks;
        this.questions = questions;
        this.hands = hands;
        this.outcome = outcome;
        this.mails = mails;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Declares that there is no conflict of interest, and reviews it. A second time changes nothing.
     *
     * @throws InvalidInput on {@code form} when somebody else was asked meanwhile, or the round is over
     * @throws NotOpen when it is not one's own task
     */
    @ForMembers
    public void accept(long taskId) {
        var task = held(taskId);
        if (task.state() == TaskState.ACCEPTED) {
            return;
        }
        become(task, TaskState.ACCEPTED);
        var sheet = sheets.hold(task.practiceId());
        if (sheet.state() == SheetState.SUBMITTED) {
            life.become(task.practiceId(), SheetState.IN_REVIEW);
        }
    }

    /**
     * Does not review it, before or after having begun; somebody else is asked.
     *
     * @throws InvalidInput on {@code form} when the review is given, or somebody else was asked meanwhile
     * @throws NotOpen when it is not one's own task
     */
    @ForMembers
    public void decline(long taskId, DeclineReason reason) {
        var task = held(taskId);
        become(task, TaskState.DECLINED);
        tasks.because(task, reason);
        rounds.find(task.roundId()).filter(Round::isRunning).ifPresent(hands::fill);
    }

    /**
     * Keeps a review as it is typed, also what cannot be given yet. Returns the version to keep the next time.
     *
     * @param version of what the one who types saw last
     * @throws InvalidInput on a field with more than twice what may be given; on {@code version} when it was changed in
     *     another window; on {@code form} when somebody else was asked meanwhile, or it is given
     * @throws NotOpen when it is not one's own task
     */
    @ForMembers
    public int keep(long taskId, int version, ReviewEntry typed) {
        var task = held(taskId);
        mustBeAtIt(task);
        mustBeOf(version, task, typed);
        typed.mustBeKept();
        if (typed.equals(task.entry())) {
            return task.version();
        }
        tasks.write(taskId, typed);
        return task.version() + 1;
    }

    /**
     * Says what the reviewer thinks; also after the day by which it was asked for, as long as nobody took their place. Once
     * both have, the decision follows if they agree; if they differ, the office decides.
     *
     * @param version of what the one who types saw last
     * @throws InvalidInput on each field that is missing or too long, in the order they are asked; otherwise as
     *     {@link #keep}; on {@code form} also while the authors answer
     * @throws NotOpen when it is not one's own task
     */
    @ForMembers
    public void give(long taskId, int version, ReviewEntry typed) {
        var task = held(taskId);
        if (task.state() == TaskState.GIVEN && typed.equals(task.entry())) {
            return;
        }
        mustBeAtIt(task);
        var round = rounds.find(task.roundId()).orElseThrow();
        if (!round.isRunning()) {
            throw InvalidInput.of("form", "peerreview.error.paused");
        }
        mustBeOf(version, task, typed);
        typed.mustBeWhole();
        tasks.write(taskId, typed);
        become(task, TaskState.GIVEN);
        outcome.settle(round);
    }

    /**
     * Asks the authors something. From then on they may change the sheet, and hand it in again; more may be asked until
     * then. The same words once more are one question.
     *
     * @param text 1 to {@value #MAX_QUESTION} characters
     * @throws InvalidInput on {@code question} when it is empty or too long; on {@code form} when the reviewer has not
     *     begun, has given the review, or somebody else was asked meanwhile
     * @throws NotOpen when it is not one's own task
     */
    @ForMembers
    public void ask(long taskId, String text) {
        var task = held(taskId);
        mustBeAtIt(task);
        var said = ReviewRules.words("question", text, MAX_QUESTION);
        var round = rounds.find(task.roundId()).orElseThrow();
        var isAsked = questions.of(task.practiceId()).stream()
                .anyMatch(one -> one.roundId() == round.id()
                        && one.askedBy() == task.memberId()
                        && one.text().equals(said));
        if (isAsked) {
            return;
        }
        if (round.isRunning()) {
            outcome.ask(round);
        }
        mails.questioned(task.practiceId(), questions.ask(round, task.memberId(), said, Instant.now(clock)));
    }

    /** One's own task, with the row of its sheet held before it is read. */
    private Task held(long taskId) {
        var me = current.require().memberId();
        var found = tasks.find(taskId)
                .filter(one -> one.memberId() == me)
                .orElseThrow(() -> new NotOpen("review:" + taskId));
        sheets.hold(found.practiceId());
        return tasks.find(taskId).orElseThrow(() -> new NotOpen("review:" + taskId));
    }

    private void become(Task task, TaskState next) {
        if (!tasks.become(task, next, Hand.REVIEWER, Instant.now(clock))) {
            throw refusal(task);
        }
    }

    private static void mustBeAtIt(Task task) {
        if (task.state() != TaskState.ACCEPTED) {
            throw refusal(task);
        }
    }

    private static InvalidInput refusal(Task task) {
        return switch (task.state()) {
            case ASKED -> InvalidInput.of("form", "peerreview.error.declareFirst");
            case GIVEN -> InvalidInput.of("form", "peerreview.error.given");
            case REPLACED -> InvalidInput.of("form", "peerreview.error.replaced");
            case ACCEPTED, DECLINED, CALLED_OFF -> InvalidInput.of("form", "peerreview.error.over");
        };
    }

    private static void mustBeOf(int version, Task task, ReviewEntry typed) {
        if (version != task.version() && !typed.equals(task.entry())) {
            throw InvalidInput.of("version", "peerreview.error.otherWindow");
        }
    }
}
