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

/**
 * The rows of the queue. A mail is leased to the one who sends it, so that two instances never send the same one; each
 * lease has a number, and whoever comes back with an old one changes nothing.
 */
@Component
@Transactional
class MailQueue {

    /** Longer than building and sending one mail can take with the time limits set for the mail server. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int REASON_LENGTH = 300;

    private final JdbcClient sql;
    private final Clock clock;

    MailQueue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The oldest mail that is due, leased to the caller; nothing when there is none. */
    Optional<Leased> takeNext() {
        var now = Instant.now(clock);
        var next = sql.sql("select id, kind, address, member_id, reference, ordered_at, attempts, lease from mail"
                        + " where is_open = 1 and due_at <= :now and (leased_until is null or leased_until < :now)"
                        + " order by id limit 1 for update skip locked")
                .param("now", Timestamp.from(now))
                .query(MailQueue::leased)
                .optional();
        next.ifPresent(mail -> sql.sql("update mail set leased_until = :until, lease = :lease where id = :id")
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("lease", mail.lease())
                .param("id", mail.id())
                .update());
        return next;
    }

    /** The mail has left. Counts also when the lease ran out meanwhile: it is true. */
    void sent(Leased mail) {
        sql.sql("update mail set state = 'SENT', reason = null, attempts = attempts + 1, finished_at = :now,"
                        + " leased_until = null where id = :id and is_open = 1")
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", mail.id())
                .update();
    }

    /** The mail must not leave any more. */
    void skipped(Leased mail, String reason) {
        finish(mail, MailState.SKIPPED, reason);
    }

    /** The mail is given up. */
    void failed(Leased mail, String reason) {
        finish(mail, MailState.FAILED, reason);
    }

    /** The mail itself was refused for now, which counts as an attempt. */
    void retry(Leased mail, Instant at, String reason) {
        again(mail, at, reason, 1);
    }

    /** The mail server is away, which says nothing about this mail: it stays the next one and nothing is counted. */
    void hold(Leased mail, String reason) {
        again(mail, Instant.now(clock), reason, 0);
    }

    int forgetFinishedBefore(Instant moment) {
        return sql.sql("delete from mail where state in ('SENT', 'SKIPPED') and finished_at < :before limit 1000")
                .param("before", Timestamp.from(moment))
                .update();
    }

    int forgetFailedBefore(Instant moment) {
        return sql.sql("delete from mail where state = 'FAILED' and finished_at < :before limit 1000")
                .param("before", Timestamp.from(moment))
                .update();
    }

    private void finish(Leased mail, MailState state, String reason) {
        sql.sql("update mail set state = :state, reason = :reason, finished_at = :now, leased_until = null"
                        + " where id = :id and lease = :lease and is_open = 1")
                .param("state", state.name())
                .param("reason", shortened(reason))
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", mail.id())
                .param("lease", mail.lease())
                .update();
    }

    private void again(Leased mail, Instant at, String reason, int counted) {
        sql.sql("update mail set state = 'RETRY', reason = :reason, due_at = :at, attempts = attempts + :counted,"
                        + " leased_until = null where id = :id and lease = :lease and is_open = 1")
                .param("reason", shortened(reason))
                .param("at", Timestamp.from(at))
                .param("counted", counted)
                .param("id", mail.id())
                .param("lease", mail.lease())
                .update();
    }

    private static String shortened(String reason) {
        return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
    }

    private static Leased leased(ResultSet row, int number) throws SQLException {
        @Nullable Long member = row.getObject("member_id", Long.class);
        return new Leased(
                new MailJob(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("address"),
                        member,
                        row.getString("reference"),
                        row.getTimestamp("ordered_at").toInstant()),
                row.getInt("attempts"),
                row.getInt("lease") + 1);
    }

    /**
     * A mail that the caller may send.
     *
     * @param attempts how often it was refused before
     */
    record Leased(MailJob job, int attempts, int lease) {
        long id() {
            return job.id();
        }
    }
}
