package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds everybody with a place 14 and 2 days before an event. Who gets their place within the last day before a
 * reminder, or after it, has just had a mail and gets none.
 */
@Component
class SignUpReminders implements Job {

    private static final List<Integer> DAYS_BEFORE = List.of(14, 2);

    /** A reminder that could not leave in time is not made up for later than that. */
    private static final Duration LATEST = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Attendees attendees;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignUpReminders(JdbcClient sql, Attendees attendees, Mails mails, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.attendees = attendees;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int run() {
        return DAYS_BEFORE.stream().mapToInt(this::remind).sum();
    }

    private int remind(int days) {
        var begins = Instant.now(clock).plus(Duration.ofDays(days));
        return transactions.execute(status -> {
            var due = new HashMap<String, AttendeeId>();
            sql.sql(
                            "select s.id, s.member_id, s.guest_id, date(e.starts_at) as day from sign_up s join event e on e.id = s.event_id"
                                    + " left join event_guest g on g.id = s.guest_id"
                                    + " where s.state = 'CONFIRMED' and (s.guest_id is null or g.email is not null) and e.published_at is not null and e.cancelled_at is null"
                                    + " and e.starts_moment <= :begins and e.starts_moment > :late"
                                    + " and s.changed_at < timestampadd(day, -:days - 1, e.starts_moment)"
                                    + " and not exists (select 1 from mail m where m.dedupe_key = concat(:key, s.id, ':', :days, ':', date(e.starts_at)))"
                                    + " order by s.id limit 500")
                    .param("begins", Timestamp.from(begins))
                    .param("late", Timestamp.from(begins.minus(LATEST)))
                    .param("days", days)
                    .param("key", ReminderMail.KIND + ":")
                    .query(row -> {
                        due.put(row.getLong("id") + ":" + days + ":" + row.getString("day"), AttendeeId.of(row));
                    });
            var people = attendees.these(due.values());
            var orders = due.entrySet().stream()
                    .filter(one -> people.containsKey(one.getValue()))
                    .map(one -> order(one.getKey(), Objects.requireNonNull(people.get(one.getValue()))))
                    .filter(order -> !order.address().isEmpty())
                    .toList();
            mails.sendAll(orders);
            return orders.size();
        });
    }

    /** @param reference also names the day: an event that is moved is reminded of anew */
    private static MailOrder order(String reference, Attendee person) {
        return MailOrder.once(ReminderMail.KIND, person.email(), person.id().memberId(), reference);
    }
}
