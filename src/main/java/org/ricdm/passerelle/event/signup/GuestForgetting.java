package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.form.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets guests: who asked for a link and never signed up, after a month; who took part, a year after the end of the
 * event, with the files they handed in. Their sign-up stays as a number in the figures of the event.
 */
@Component
class GuestForgetting implements Job {

    static final Duration IDLE = Duration.ofDays(30);
    static final Duration AFTER_EVENT = Duration.ofDays(365);

    private final GuestRows guests;
    private final List<GuestTraces> traces;
    private final Answers answers;
    private final TransactionTemplate transactions;
    private final Clock clock;

    GuestForgetting(
            GuestRows guests,
            List<GuestTraces> traces,
            Answers answers,
            TransactionTemplate transactions,
            Clock clock) {
        this.guests = guests;
        this.traces = traces;
        this.answers = answers;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-guests";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var ended = now.minus(AFTER_EVENT);
        // Files first: as long as the guests are known, the next run finds what a crash has left.
        answers.eraseFiles(guests.signUpsOfEnded(ended));
        return transactions.execute(status -> {
            traces.forEach(one -> one.forgetOfEnded(ended));
            return guests.forgetIdle(now.minus(IDLE)) + guests.forgetOfEnded(ended);
        });
    }
}
