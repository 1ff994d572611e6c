package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens in feed addresses: 128 random bits, stored as a hash, one for each member until it is revoked or replaced. */
@Component
class FeedTokens {

    /** Feed readers ask day and night; not each time is worth a write. */
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    FeedTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new token; the one before is good for nothing from now on. */
    String make(long memberId) {
        var token = SecretToken.make(16);
        sql.sql(
                        "insert into feed_token (member_id, hash, made_at) values (:member, :hash, :now)"
                                + " on duplicate key update hash = values(hash), made_at = values(made_at), last_used_at = null")
                .param("member", memberId)
                .param("hash", SecretToken.hash(token))
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        return token;
    }

    Optional<FeedKey> of(long memberId) {
        return sql.sql("select member_id, made_at, last_used_at from feed_token where member_id = :member")
                .param("member", memberId)
                .query((row, n) -> holder(row).key())
                .optional();
    }

    void revoke(long memberId) {
        sql.sql("delete from feed_token where member_id = :member")
                .param("member", memberId)
                .update();
    }

    Optional<Holder> find(String token) {
        return sql.sql("select member_id, made_at, last_used_at from feed_token where hash = :hash")
                .param("hash", SecretToken.hash(token))
                .query((row, n) -> holder(row))
                .optional();
    }

    /** Notes that a program asked. */
    void use(Holder holder) {
        var now = Instant.now(clock);
        var before = holder.key().usedAt();
        if (before != null && before.plus(NOTED_AGAIN_AFTER).isAfter(now)) {
            return;
        }
        sql.sql("update feed_token set last_used_at = :now where member_id = :member and made_at = :made")
                .param("now", Timestamp.from(now))
                .param("member", holder.memberId())
                .param("made", Timestamp.from(holder.key().madeAt()))
                .update();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getLong("member_id"),
                new FeedKey(row.getTimestamp("made_at").toInstant(), Columns.instant(row, "last_used_at")));
    }

    record Holder(long memberId, FeedKey key) {}
}
