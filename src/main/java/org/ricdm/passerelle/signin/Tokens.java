package org.ricdm.passerelle.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.access.SecretToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets in links: 256 random bits, stored as a hash, good for one purpose and once. Looking at one uses nothing up. */
@Component
@Transactional
class Tokens {

    private final JdbcClient sql;
    private final Clock clock;

    Tokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String make(TokenPurpose purpose, long subject) {
        return make(purpose, subject, purpose.life());
    }

    String make(TokenPurpose purpose, long subject, Duration life) {
        var token = SecretToken.make(32);
        sql.sql("insert into signin_token (hash, purpose, subject_id, expires_at)"
                        + " values (:hash, :purpose, :subject, :until)")
                .param("hash", SecretToken.hash(token))
                .param("purpose", purpose.name())
                .param("subject", subject)
                .param("until", Timestamp.from(Instant.now(clock).plus(life)))
                .update();
        return token;
    }

    /** Whom or what the token is about, if it is still good. */
    @Transactional(readOnly = true)
    Optional<Long> look(TokenPurpose purpose, String token) {
        return sql.sql("select subject_id from signin_token where hash = :hash and purpose = :purpose"
                        + " and used_at is null and expires_at > :now")
                .param("hash", SecretToken.hash(token))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .query(Long.class)
                .optional();
    }

    /** As {@link #look}, and uses it up. Of two at the same moment one succeeds. */
    Optional<Long> use(TokenPurpose purpose, String token) {
        var used = sql.sql("update signin_token set used_at = :now where hash = :hash and purpose = :purpose"
                        + " and used_at is null and expires_at > :now")
                .param("hash", SecretToken.hash(token))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        return used == 0
                ? Optional.empty()
                : sql.sql("select subject_id from signin_token where hash = :hash")
                        .param("hash", SecretToken.hash(token))
                        .query(Long.class)
                        .optional();
    }

    /** Makes every open token of that purpose and subject worthless. */
    void revoke(TokenPurpose purpose, long subject) {
        sql.sql("update signin_token set used_at = :now where purpose = :purpose and subject_id = :subject"
                        + " and used_at is null")
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("purpose", purpose.name())
                .param("subject", subject)
                .update();
    }

    /** Lets the open tokens of one subject lead to another. */
    void handOver(TokenPurpose purpose, long from, long to) {
        sql.sql("update signin_token set subject_id = :to where purpose = :purpose and subject_id = :from"
                        + " and used_at is null")
                .param("to", to)
                .param("purpose", purpose.name())
                .param("from", from)
                .update();
    }
}
