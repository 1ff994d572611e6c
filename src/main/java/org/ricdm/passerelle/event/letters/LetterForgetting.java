package org.ricdm.passerelle.event.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.DueAfterEvent;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who got a letter: with the answers that it selects by, which it would tell for good otherwise; a year after the
 * event at the latest, as guests are. The letter and its numbers stay.
 */
@Component
class LetterForgetting implements Job {

    private static final int DAYS = 365;

    private final JdbcClient sql;
    private final LetterRows rows;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LetterForgetting(JdbcClient sql, LetterRows rows, Mails mails, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-letter-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var due = due(now);
        due.forEach(letter -> transactions.executeWithoutResult(status -> forget(letter)));
        return due.size();
    }

    private void forget(long letter) {
        sql.sql("update event_letter l set missed = missed + (select count(*)" + LetterRows.MISSED
                        + ") where l.id = :id")
                .param("id", letter)
                .update();
        sql.sql("delete from event_letter_reader where letter_id = :id")
                .param("id", letter)
                .update();
        rows.said(letter).ifPresent(rows::forgetPicked);
        mails.forget(LetterMail.KIND + ":" + letter + ":");
    }

    /** Those whose readers are known and whose date has come, by the clock of the place. */
    private List<Long> due(Instant now) {
        return DueAfterEvent.ids(
                sql.sql("select l.id, least(coalesce(q.erase_after, :days), :days) as days, e.ends_at, e.time_zone"
                                + " from event_letter l join event e on e.id = l.event_id"
                                + " left join event_question q on q.id = l.question_id where e.ends_at < :latest"
                                + " and exists (select 1 from event_letter_reader r where r.letter_id = l.id)")
                        .param("days", DAYS),
                now);
    }
}
