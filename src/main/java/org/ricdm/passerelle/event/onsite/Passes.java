package org.ricdm.passerelle.event.onsite;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the people of an event their passes. Asks no permission. */
@Component
public class Passes {

    private final JdbcClient sql;
    private final Clock clock;

    Passes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The passes of these sign-ups of an event; who has none yet is given one. Four statements at most, however many
     * there are.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Pass> of(long eventId, Collection<Long> signUpIds) {
        var secret = secret(eventId);
        var passes = read(signUpIds, secret);
        var missing = new HashSet<>(signUpIds);
        missing.removeAll(passes.keySet());
        if (!missing.isEmpty()) {
            make(eventId, missing);
            passes.putAll(read(missing, secret));
        }
        return passes;
    }

    /** A new pass for a sign-up of an event; the one before opens nothing from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(long eventId, long signUpId) {
        sql.sql("update event_pass set current_of = null where current_of = :id")
                .param("id", signUpId)
                .update();
        make(eventId, Set.of(signUpId));
    }

    /** What signs the passes of an event. One statement but for the first time. */
    byte[] secret(long eventId) {
        return sql.sql("select secret from event_pass_key where event_id = :event")
                .param("event", eventId)
                .query(byte[].class)
                .optional()
                .orElseGet(() -> newSecret(eventId));
    }

    /** Lets one delivery of scans at a time in; two that come at once would each count without the other. */
    void enter(long eventId) {
        var known = sql.sql("select event_id from event_pass_key where event_id = :event for update")
                .param("event", eventId)
                .query(Long.class)
                .optional();
        if (known.isEmpty()) {
            newSecret(eventId);
        }
    }

    /** As {@link #secret}, of several events; none of one that never gave a pass. One statement. */
    Map<Long, byte[]> secrets(Collection<Long> eventIds) {
        var secrets = new HashMap<Long, byte[]>();
        sql.sql("select event_id, secret from event_pass_key where event_id in (:ids)")
                .param("ids", Columns.listed(eventIds))
                .query(row -> {
                    secrets.put(row.getLong("event_id"), row.getBytes("secret"));
                });
        return secrets;
    }

    private byte[] newSecret(long eventId) {
        // Of two at the same moment both read the same one.
        sql.sql("insert ignore into event_pass_key (event_id, secret) values (:event, :secret)")
                .param("event", eventId)
                .param("secret", PassToken.random(32))
                .update();
        return sql.sql("select secret from event_pass_key where event_id = :event for update")
                .param("event", eventId)
                .query(byte[].class)
                .single();
    }

    private Map<Long, Pass> read(Collection<Long> signUpIds, byte[] secret) {
        var passes = new HashMap<Long, Pass>();
        sql.sql("select number, short_code, current_of from event_pass where current_of in (:ids)")
                .param("ids", Columns.listed(signUpIds))
                .query(row -> {
                    passes.put(
                            row.getLong("current_of"),
                            new Pass(PassToken.of(row.getBytes("number"), secret), row.getString("short_code")));
                });
        return passes;
    }

    /** Whoever was given one by somebody else meanwhile keeps that; a short code that is taken is thrown again. */
    private void make(long eventId, Collection<Long> signUpIds) {
        var now = Timestamp.from(Instant.now(clock));
        var left = new HashSet<>(signUpIds);
        while (!left.isEmpty()) {
            var values = new ArrayList<Object>();
            for (var id : left) {
                Collections.addAll(
                        values, PassToken.random(PassToken.NUMBER), eventId, id, PassToken.shortCode(), id, now);
            }
            var made = sql.sql("insert ignore into event_pass (number, event_id, sign_up_id, short_code, current_of,"
                            + " made_at) values "
                            + String.join(", ", Collections.nCopies(left.size(), "(?, ?, ?, ?, ?, ?)")))
                    .params(values)
                    .update();
            if (made == left.size()) {
                return;
            }
            sql.sql("select current_of from event_pass where current_of in (:ids) for update")
                    .param("ids", Columns.listed(left))
                    .query(Long.class)
                    .list()
                    .forEach(left::remove);
        }
    }
}
