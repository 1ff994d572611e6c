package org.ricdm.passerelle.practice.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.practice.FrozenSheets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps reviews going: draws reviewers that are missing, reminds those whose day is near, and tells the office of those
 * whose day has passed. While authors answer, nobody is reminded. A reminder that is too late is left out.
 */
@Component("practiceReviewsJob")
class ReviewsJob implements Job {

    /** Two weeks after somebody was asked, one before the day. */
    static final Duration REMINDED_BEFORE = Duration.ofDays(7);

    private static final String OPEN = "select t.id from practice_review_task t join practice_review_round w"
            + " on w.id = t.round_id and w.closed_at is null and w.verdict is null"
            + " where t.state in ('ASKED', 'ACCEPTED') and ";

    private final JdbcClient sql;
    private final FrozenSheets sheets;
    private final RoundRows rounds;
    private final TaskRows tasks;
    private final ReviewSeats hands;
    private final ReviewMails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReviewsJob(
            JdbcClient sql,
            FrozenSheets sheets,
            RoundRows rounds,
            TaskRows tasks,
            ReviewSeats hands,
            ReviewMails mails,
            TransactionTemplate transactions,
            Clock clock) {
        this.sql = sql;
        this.sheets = sheets;
        this.rounds = rounds;
        this.tasks = tasks;
        this.hands = hands;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practice-reviews";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var done = 0;
        for (var practice : rounds.running()) {
            done += transactions.execute(status -> fill(practice));
        }
        for (var task : due("t.reminded_at is null and t.due_at > :now and t.due_at <= :until", now)) {
            done += transactions.execute(status -> remind(task, now));
        }
        for (var task : due("t.escalated_at is null and t.due_at <= :now and :until is not null", now)) {
            done += transactions.execute(status -> escalate(task, now));
        }
        return done;
    }

    private List<Long> due(String which, Instant now) {
        return sql.sql(OPEN + which + " order by t.id")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(REMINDED_BEFORE)))
                .query(Long.class)
                .list();
    }

    private int fill(long practiceId) {
        sheets.hold(practiceId);
        return rounds.open(practiceId).filter(Round::isRunning).map(hands::fill).orElse(0);
    }

    private int remind(long taskId, Instant now) {
        return stillOpen(taskId, "reminded_at", now, mails::reminded);
    }

    private int escalate(long taskId, Instant now) {
        return stillOpen(taskId, "escalated_at", now, mails::late);
    }

    private int stillOpen(long taskId, String stamp, Instant now, java.util.function.Consumer<Task> tell) {
        var task = tasks.find(taskId).filter(one -> one.state().isOpen()).orElse(null);
        if (task == null || !tasks.stamp(task, stamp, now)) {
            return 0;
        }
        tell.accept(task);
        return 1;
    }
}
