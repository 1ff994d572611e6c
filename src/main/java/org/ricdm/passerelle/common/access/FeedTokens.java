package org.ricdm.passerelle.common.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tokens in addresses under which programs read in a member's name: 128 random bits, stored as a hash, one for each
 * member and purpose until it is revoked or replaced.
 */
@Component
public class FeedTokens {

    /** What such an address opens. */
    public enum Purpose {
        FORUMS,
        CALENDAR
    }

    /** Feed readers ask day and night; not each time is worth a write. */
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    FeedTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new token; the one before is good for nothing from now on. */
    public String make(long memberId, Purpose purpose) {
        var token = SecretToken.make(16);
        sql.sql(
                        "insert into feed_token (member_id, purpose, hash, made_at) values (:member, :purpose, :hash, :now)"
                                + " on duplicate key update hash = values(hash), made_at = values(made_at), last_used_at = null")
                .param("member", memberId)
                .param("purpose", purpose.name())
                .param("hash", SecretToken.hash(token))
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        return token;
    }

    /** What is known of the member's; nothing when there is none. */
    public Optional<FeedKey> of(long memberId, Purpose purpose) {
        return sql.sql("select member_id, made_at, last_used_at from feed_token where member_id = :member"
                        + " and purpose = :purpose")
                .param("member", memberId)
                .param("purpose", purpose.name())
                .query((row, n) -> key(row))
                .optional();
    }

    /** From now on it is good for nothing. */
    public void revoke(long memberId, Purpose purpose) {
        sql.sql("delete from feed_token where member_id = :member and purpose = :purpose")
                .param("member", memberId)
                .param("purpose", purpose.name())
                .update();
    }

    /** Whose it is, when it is good for that. */
    public Optional<Holder> find(String token, Purpose purpose) {
        return sql.sql("select member_id, made_at, last_used_at from feed_token where hash = :hash"
                        + " and purpose = :purpose")
                .param("hash", SecretToken.hash(token))
                .param("purpose", purpose.name())
                .query((row, n) -> new Holder(row.getLong("member_id"), purpose, key(row)))
                .optional();
    }

    /** Notes that a program asked. */
    public void use(Holder holder) {
        var now = Instant.now(clock);
        var before = holder.key().usedAt();
        if (before != null && before.plus(NOTED_AGAIN_AFTER).isAfter(now)) {
            return;
        }
        sql.sql("update feed_token set last_used_at = :now where member_id = :member"
                        + " and purpose = :purpose and made_at = :made")
                .param("purpose", holder.purpose().name())
                .param("now", Timestamp.from(now))
                .param("member", holder.memberId())
                .param("made", Timestamp.from(holder.key().madeAt()))
                .update();
    }

    private static FeedKey key(ResultSet row) throws SQLException {
        return new FeedKey(row.getTimestamp("made_at").toInstant(), Columns.instant(row, "last_used_at"));
    }

    /** The member in whose name it is read. */
    public record Holder(long memberId, Purpose purpose, FeedKey key) {}
}
