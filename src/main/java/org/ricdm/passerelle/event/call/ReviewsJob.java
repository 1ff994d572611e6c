package org.ricdm.passerelle.event.call;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps reviewing going: draws reviewers that are missing, says to each what there is to review, not more than once a day,
 * and reminds them some days before the date. What was not sent by that date is not made up for.
 */
@Component
class ReviewsJob implements Job {

    /** Days before the date. */
    static final int REMINDED_BEFORE = 3;

    /** Forty proposals that arrive on one evening are one mail. */
    private static final Duration BETWEEN_MAILS = Duration.ofHours(20);

    private final JdbcClient sql;
    private final CallRows calls;
    private final ReviewRows rows;
    private final ReviewHands hands;
    private final EventAccess events;
    private final People people;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReviewsJob(
            JdbcClient sql,
            CallRows calls,
            ReviewRows rows,
            ReviewHands hands,
            EventAccess events,
            People people,
            Mails mails,
            TransactionTemplate transactions,
            Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.rows = rows;
        this.hands = hands;
        this.events = events;
        this.people = people;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-call-reviews";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        return reviewing(now).stream()
                .mapToInt(call -> transactions.execute(status -> keepGoing(call, now)))
                .sum();
    }

    private int keepGoing(Reviewing call, Instant now) {
        calls.enter(call.eventId());
        return hands.draw(call.eventId()) + ask(call, now) + remind(call, now);
    }

    private int ask(Reviewing call, Instant now) {
        var unasked = new HashMap<Long, Long>();
        sql.sql(
                        "select r.member_id, min(r.id) as first_one from proposal_review r join proposal p on p.id = r.proposal_id"
                                + " where p.event_id = :event and p.state = 'SUBMITTED' and r.state = 'ASSIGNED'"
                                + " and r.asked_at is null and not exists (select 1 from proposal_review l join proposal q"
                                + " on q.id = l.proposal_id where q.event_id = :event and l.member_id = r.member_id"
                                + " and l.asked_at > :lately) group by r.member_id")
                .param("event", call.eventId())
                .param("lately", Timestamp.from(now.minus(BETWEEN_MAILS)))
                .query(row -> {
                    unasked.put(row.getLong("member_id"), row.getLong("first_one"));
                });
        var asked = active(unasked.keySet());
        asked.forEach(reviewer -> {
            mails.send(ReviewMail.asked(call.eventId(), reviewer, unasked.getOrDefault(reviewer.memberId(), 0L)));
            sql.sql("update proposal_review r join proposal p on p.id = r.proposal_id set r.asked_at = :now"
                            + " where p.event_id = :event and r.member_id = :member and r.asked_at is null")
                    .param("now", Timestamp.from(now))
                    .param("event", call.eventId())
                    .param("member", reviewer.memberId())
                    .update();
        });
        return asked.size();
    }

    private int remind(Reviewing call, Instant now) {
        var reviewBy = call.reviewBy();
        var today = LocalDate.ofInstant(now, call.zone());
        if (reviewBy == null || reviewBy.isBefore(today) || today.isBefore(reviewBy.minusDays(REMINDED_BEFORE))) {
            return 0;
        }
        var first = sql.sql("update event_call set reminded = review_by where event_id = :event"
                        + " and review_by = :date and (reminded is null or reminded <> review_by)")
                .param("event", call.eventId())
                .param("date", Date.valueOf(reviewBy))
                .update();
        if (first == 0) {
            return 0;
        }
        var open = rows.open(call.eventId(), events.team(call.eventId(), TeamPart.REVIEWER));
        var orders = active(open.keySet()).stream()
                .map(reviewer -> ReviewMail.reminded(call.eventId(), reviewer, reviewBy))
                .toList();
        mails.sendAll(orders);
        return orders.size();
    }

    private List<Recipient> active(Set<Long> members) {
        return people.recipients(members).stream().filter(Recipient::active).toList();
    }

    /** Events that are ahead and have something to review. */
    private List<Reviewing> reviewing(Instant now) {
        return sql.sql("select c.event_id, c.review_by, e.time_zone from event_call c join event e on e.id = c.event_id"
                        + " where e.cancelled_at is null and e.ends_moment > :now and exists"
                        + " (select 1 from proposal p where p.event_id = c.event_id and p.state = 'SUBMITTED')"
                        + " order by c.event_id")
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Reviewing(
                        row.getLong("event_id"),
                        row.getObject("review_by", LocalDate.class),
                        ZoneId.of(row.getString("time_zone"))))
                .list();
    }

    private record Reviewing(long eventId, @Nullable LocalDate reviewBy, ZoneId zone) {}
}
