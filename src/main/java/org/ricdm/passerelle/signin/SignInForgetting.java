package org.ricdm.passerelle.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what nobody can use any more, 30 days after its time: tokens, applications that were never confirmed, and
 * invitations that were not taken up. They hold addresses of people who are not members.
 */
@Component
class SignInForgetting implements Job {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;
    private final Clock clock;

    SignInForgetting(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signin-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var ended = Instant.now(clock).minus(KEPT);
        return delete("signin_token where expires_at < :before", ended)
                + delete("invitation where state <> 'USED' and expires_at < :before", ended)
                + delete(
                        "application where state = 'UNCONFIRMED' and applied_at < :before",
                        ended.minus(TokenPurpose.CONFIRM.life()));
    }

    private int delete(String what, Instant before) {
        return sql.sql("delete from " + what + " limit 1000")
                .param("before", Timestamp.from(before))
                .update();
    }
}
