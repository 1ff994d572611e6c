package org.ricdm.passerelle.practice.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets the keys with which nobody can answer any more. The answers stay. */
@Component
class QuestionsForgetting implements Job {

    private final AskedRows questions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    QuestionsForgetting(AskedRows questions, TransactionTemplate transactions, Clock clock) {
        this.questions = questions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "adoption-questions-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public int run() {
        // A mail may leave some days after its question was asked.
        var before = Instant.now(clock)
                .minus(AnswerByKey.OPEN)
                .minus(AnswerByKey.CORRECTED)
                .minus(Duration.ofDays(QuestionsJob.LATE));
        return transactions.execute(status -> questions.forget(before));
    }
}
