package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.practice.review.ReviewDraw.Candidate;
import org.springframework.stereotype.Component;

/** Gives sheets to reviewers. Asks no permission; the row of the sheet is held. */
@Component
class ReviewSeats {

    /** How long a review may take. */
    static final Duration CLOCK = Duration.ofDays(21);

    private final RoundRows rounds;
    private final TaskRows tasks;
    private final ReviewerRows reviewers;
    private final ReviewMails mails;
    private final Clock clock;

    ReviewSeats(RoundRows rounds, TaskRows tasks, ReviewerRows reviewers, ReviewMails mails, Clock clock) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.reviewers = reviewers;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Asks whoever is missing, after taking it from those who may not have it any more: whose account is not active, and who
     * turned out to be near because of an author who was named or moved meanwhile. Tells the office, once, when there are
     * too few. Returns how many were asked or taken off.
     */
    int fill(Round round) {
        var now = Instant.now(clock);
        var wanting = reviewers.wanting(round);
        var open = tasks.ofRound(round.id()).stream()
                .filter(one -> one.state().isAtWork())
                .toList();
        var known = reviewers.these(open.stream().map(Task::memberId).toList());
        var taken = 0;
        for (var task : open) {
            if (task.state().isOpen() && !mayKeep(task, known, wanting)) {
                tasks.become(task, TaskState.REPLACED, Hand.OFFICE, now);
                taken++;
            }
        }
        var drawn = ReviewDraw.draw(wanting, atWork(round), reviewers.pool());
        drawn.forEach(one -> ask(round, one.memberId()));
        sayWhetherShort(round, now);
        return taken + drawn.size();
    }

    private static boolean mayKeep(Task task, List<Candidate> known, ReviewDraw.Wanting wanting) {
        return known.stream().anyMatch(one -> one.memberId() == task.memberId() && !wanting.isNear(one));
    }

    /** Those who review it now, and have said what they think; also who is not active any more but has said it. */
    private List<Candidate> atWork(Round round) {
        var members = tasks.ofRound(round.id()).stream()
                .filter(one -> one.state().isAtWork())
                .map(Task::memberId)
                .toList();
        var known = reviewers.these(members);
        return members.stream()
                .map(id -> known.stream()
                        .filter(one -> one.memberId() == id)
                        .findFirst()
                        .orElseGet(() -> new Candidate(id, 0, "", List.of(), java.util.Set.of(), 0)))
                .toList();
    }

    private void sayWhetherShort(Round round, Instant now) {
        if (atWork(round).size() >= ReviewDraw.EACH) {
            rounds.isNotShort(round);
        } else if (rounds.isShort(round, now)) {
            mails.isShort(round, now);
        }
    }

    /** Asks somebody new. */
    void ask(Round round, long memberId) {
        var now = Instant.now(clock);
        var task = tasks.ask(round, memberId, TaskState.ASKED, ReviewEntry.EMPTY, now, now.plus(CLOCK));
        mails.asked(round.practiceId(), task, memberId);
    }

    /** By hand: as {@link #ask}, and the office knows how many are missing now. */
    void askByHand(Round round, long memberId) {
        ask(round, memberId);
        sayWhetherShort(round, Instant.now(clock));
    }

    /**
     * Asks those of the round before once more, with what they typed; who has said before that there is no conflict of
     * interest need not say it again. True when one of them reviews it at once.
     */
    boolean askAgain(Round before, Round round) {
        var now = Instant.now(clock);
        var goesOn = false;
        for (var task : tasks.ofRound(before.id())) {
            if (!task.state().isAtWork()) {
                continue;
            }
            var next = task.state() == TaskState.ASKED ? TaskState.ASKED : TaskState.ACCEPTED;
            var entry = task.state() == TaskState.GIVEN ? task.entry().rubric() : task.entry();
            tasks.become(task, TaskState.CALLED_OFF, Hand.AUTHORS, now);
            var again = tasks.ask(round, task.memberId(), next, entry, now, now.plus(CLOCK));
            mails.asked(round.practiceId(), again, task.memberId());
            goesOn |= next == TaskState.ACCEPTED;
        }
        return goesOn;
    }
}
