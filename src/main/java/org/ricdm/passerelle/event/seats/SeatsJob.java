package org.ricdm.passerelle.event.seats;

import java.time.Duration;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives seats to people in line who could not have them when they came free: their account is active again. */
@Component
class SeatsJob implements Job {

    private final JdbcClient sql;
    private final SeatBooks books;
    private final EventAccess events;
    private final TransactionTemplate transactions;

    SeatsJob(JdbcClient sql, SeatBooks books, EventAccess events, TransactionTemplate transactions) {
        this.sql = sql;
        this.books = books;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "event-seats";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int run() {
        return sql
                .sql("select distinct u.event_id from seat s join sign_up u on u.id = s.sign_up_id"
                        + " where s.state = 'WAITING' order by u.event_id")
                .query(Long.class)
                .list()
                .stream()
                .mapToInt(this::serve)
                .sum();
    }

    private int serve(long eventId) {
        return transactions.execute(status ->
                books.open(events.any(eventId, Language.EN), null, Language.EN).close());
    }
}
