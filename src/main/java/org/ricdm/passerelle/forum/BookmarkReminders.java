package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds members of the posts they keep. One transaction for each reminder: the notice and the mark that it was given
 * are written together, so that a crash reminds neither twice nor never.
 */
@Component
class BookmarkReminders implements Job {

    private static final int AT_ONCE = 200;

    /** A reminder that could not be given for so long would only puzzle. */
    private static final Duration TOO_LATE = Duration.ofDays(14);

    private final JdbcClient sql;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BookmarkReminders(JdbcClient sql, Notices notices, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bookmark-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var due = sql.sql("select b.member_id, b.post_id, b.remind_at, p.topic_id, p.number from bookmark b"
                        + " join post p on p.id = b.post_id"
                        + " where b.reminded_at is null and b.remind_at <= :now order by b.remind_at limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", AT_ONCE)
                .query((row, n) -> new Due(
                        row.getLong("member_id"),
                        row.getLong("post_id"),
                        row.getLong("topic_id"),
                        row.getInt("number"),
                        row.getTimestamp("remind_at").toInstant()))
                .list();
        due.forEach(one -> transaction.executeWithoutResult(status -> remind(one, now)));
        return due.size();
    }

    private void remind(Due due, Instant now) {
        var marked = sql.sql("update bookmark set reminded_at = :now where member_id = :member and post_id = :post"
                        + " and reminded_at is null and remind_at = :at")
                .param("now", Timestamp.from(now))
                .param("member", due.memberId())
                .param("post", due.postId())
                .param("at", Timestamp.from(due.at()))
                .update();
        if (marked == 1 && due.at().isAfter(now.minus(TOO_LATE))) {
            notices.tell(new Happening(
                    "reminder:" + due.memberId() + ":" + due.postId() + ":"
                            + due.at().getEpochSecond(),
                    new ObjectRef(ForumAccess.POST, due.postId()),
                    new ObjectRef(ForumAccess.TOPIC, due.topicId()),
                    due.number(),
                    null,
                    due.at(),
                    List.of(new Told(due.memberId(), Reason.REMINDER))));
        }
    }

    private record Due(long memberId, long postId, long topicId, int number, Instant at) {}
}
