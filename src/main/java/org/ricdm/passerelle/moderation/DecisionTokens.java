package org.ricdm.passerelle.moderation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens of the links to a decision: 256 random bits, stored as a hash, good for one decision until forgotten. */
@Component
class DecisionTokens implements Job {

    /** The time to appeal, and as long again to read what became of it. */
    private static final Duration LIFE = Decision.APPEAL_WITHIN.multipliedBy(2);

    private final JdbcClient sql;
    private final Clock clock;

    DecisionTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    String make(long decisionId) {
        var token = SecretToken.make(32);
        sql.sql("insert into decision_token (hash, decision_id, made_at) values (:hash, :decision, :now)")
                .param("hash", SecretToken.hash(token))
                .param("decision", decisionId)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        return token;
    }

    Optional<Long> find(String token) {
        return sql.sql("select decision_id from decision_token where hash = :hash")
                .param("hash", SecretToken.hash(token))
                .query(Long.class)
                .optional();
    }

    @Override
    public String name() {
        return "decision-tokens-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public int run() {
        return sql.sql("delete from decision_token where made_at < :before limit 1000")
                .param("before", Timestamp.from(Instant.now(clock).minus(LIFE)))
                .update();
    }
}
