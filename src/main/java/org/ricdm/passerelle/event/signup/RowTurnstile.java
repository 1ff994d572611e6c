package org.ricdm.passerelle.event.signup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row of the store: holds across all instances of the portal, and ends with whoever holds it. */
@Component
class RowTurnstile implements Turnstile {

    private final JdbcClient sql;

    RowTurnstile(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void enter(long eventId) {
        // An event whose sign-up was never set up gets its row here, closed, so that there is something to lock.
        var there = sql.sql("select event_id from sign_up_rules where event_id = :event for update")
                .param("event", eventId)
                .query(Long.class)
                .optional();
        if (there.isEmpty()) {
            sql.sql("insert into sign_up_rules (event_id, approval, promotion) values (:event, 'NONE', 'AUTOMATIC')"
                            + " on duplicate key update event_id = event_id")
                    .param("event", eventId)
                    .update();
        }
    }
}
