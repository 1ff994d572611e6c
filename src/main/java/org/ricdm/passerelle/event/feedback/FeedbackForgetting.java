package org.ricdm.passerelle.event.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets whose keys there were and who has answered, when nobody can answer any more. The answers stay. */
@Component
class FeedbackForgetting implements Job {

    private final FeedbackRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FeedbackForgetting(FeedbackRows rows, TransactionTemplate transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-feedback-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public int run() {
        var before = Instant.now(clock).minus(FeedbackBook.OPEN).minus(Duration.ofDays(1));
        return transactions.execute(status -> rows.forget(before));
    }
}
