package org.ricdm.passerelle.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Secrets in links: 256 random bits, stored as a hash, good for one purpose and once. Looking at one uses nothing up. */
@Component
@Transactional
class Tokens {

    private final SecureRandom random = new SecureRandom();
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
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql("insert into signin_token (hash, purpose, subject_id, expires_at)"
                        + " values (:hash, :purpose, :subject, :until)")
                .param("hash", hash(token))
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
                .param("hash", hash(token))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .query(Long.class)
                .optional();
    }

    /** As {@link #look}, and uses it up. Of two at the same moment one succeeds. */
    Optional<Long> use(TokenPurpose purpose, String token) {
        var used = sql.sql("update signin_token set used_at = :now where hash = :hash and purpose = :purpose"
                        + " and used_at is null and expires_at > :now")
                .param("hash", hash(token))
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        return used == 0
                ? Optional.empty()
                : sql.sql("select subject_id from signin_token where hash = :hash")
                        .param("hash", hash(token))
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

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
