package org.ricdm.passerelle.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases in the store. */
@Component
class CaseRows {

    private static final String SELECT =
            "select c.*, (select count(*) from flag f where f.case_id = c.id) as flags from review_case c";

    private final JdbcClient sql;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CaseRows(JdbcClient sql, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** The open case about that object, locked; opened when there is none. Of two at the same moment both get one. */
    ReviewCase open(CaseKind kind, ObjectRef object, long author, @Nullable Long contested) {
        var opened = enter(kind, object, author, contested);
        var found = sql.sql(SELECT + " where c.object_kind = :kind and c.object_id = :object and c.state = 'OPEN'"
                        + " and c.contested_id <=> :contested for update")
                .param("kind", object.kind())
                .param("object", object.id())
                .param("contested", contested)
                .query(CaseRows::row)
                .single();
        if (opened) {
            facts.publishEvent(new CaseOpened(found.id()));
        }
        return found;
    }

    private boolean enter(CaseKind kind, ObjectRef object, long author, @Nullable Long contested) {
        try {
            sql.sql("insert into review_case (kind, object_kind, object_id, author_id, contested_id, state, opened_at)"
                            + " values (:kind, :objectKind, :object, :author, :contested, 'OPEN', :now)")
                    .param("kind", kind.name())
                    .param("objectKind", object.kind())
                    .param("object", object.id())
                    .param("author", author)
                    .param("contested", contested)
                    .param("now", Timestamp.from(Instant.now(clock)))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            // Somebody else opened it a moment ago.
            return false;
        }
    }

    Optional<ReviewCase> find(long id) {
        return sql.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(CaseRows::row)
                .optional();
    }

    /** The case, locked until the end of the transaction. */
    ReviewCase lock(long id) {
        return sql.sql(SELECT + " where c.id = :id for update")
                .param("id", id)
                .query(CaseRows::row)
                .optional()
                .orElseThrow(() -> new NotOpen("case:" + id));
    }

    /** The open case about that object that is no appeal, locked. */
    Optional<ReviewCase> lockOpen(ObjectRef object) {
        return sql.sql(SELECT + " where c.object_kind = :kind and c.object_id = :object and c.state = 'OPEN'"
                        + " and c.kind <> 'APPEAL' for update")
                .param("kind", object.kind())
                .param("object", object.id())
                .query(CaseRows::row)
                .optional();
    }

    /** Open cases beyond that one in the order of their ids, the longest waiting first, or the newest first. */
    List<ReviewCase> queue(QueueFilter filter, @Nullable Long takenBy, long beyond, int limit) {
        var newest = filter.order() == QueueFilter.Order.NEWEST_FIRST;
        return sql.sql(SELECT + " where c.state = 'OPEN' and c.id " + (newest ? "<" : ">") + " :beyond"
                        + " and (:kind is null or c.kind = :kind) and (:taken is null or c.taken_by = :taken)"
                        + " order by c.id " + (newest ? "desc" : "asc") + " limit :limit")
                .param("beyond", beyond == 0 && newest ? Long.MAX_VALUE : beyond)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("taken", takenBy)
                .param("limit", limit)
                .query(CaseRows::row)
                .list();
    }

    /** Those of the cases that wait for a decision. */
    List<ReviewCase> stillOpen(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(SELECT + " where c.id in (:ids) and c.state = 'OPEN'")
                        .param("ids", ids)
                        .query(CaseRows::row)
                        .list();
    }

    void automated(long id) {
        sql.sql("update review_case set automated = true where id = :id")
                .param("id", id)
                .update();
    }

    void take(long id, @Nullable Long member) {
        sql.sql("update review_case set taken_by = :member where id = :id")
                .param("member", member)
                .param("id", id)
                .update();
    }

    void decided(long id, long by) {
        close(id, "DECIDED", by);
    }

    /** Closes a case that has lost its object. */
    void lapsed(long id) {
        close(id, "VOID", null);
    }

    private void close(long id, String state, @Nullable Long by) {
        sql.sql("update review_case set state = :state, decided_by = :by, decided_at = :now where id = :id")
                .param("state", state)
                .param("by", by)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .update();
    }

    private static ReviewCase row(ResultSet row, int number) throws SQLException {
        return new ReviewCase(
                row.getLong("id"),
                CaseKind.valueOf(row.getString("kind")),
                new ObjectRef(row.getString("object_kind"), row.getLong("object_id")),
                row.getLong("author_id"),
                row.getObject("contested_id", Long.class),
                row.getString("state").equals("OPEN"),
                row.getBoolean("automated"),
                row.getObject("taken_by", Long.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("decided_by", Long.class),
                Columns.instant(row, "decided_at"),
                row.getInt("flags"));
    }
}
