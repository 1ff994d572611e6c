package org.ricdm.passerelle.event.seats;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders, on the evening before each day of a programme, the mail with that day for everybody who has something then. Who
 * gets a place or a seat later that evening gets it as well; so does everybody when we were away, until the first session
 * of the day begins. Four statements for some hundred people.
 */
@Component
class DayMails implements Job {

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final int AT_ONCE = 500;

    private static final String SURE = SignUpState.listed(SignUpState::isSure);

    private static final List<String> FOR_ALL = Arrays.stream(SessionKind.values())
            .filter(SessionKind::isForAll)
            .map(Enum::name)
            .toList();

    private final JdbcClient sql;
    private final SelectedPeople people;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DayMails(JdbcClient sql, SelectedPeople people, Mails mails, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-day-mails";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var ordered = 0;
        for (var day : days(now)) {
            if (day.isDue(now)) {
                for (var some = order(day); some > 0; some = order(day)) {
                    ordered += some;
                }
            }
        }
        return ordered;
    }

    private int order(Day day) {
        return transactions.execute(status -> {
            var orders = people.these(signUps(day)).stream()
                    .map(person -> MailOrder.once(
                            DayMail.KIND,
                            person.email(),
                            person.who().memberId(),
                            DayMail.reference(person.signUpId(), day.date())))
                    .toList();
            mails.sendAll(orders);
            return orders.size();
        });
    }

    /** Some of those who have something on that day and have not been told. */
    private List<Long> signUps(Day day) {
        return sql.sql("select s.id from sign_up s left join member m on m.id = s.member_id"
                        + " left join event_guest g on g.id = s.guest_id where s.event_id = :event"
                        + " and s.state in " + SURE + " and coalesce(m.state = 'ACTIVE', g.email is not null)"
                        + " and (:common or exists (select 1 from seat t where t.sign_up_id = s.id"
                        + " and t.state = 'SEATED' and t.session_id in (:workshops)))"
                        + " and not exists (select 1 from mail q where q.dedupe_key = concat(:key, s.id, ':', :day))"
                        + " order by s.id limit :most")
                .param("event", day.eventId())
                .param("common", day.common())
                .param("workshops", Columns.listed(day.workshops()))
                .param("key", DayMail.KIND + ":")
                .param("day", day.date().toString())
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
    }

    /** The days of all programmes about now. One statement. */
    private List<Day> days(Instant now) {
        var there = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return sql.sql("select e.id, e.time_zone,"
                        + " date(timestampadd(hour, -coalesce(p.day_ends_hour, 4), s.starts_at)) as day,"
                        + " min(s.starts_at) as begins, max(s.capacity is null and s.kind in (:forAll)) as common,"
                        + " group_concat(if(s.capacity is null, null, s.session_id)) as workshops"
                        + " from event e join event_released_session s on s.event_id = e.id and not s.withdrawn"
                        + " left join event_programme p on p.event_id = e.id"
                        + " join sign_up_rules r on r.event_id = e.id and r.day_mail"
                        + " where e.published_at is not null and e.cancelled_at is null"
                        + " and e.ends_moment > :past and s.starts_at between :from and :to"
                        + " group by e.id, e.time_zone, day order by e.id, day")
                .param("forAll", FOR_ALL)
                .param("past", Timestamp.from(now.minus(Duration.ofDays(2))))
                // Whatever the zone, tomorrow's programme lies in between.
                .param("from", there.minusDays(1))
                .param("to", there.plusDays(3))
                .query((row, n) -> new Day(
                        row.getLong("id"),
                        ZoneId.of(row.getString("time_zone")),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("begins", LocalDateTime.class)),
                        row.getBoolean("common"),
                        Columns.ids(row, "workshops")))
                .list();
    }

    /**
     * A day of a programme.
     *
     * @param begins wall time of the first session
     * @param common whether there is something for everybody
     */
    private record Day(
            long eventId, ZoneId zone, LocalDate date, LocalDateTime begins, boolean common, List<Long> workshops) {

        boolean isDue(Instant now) {
            var evening = new WallTime(date.minusDays(1).atTime(EVENING), zone).instant();
            return !now.isBefore(evening) && now.isBefore(new WallTime(begins, zone).instant());
        }
    }
}
