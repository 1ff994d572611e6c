package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.practice.FrozenSheets;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What authors do with the review of their sheet: hand it in, take it back, answer, hand it in again. */
@Service
@Transactional
public class Reviewing {

    /** Characters of an answer. */
    public static final int MAX_ANSWER = 2_000;

    private final PracticeAccess access;
    private final FrozenSheets sheets;
    private final SheetLife life;
    private final RoundRows rounds;
    private final ReviewQuestions questions;
    private final ReviewSeats hands;
    private final ReviewOutcome outcome;
    private final ReviewMails mails;
    private final CurrentViewer current;
    private final Clock clock;

    Reviewing(
            PracticeAccess access,
            FrozenSheets sheets,
            SheetLife life,
            RoundRows rounds,
            ReviewQuestions questions,
            ReviewSeats hands,
            ReviewOutcome outcome,
            ReviewMails mails,
            CurrentViewer current,
            Clock clock) {
        this.access = access;
        this.sheets = sheets;
        this.life = life;
        this.rounds = rounds;
        this.questions = questions;
        this.hands = hands;
        this.outcome = outcome;
        this.mails = mails;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Hands a full sheet in as it is typed now: from then on nobody changes it, and two reviewers are asked. After questions
     * the same reviewers read it again.
     *
     * @throws InvalidInput on the path of each field that is missing or wrong, in the order they are read; on {@code form}
     *     when it cannot be handed in now, or a question has no answer yet. Nothing is changed
     * @throws NotOpen when there is no such sheet or who asks does not write it
     */
    @ForMembers
    public void submit(long practiceId) {
        access.written(practiceId);
        var sheet = sheets.hold(practiceId);
        if (!sheet.state().canBecome(SheetState.SUBMITTED)) {
            throw InvalidInput.of("form", "peerreview.error.notNow");
        }
        var before = rounds.open(practiceId).orElse(null);
        if (before != null && hasOpenQuestion(practiceId, before)) {
            throw InvalidInput.of("form", "peerreview.error.unanswered");
        }
        var me = current.require().memberId();
        var now = Instant.now(clock);
        var revision = sheets.freeze(practiceId, me);
        life.become(practiceId, SheetState.SUBMITTED);
        var round = rounds.begin(practiceId, before, revision, me, now);
        var goesOn = before != null && hands.askAgain(before, round);
        if (before != null) {
            outcome.callOff(before);
        }
        hands.fill(round);
        if (goesOn) {
            life.become(practiceId, SheetState.IN_REVIEW);
        }
    }

    private boolean hasOpenQuestion(long practiceId, Round round) {
        return questions.of(practiceId).stream()
                .anyMatch(one -> one.roundId() == round.id() && one.answers().isEmpty());
    }

    /**
     * Takes back what nobody has begun to review, and a published sheet also instead of answering. Those who were asked
     * need not say anything any more; readers read what they read before.
     *
     * @throws InvalidInput on {@code form} when reviewers have it in hand, or it was not handed in
     * @throws NotOpen when there is no such sheet or who asks does not write it
     */
    @ForMembers
    public void withdraw(long practiceId) {
        access.written(practiceId);
        var sheet = sheets.hold(practiceId);
        if (!ReviewRules.mayWithdraw(sheet)) {
            throw InvalidInput.of("form", "peerreview.error.tooLateToWithdraw");
        }
        rounds.open(practiceId).ifPresent(outcome::callOff);
        life.become(practiceId, sheet.published() ? sheet.atRest() : SheetState.DRAFT);
    }

    /**
     * Answers a question of a reviewer, who is told. The same words by the same author once more are one answer.
     *
     * @param text 1 to {@value #MAX_ANSWER} characters
     * @throws InvalidInput on {@code answer} when it is empty or too long, or the questions are over
     * @throws NotOpen when there is no such question or who asks does not write the sheet
     */
    @ForMembers
    public void answer(long questionId, String text) {
        var question = questions.find(questionId).orElseThrow(() -> new NotOpen("question:" + questionId));
        access.written(question.practiceId());
        var said = ReviewRules.words("answer", text, MAX_ANSWER);
        var sheet = sheets.hold(question.practiceId());
        if (sheet.state() != SheetState.QUESTIONS) {
            throw InvalidInput.of("answer", "peerreview.error.notAtQuestions");
        }
        var me = current.require().memberId();
        var isSaid = questions.of(question.practiceId()).stream()
                .filter(one -> one.id() == questionId)
                .flatMap(one -> one.answers().stream())
                .anyMatch(one -> one.writtenBy() == me && one.text().equals(said));
        if (!isSaid) {
            var answer = questions.answer(questionId, me, said, Instant.now(clock));
            mails.answered(question.practiceId(), answer, question.askedBy());
        }
    }
}
