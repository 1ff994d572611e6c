package org.ricdm.passerelle.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the queue. A mail is leased to the one who sends it, so that two instances never send the same one. */
@Component
@Transactional
class MailQueue {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final Clock clock;

    MailQueue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The oldest mail that is due, leased to the caller; nothing when there is none. */
    Optional<Leased> takeNext() {
        var now = Timestamp.from(Instant.now(clock));
        var next = sql.sql("select id, kind, address, member_id, reference, ordered_at, attempts from mail"
                        + " where state in ('WAITING', 'RETRY') and due_at <= :now"
                        + " and (leased_until is null or leased_until < :now)"
                        + " order by id limit 1 for update skip locked")
                .param("now", now)
                .query(MailQueue::leased)
                .optional();
        next.ifPresent(mail -> sql.sql("update mail set leased_until = :until, attempts = attempts + 1 where id = :id")
                .param("until", Timestamp.from(Instant.now(clock).plus(LEASE)))
                .param("id", mail.job().id())
                .update());
        return next;
    }

    void finish(long id, MailState state, @Nullable String reason) {
        sql.sql("update mail set state = :state, reason = :reason, finished_at = :now, leased_until = null"
                        + " where id = :id and state in ('WAITING', 'RETRY')")
                .param("state", state.name())
                .param("reason", shortened(reason))
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .update();
    }

    void retry(long id, Instant at, String reason) {
        sql.sql("update mail set state = 'RETRY', reason = :reason, due_at = :at, leased_until = null"
                        + " where id = :id and state in ('WAITING', 'RETRY')")
                .param("reason", shortened(reason))
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    int forgetFinishedBefore(Instant moment) {
        return sql.sql("delete from mail where state in ('SENT', 'SKIPPED') and finished_at < :before limit 1000")
                .param("before", Timestamp.from(moment))
                .update();
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= 300 ? reason : reason.substring(0, 300);
    }

    private static Leased leased(ResultSet row, int number) throws SQLException {
        return new Leased(
                new MailJob(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("address"),
                        row.getObject("member_id", Long.class),
                        row.getString("reference"),
                        row.getTimestamp("ordered_at").toInstant()),
                row.getInt("attempts"));
    }

    /** @param attempts how often sending was tried before this time */
    record Leased(MailJob job, int attempts) {}
}
