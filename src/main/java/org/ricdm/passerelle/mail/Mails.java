package org.ricdm.passerelle.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.access.InsideOnly;
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
        var now = Timestamp.from(Instant.now(clock));
        // Not "insert ignore": that would also swallow an address that is too long or a member who does not exist.
        sql.sql("insert into mail (kind, address, member_id, reference, dedupe_key, state, due_at, ordered_at)"
                        + " values (:kind, :address, :member, :reference, :key, :state, :now, :now)"
                        + " on duplicate key update id = id")
                .param("kind", order.kind())
                .param("address", order.address())
                .param("member", order.memberId())
                .param("reference", order.reference())
                .param("key", order.dedupeKey())
                .param("state", MailState.WAITING.name())
                .param("now", now)
                .update();
    }
}
