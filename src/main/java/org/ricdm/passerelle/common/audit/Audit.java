package org.ricdm.passerelle.common.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was done by right of an office. Rows are added in the transaction of the act, never changed. */
@Service
@InsideOnly("the rooms note what they have done; who may read the log is asked by who shows it")
public class Audit {

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final Clock clock;

    Audit(JdbcClient sql, CurrentViewer current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** Notes that the one who asks did that, or the portal itself where nobody asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String action, ObjectRef object) {
        note(action, object, "");
    }

    /**
     * As {@link #note(String, ObjectRef)}.
     *
     * @param action dotted lower-case words in the past tense, at most 40 characters
     * @param detail ids and words of the portal, at most 200 characters; never what somebody wrote
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String action, ObjectRef object, String detail) {
        sql.sql("insert into audit_entry (at, actor_id, action, object_kind, object_id, detail)"
                        + " values (:at, :actor, :action, :kind, :id, :detail)")
                .param("at", Timestamp.from(Instant.now(clock)))
                .param("actor", current.find().map(viewer -> viewer.memberId()).orElse(null))
                .param("action", action)
                .param("kind", object.kind())
                .param("id", object.id())
                .param("detail", detail)
                .update();
    }

    /**
     * What was noted, newest first.
     *
     * @param actorId only by that member, null for all
     * @param action only those acts, and all below that word; empty for all
     * @param object only about that object, null for all
     * @param before only entries with a lower id, null for the newest
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(
            @Nullable Long actorId, String action, @Nullable ObjectRef object, @Nullable Long before, int limit) {
        return sql.sql("select * from audit_entry where (:actor is null or actor_id = :actor)"
                        + " and (:action = '' or action = :action or action like concat(:action, '.%'))"
                        + " and (:kind is null or (object_kind = :kind and object_id = :id))"
                        + " and (:before is null or id < :before) order by id desc limit :limit")
                .param("actor", actorId)
                .param("action", action)
                .param("kind", object == null ? null : object.kind())
                .param("id", object == null ? null : object.id())
                .param("before", before)
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_id", Long.class),
                row.getString("action"),
                new ObjectRef(row.getString("object_kind"), row.getLong("object_id")),
                row.getString("detail"));
    }
}
