package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes the topics whose time has come. Nobody closes them and there is no reason but the time. */
@Component
class TimedClosing implements Job {

    private final JdbcClient sql;
    private final Clock clock;

    TimedClosing(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "timed-closing";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int run() {
        return sql.sql("update topic set state = 'CLOSED', closed_by = null, closed_reason = null,"
                        + " version = version + 1 where state = 'OPEN' and closes_at <= :now")
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }
}
