package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes of people with a place that they have come. No place is taken by it, and only one that nobody may have is freed, so
 * hardly anybody waits at the turnstile for it; whoever holds a book of the event holds the sign-ups that are read in it.
 * Asks no permission.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Arrivals {

    private final JdbcClient sql;
    private final SignUpRows rows;
    private final Places places;
    private final EventAccess events;
    private final Clock clock;

    Arrivals(JdbcClient sql, SignUpRows rows, Places places, EventAccess events, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those have come, all others of these have not. Who has no place is left as they are. Who has not come after all leaves
     * when who brings them has left: they stayed only because they were there. Eight statements at most, but for those.
     *
     * @param by who noted it
     */
    public void note(Collection<Long> these, Collection<Long> come, long by) {
        turn(come, SignUpState.CONFIRMED, SignUpState.CHECKED_IN, StepKind.CHECKED_IN, by);
        var others = these.stream().filter(id -> !come.contains(id)).toList();
        leaveWithTheirBringers(
                turn(others, SignUpState.CHECKED_IN, SignUpState.CONFIRMED, StepKind.NOT_CHECKED_IN, by), by);
    }

    /** Two who hold what the other one waits for begin anew: this is too rare to let everybody wait at the turnstile. */
    private void leaveWithTheirBringers(Collection<Long> absent, long by) {
        var absentRows = absent.isEmpty() ? List.<SignUpRow>of() : rows.these(absent);
        var bringers = Bringers.of(absentRows, rows);
        absentRows.stream()
                .filter(row -> !bringers.have(row))
                .collect(Collectors.groupingBy(SignUpRow::eventId))
                .forEach((event, alone) -> {
                    var book = places.open(events.any(event, Language.EN), Actor.member(by));
                    book.leave(alone, SignUpState.CANCELLED, StepKind.CANCELLED, "");
                    book.close();
                });
    }

    /** Returns whom it was true of. */
    private List<Long> turn(Collection<Long> ids, SignUpState from, SignUpState to, StepKind what, long by) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var now = Timestamp.from(Instant.now(clock));
        List<Long> turned = sql.sql("select id from sign_up where id in (:ids) and state = :from for update")
                .param("ids", ids)
                .param("from", from.name())
                .query(Long.class)
                .list();
        if (turned.isEmpty()) {
            return turned;
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
        return turned;
    }
}
