package org.ricdm.passerelle.event.certificates;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody who came, once, on the morning after an event that their certificate is ready; whom a phone noted that
 * delivers late, as soon as it did.
 */
@Component
class CertificateMails implements Job {

    /** By the clock of the place, on the day after the end. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Who is noted later than that after the end finds the certificate on their page. */
    private static final Duration LATEST = Duration.ofDays(14);

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final SelectedPeople people;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CertificateMails(
            JdbcClient sql, SelectedPeople people, Mails mails, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-certificates";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        return ended(now).stream()
                .mapToInt(event -> transactions.execute(status -> tell(event, now)))
                .sum();
    }

    /** Events over since the day before at least. */
    private List<Long> ended(Instant now) {
        return sql
                .sql("select id, ends_at, time_zone from event where published_at is not null and cancelled_at is null"
                        + " and ends_moment <= :now and ends_moment > :late")
                .param("now", Timestamp.from(now))
                .param("late", Timestamp.from(now.minus(LATEST)))
                .query((row, n) -> new Ended(
                        row.getLong("id"),
                        new WallTime(
                                row.getObject("ends_at", LocalDateTime.class)
                                        .toLocalDate()
                                        .plusDays(1)
                                        .atTime(MORNING),
                                ZoneId.of(row.getString("time_zone")))))
                .list()
                .stream()
                .filter(event -> !now.isBefore(event.morningAfter().instant()))
                .map(Ended::id)
                .toList();
    }

    private int tell(long eventId, Instant now) {
        var due = sql.sql("select s.id from attendance a join sign_up s on s.id = a.sign_up_id"
                        + " where s.event_id = :event and a.point = 0 and s.with_id is null"
                        + " and not exists (select 1 from certificate_told t where t.sign_up_id = s.id)"
                        + " order by s.id limit :most")
                .param("event", eventId)
                .param("most", BATCH)
                .query(Long.class)
                .list();
        if (due.isEmpty()) {
            return 0;
        }
        mails.sendAll(people.these(due).stream()
                .filter(person -> !person.email().isEmpty())
                .map(person -> MailOrder.once(
                        CertificateMail.KIND,
                        person.email(),
                        person.who().memberId(),
                        CertificateMail.reference(eventId, person.signUpId())))
                .toList());
        sql.sql("insert into certificate_told (sign_up_id, told_at) values "
                        + String.join(", ", Collections.nCopies(due.size(), "(?, ?)")))
                .params(due.stream()
                        .flatMap(signUp -> Stream.<Object>of(signUp, Timestamp.from(now)))
                        .toList())
                .update();
        return due.size();
    }

    private record Ended(long id, WallTime morningAfter) {}
}
