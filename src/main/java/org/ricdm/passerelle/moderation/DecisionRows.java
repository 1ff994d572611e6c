package org.ricdm.passerelle.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The decisions in the store. */
@Component
class DecisionRows {

    private final JdbcClient sql;
    private final Clock clock;

    DecisionRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long enter(Entry entry, long by) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into decision (case_id, verdict, object_kind, object_id, author_id, ground, facts, automated,"
                        + " until, decided_by, decided_at) values (:case, :verdict, :kind, :object, :author, :ground,"
                        + " :facts, :automated, :until, :by, :now)")
                .param("case", entry.caseId())
                .param("verdict", entry.verdict().name())
                .param("kind", entry.object().kind())
                .param("object", entry.object().id())
                .param("author", entry.authorId())
                .param(
                        "ground",
                        entry.reasons() == null
                                ? null
                                : entry.reasons().ground().name())
                .param("facts", entry.reasons() == null ? "" : entry.reasons().facts())
                .param("automated", entry.automated())
                .param("until", entry.until() == null ? null : Timestamp.from(entry.until()))
                .param("by", by)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    Optional<Decision> find(long id) {
        return sql.sql("select * from decision where id = :id")
                .param("id", id)
                .query(DecisionRows::row)
                .optional();
    }

    /** The decision, locked until the end of the transaction. */
    Optional<Decision> lock(long id) {
        return sql.sql("select * from decision where id = :id for update")
                .param("id", id)
                .query(DecisionRows::row)
                .optional();
    }

    /** What was decided about that object, newest first. */
    List<Decision> about(ObjectRef object) {
        return sql.sql("select * from decision where object_kind = :kind and object_id = :id order by id desc limit 50")
                .param("kind", object.kind())
                .param("id", object.id())
                .query(DecisionRows::row)
                .list();
    }

    /** What was decided against that member, newest first. */
    List<Decision> against(long author, @Nullable Long before, int limit) {
        return sql.sql("select * from decision where author_id = :author and (:before is null or id < :before)"
                        + " and verdict in ('HIDDEN', 'RETURNED', 'SUSPENDED') order by id desc limit :limit")
                .param("author", author)
                .param("before", before)
                .param("limit", limit)
                .query(DecisionRows::row)
                .list();
    }

    void appealed(long id, String words) {
        sql.sql("update decision set appeal = :words, appealed_at = :now where id = :id")
                .param("words", words)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .update();
    }

    void settled(long id, Outcome outcome, String facts, long by) {
        sql.sql("update decision set outcome = :outcome, outcome_facts = :facts, outcome_by = :by, outcome_at = :now"
                        + " where id = :id")
                .param("outcome", outcome.name())
                .param("facts", facts)
                .param("by", by)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .update();
    }

    private static Decision row(ResultSet row, int number) throws SQLException {
        var ground = row.getString("ground");
        var outcome = row.getString("outcome");
        return new Decision(
                row.getLong("id"),
                row.getObject("case_id", Long.class),
                Verdict.valueOf(row.getString("verdict")),
                new ObjectRef(row.getString("object_kind"), row.getLong("object_id")),
                row.getLong("author_id"),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("facts"),
                row.getBoolean("automated"),
                Columns.instant(row, "until"),
                row.getLong("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("appeal"),
                Columns.instant(row, "appealed_at"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_facts"),
                row.getObject("outcome_by", Long.class));
    }

    /** A decision about to be written down. */
    record Entry(
            @Nullable Long caseId,
            Verdict verdict,
            ObjectRef object,
            long authorId,
            @Nullable Reasons reasons,
            boolean automated,
            @Nullable Instant until) {}
}
