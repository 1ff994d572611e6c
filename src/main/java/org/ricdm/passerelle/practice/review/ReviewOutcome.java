package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.SheetBecame;
import org.ricdm.passerelle.practice.SheetLife;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What comes of the reviews of a round. Asks no permission; the row of the sheet is held. */
@Component
class ReviewOutcome {

    private final RoundRows rounds;
    private final TaskRows tasks;
    private final SheetLife life;
    private final ReviewMails mails;
    private final Clock clock;

    ReviewOutcome(RoundRows rounds, TaskRows tasks, SheetLife life, ReviewMails mails, Clock clock) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.life = life;
        this.mails = mails;
        this.clock = clock;
    }

    /** Once both have said what they think: what they agree on, or the office hears that they differ. */
    void settle(Round round) {
        var given = tasks.ofRound(round.id()).stream()
                .filter(one -> one.state() == TaskState.GIVEN)
                .map(one -> Objects.requireNonNull(one.entry().verdict()))
                .toList();
        if (given.size() < ReviewDraw.EACH) {
            return;
        }
        if (given.stream().distinct().count() == 1) {
            decide(round, given.getFirst(), null, "");
        } else if (rounds.isUndecided(round, Instant.now(clock))) {
            mails.differ(round);
        }
    }

    /**
     * Makes the sheet what was decided and tells its authors.
     *
     * @param by who decided for the office; null when reviewers agreed
     */
    void decide(Round round, Verdict verdict, @Nullable Long by, String letter) {
        var now = Instant.now(clock);
        rounds.decide(round, verdict, by, letter, now);
        if (verdict != Verdict.QUESTIONS) {
            rounds.close(round, now);
        }
        life.become(round.practiceId(), verdict.becomes());
        mails.decided(round);
    }

    /** A reviewer wants to know something first: the authors may type again, and the round has no other outcome. */
    void ask(Round round) {
        rounds.decide(round, Verdict.QUESTIONS, null, "", Instant.now(clock));
        life.become(round.practiceId(), SheetState.QUESTIONS);
    }

    /** The round ends, and whoever was still to say something need not any more. */
    void callOff(Round round) {
        var now = Instant.now(clock);
        tasks.ofRound(round.id()).forEach(one -> tasks.become(one, TaskState.CALLED_OFF, Hand.AUTHORS, now));
        rounds.close(round, now);
    }

    /** Authors who publish instead of answering end the review. */
    @EventListener
    void on(SheetBecame fact) {
        if (fact.from() == SheetState.QUESTIONS && fact.to() != SheetState.SUBMITTED) {
            rounds.open(fact.practiceId()).ifPresent(this::callOff);
        }
    }
}
