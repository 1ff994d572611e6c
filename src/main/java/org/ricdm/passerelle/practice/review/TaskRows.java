package org.ricdm.passerelle.practice.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Tasks of reviewers in the store. Written with the row of the sheet held. */
@Component
class TaskRows {

    private final JdbcClient sql;

    TaskRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of a sheet, in the order they were asked. Two statements. */
    List<Task> of(long practiceId) {
        return with("t.practice_id = :key order by t.id", practiceId);
    }

    /** All of a round, in the order they were asked. Two statements. */
    List<Task> ofRound(long roundId) {
        return with("t.round_id = :key order by t.id", roundId);
    }

    Optional<Task> find(long taskId) {
        return with("t.id = :key", taskId).stream().findFirst();
    }

    private List<Task> with(String where, long key) {
        var scores = new HashMap<Long, Map<RubricItem, Integer>>();
        var comments = new HashMap<Long, Map<RubricItem, String>>();
        sql.sql("select s.* from practice_review_score s join practice_review_task t on t.id = s.task_id where "
                        + where)
                .param("key", key)
                .query(row -> {
                    var task = row.getLong("task_id");
                    var item = RubricItem.valueOf(row.getString("item"));
                    var score = row.getObject("score", Integer.class);
                    if (score != null) {
                        scores.computeIfAbsent(task, id -> new EnumMap<>(RubricItem.class))
                                .put(item, score);
                    }
                    comments.computeIfAbsent(task, id -> new EnumMap<>(RubricItem.class))
                            .put(item, row.getString("comment"));
                });
        return sql.sql("select t.* from practice_review_task t where " + where)
                .param("key", key)
                .query((row, n) -> task(
                        row,
                        scores.getOrDefault(row.getLong("id"), Map.of()),
                        comments.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    /** Asks somebody; returns the id of the task. */
    long ask(Round round, long memberId, TaskState state, ReviewEntry entry, Instant now, Instant due) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into practice_review_task (round_id, practice_id, member_id, state, asked_at, taken_at, due_at)"
                        + " values (:round, :practice, :member, :state, :now, :taken, :due)")
                .param("round", round.id())
                .param("practice", round.practiceId())
                .param("member", memberId)
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("taken", state == TaskState.ACCEPTED ? Timestamp.from(now) : null)
                .param("due", Timestamp.from(due))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        write(id, entry);
        return id;
    }

    /** Makes it that, when it may become that by that hand; false when it may not. */
    boolean become(Task task, TaskState next, Hand by, Instant now) {
        if (!task.state().canBecome(next, by)) {
            return false;
        }
        var stamp = switch (next) {
            case ACCEPTED -> "taken_at";
            case GIVEN -> "given_at";
            default -> "ended_at";
        };
        return sql.sql("update practice_review_task set state = :next, " + stamp + " = :now where id = :id"
                                + " and state = :before")
                        .param("next", next.name())
                        .param("now", Timestamp.from(now))
                        .param("id", task.id())
                        .param("before", task.state().name())
                        .update()
                == 1;
    }

    void because(Task task, DeclineReason reason) {
        sql.sql("update practice_review_task set reason = :reason where id = :id")
                .param("reason", reason.name())
                .param("id", task.id())
                .update();
    }

    /** Keeps what is typed, and counts it. */
    void write(long taskId, ReviewEntry entry) {
        sql.sql("update practice_review_task set verdict = :verdict, letter = :letter, version = version + 1"
                        + " where id = :id")
                .param(
                        "verdict",
                        entry.verdict() == null ? null : entry.verdict().name())
                .param("letter", entry.letter())
                .param("id", taskId)
                .update();
        sql.sql("delete from practice_review_score where task_id = :id")
                .param("id", taskId)
                .update();
        var values = new ArrayList<@Nullable Object>();
        for (var item : RubricItem.values()) {
            var score = entry.scores().get(item);
            if (score != null || !entry.comment(item).isEmpty()) {
                values.add(taskId);
                values.add(item.name());
                values.add(score);
                values.add(entry.comment(item));
            }
        }
        if (!values.isEmpty()) {
            sql.sql("insert into practice_review_score (task_id, item, score, comment) values "
                            + String.join(", ", java.util.Collections.nCopies(values.size() / 4, "(?, ?, ?, ?)")))
                    .params(values)
                    .update();
        }
    }

    /** From now on it is asked for by that moment, and reminded of and escalated anew. */
    void extend(Task task, Instant due) {
        sql.sql("update practice_review_task set due_at = :due, reminded_at = null, escalated_at = null where id = :id")
                .param("due", Timestamp.from(due))
                .param("id", task.id())
                .update();
    }

    /** True when nobody did it before. */
    boolean stamp(Task task, String column, Instant now) {
        return sql.sql("update practice_review_task set " + column + " = :now where id = :id and " + column
                                + " is null")
                        .param("now", Timestamp.from(now))
                        .param("id", task.id())
                        .update()
                == 1;
    }

    private static Task task(ResultSet row, Map<RubricItem, Integer> scores, Map<RubricItem, String> comments)
            throws SQLException {
        var reason = row.getString("reason");
        var verdict = row.getString("verdict");
        return new Task(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getLong("practice_id"),
                row.getLong("member_id"),
                TaskState.valueOf(row.getString("state")),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getTimestamp("asked_at").toInstant(),
                Columns.instant(row, "taken_at"),
                row.getTimestamp("due_at").toInstant(),
                Columns.instant(row, "given_at"),
                row.getInt("version"),
                new ReviewEntry(
                        scores, comments, verdict == null ? null : Verdict.valueOf(verdict), row.getString("letter")));
    }
}
