package org.ricdm.passerelle.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of unsubscribe links: 256 random bits, stored as a hash, good for one member and one scope until forgotten. */
@Component
@Transactional
class UnsubscribeTokens {

    private final JdbcClient sql;
    private final Clock clock;

    UnsubscribeTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String make(long memberId, ObjectRef scope) {
        var token = SecretToken.make(32);
        sql.sql("insert into unsubscribe_token (hash, member_id, scope_kind, scope_id, made_at)"
                        + " values (:hash, :member, :kind, :id, :now)")
                .param("hash", SecretToken.hash(token))
                .param("member", memberId)
                .param("kind", scope.kind())
                .param("id", scope.id())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    Optional<Holder> find(String token) {
        return sql.sql("select member_id, scope_kind, scope_id from unsubscribe_token where hash = :hash")
                .param("hash", SecretToken.hash(token))
                .query((row, n) -> new Holder(
                        row.getLong("member_id"), new ObjectRef(row.getString("scope_kind"), row.getLong("scope_id"))))
                .optional();
    }

    int forgetMadeBefore(Instant moment) {
        return sql.sql("delete from unsubscribe_token where made_at < :before limit 1000")
                .param("before", Timestamp.from(moment))
                .update();
    }

    record Holder(long memberId, ObjectRef scope) {}
}
