package org.ricdm.passerelle.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the authors of sheets that nobody has confirmed for 24 months, once for each time. */
@Component
class RenewalJob implements Job {

    /** A practice that is not confirmed any more for so long may not be true any more. */
    static final int MONTHS = 24;

    /** In one run; what is left comes with the next. */
    private static final int AT_ONCE = 100;

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetRows rows;
    private final SheetLife life;
    private final Notices notices;
    private final TransactionTemplate transactions;
    private final Clock clock;

    RenewalJob(
            JdbcClient sql,
            PracticeAccess access,
            SheetRows rows,
            SheetLife life,
            Notices notices,
            TransactionTemplate transactions,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.life = life;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "practice-renewal";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var due = sql.sql("select id from practice where state in ('SPARK', 'ACCEPTED') and confirmed_at <= :before"
                        + " order by confirmed_at, id limit :most")
                .param("before", Timestamp.from(before(now)))
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
        due.forEach(id -> transactions.executeWithoutResult(status -> ask(id, now)));
        return due.size();
    }

    private static Instant before(Instant now) {
        return now.atZone(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    }

    private void ask(long id, Instant now) {
        var sheet = rows.hold(id);
        var confirmed = sheet.confirmedAt();
        if (!sheet.state().canBecome(SheetState.RENEWAL_DUE) || confirmed == null || confirmed.isAfter(before(now))) {
            return;
        }
        life.become(id, SheetState.RENEWAL_DUE);
        var told = access.authors(id).stream()
                .map(author -> new Told(author, Reason.RENEWAL))
                .toList();
        notices.tell(new Happening(
                "practice:" + id + ":renewal:" + confirmed.getEpochSecond(),
                PracticeAccess.ref(id),
                PracticeAccess.ref(id),
                1,
                null,
                now,
                List.copyOf(told)));
    }
}
