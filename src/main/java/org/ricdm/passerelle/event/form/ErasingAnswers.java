package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases answers on the date that was promised with their question: so many days after the end of the event, by the
 * clock of its place. Files go first; what is left by a crash the next run finds.
 */
@Component
class ErasingAnswers implements Job {

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final AnswerRows rows;
    private final AnswerFiles files;
    private final Clock clock;

    ErasingAnswers(JdbcClient sql, AnswerRows rows, AnswerFiles files, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answer-erasing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var erased = 0;
        for (var question : due(now)) {
            for (var ids = answers(question); !ids.isEmpty(); ids = answers(question)) {
                files.erase(ids);
                rows.remove(ids);
                erased += ids.size();
            }
        }
        return erased;
    }

    /** Questions with answers whose date has come. */
    private List<Long> due(Instant now) {
        return sql
                .sql("select q.id, q.erase_after, e.ends_at, e.time_zone from event_question q"
                        + " join event e on e.id = q.event_id where q.erase_after is not null"
                        + " and e.ends_at < :latest"
                        + " and exists (select 1 from sign_up_answer a where a.question_id = q.id)")
                // No clock on earth is more than a day ahead.
                .param("latest", LocalDateTime.ofInstant(now.plus(Duration.ofDays(1)), ZoneOffset.UTC))
                .query((row, n) -> new Dated(
                        row.getLong("id"),
                        row.getObject("ends_at", LocalDateTime.class)
                                .plusDays(row.getInt("erase_after"))
                                .atZone(ZoneId.of(row.getString("time_zone")))
                                .toInstant()))
                .list()
                .stream()
                .filter(question -> !now.isBefore(question.due()))
                .map(Dated::questionId)
                .toList();
    }

    private List<Long> answers(long questionId) {
        return sql.sql("select id from sign_up_answer where question_id = :id order by id limit :most")
                .param("id", questionId)
                .param("most", BATCH)
                .query(Long.class)
                .list();
    }

    private record Dated(long questionId, Instant due) {}
}
