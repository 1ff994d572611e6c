package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes of people with a place that they have come. No place is taken or freed by it, so nobody waits at the turnstile
 * for it; whoever holds a book of the event holds the sign-ups that are read in it. Asks no permission.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Arrivals {

    private final JdbcClient sql;
    private final Clock clock;

    Arrivals(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Those have come, all others of these have not. Who has no place is left as they are. Six statements at most.
     *
     * @param by who noted it
     */
    public void note(Collection<Long> these, Collection<Long> come, long by) {
        turn(come, SignUpState.CONFIRMED, SignUpState.CHECKED_IN, StepKind.CHECKED_IN, by);
        var others = these.stream().filter(id -> !come.contains(id)).toList();
        turn(others, SignUpState.CHECKED_IN, SignUpState.CONFIRMED, StepKind.NOT_CHECKED_IN, by);
    }

    private void turn(Collection<Long> ids, SignUpState from, SignUpState to, StepKind what, long by) {
        if (ids.isEmpty()) {
            return;
        }
        var now = Timestamp.from(Instant.now(clock));
        List<Long> turned = sql.sql("select id from sign_up where id in (:ids) and state = :from for update")
                .param("ids", ids)
                .param("from", from.name())
                .query(Long.class)
                .list();
        if (turned.isEmpty()) {
            return;
        }
        sql.sql("update sign_up set state = :to, changed_at = :now where id in (:ids)")
                .param("to", to.name())
                .param("now", now)
                .param("ids", turned)
                .update();
        sql.sql("insert into sign_up_step (sign_up_id, at, actor_id, what, reason) select id, :now, :by, :what, ''"
                        + " from sign_up where id in (:ids)")
                .param("now", now)
                .param("by", by)
                .param("what", what.name())
                .param("ids", turned)
                .update();
    }
}
