package org.ricdm.passerelle.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders for mails. An order that is committed leaves, whatever happens to the mail server or to us. */
@Service
@InsideOnly("the rooms that tell people something; what is told is decided by their builders")
public class Mails {

    private final JdbcClient sql;
    private final Clock clock;

    Mails(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Orders a mail within the caller's transaction. A second order with the same key is the same mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(MailOrder order) {
        sendAll(List.of(order));
    }

    /** As {@link #send}, some hundreds at once in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendAll(List<MailOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        var now = Timestamp.from(Instant.now(clock));
        // Not "insert ignore": that would also swallow an address that is too long or a member who does not exist.
        var values = new ArrayList<@Nullable Object>();
        for (var order : orders) {
            values.add(order.kind());
            values.add(order.address());
            values.add(order.memberId());
            values.add(order.reference());
            values.add(order.dedupeKey());
            values.add(MailState.WAITING.name());
            values.add(now);
            values.add(now);
        }
        sql.sql("insert into mail (kind, address, member_id, reference, dedupe_key, state, due_at, ordered_at) values "
                        + String.join(", ", Collections.nCopies(orders.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"))
                        + " on duplicate key update id = id")
                .params(values)
                .update();
    }

    /** Forgets the mails whose keys begin so and that are done with, whether they left or not. Within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String keys) {
        sql.sql("delete from mail where dedupe_key like :keys and state in ('SENT', 'SKIPPED', 'FAILED')")
                .param("keys", Columns.literal(keys) + "%")
                .update();
    }
}
