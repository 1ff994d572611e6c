package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.DueAfterEvent;
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
        return DueAfterEvent.ids(
                sql.sql("select q.id, q.erase_after as days, e.ends_at, e.time_zone from event_question q"
                        + " join event e on e.id = q.event_id where q.erase_after is not null"
                        + " and e.ends_at < :latest"
                        + " and exists (select 1 from sign_up_answer a where a.question_id = q.id)"),
                now);
    }

    private List<Long> answers(long questionId) {
        return sql.sql("select id from sign_up_answer where question_id = :id order by id limit :most")
                .param("id", questionId)
                .param("most", BATCH)
                .query(Long.class)
                .list();
    }
}
