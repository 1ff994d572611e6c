package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out once a day how long the first answer takes in each forum: the median, because one question that waited for
 * months says little about the next. Too few questions say nothing.
 */
@Component
class AnswerTimes implements Job {

    static final Duration LOOKED_BACK = Duration.ofDays(180);
    static final int FEWEST = 5;

    private final JdbcClient sql;
    private final Clock clock;

    AnswerTimes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answer-times";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** Returns how many forums have another time than before. */
    @Override
    @Transactional
    public int run() {
        var waits = waits();
        waits.values().removeIf(minutes -> minutes.size() < FEWEST);
        var changed = sql.sql("delete from forum_answer_time where forum_id not in (:forums)")
                .param("forums", Columns.listed(waits.keySet()))
                .update();
        for (var forum : waits.entrySet()) {
            changed += write(forum.getKey(), forum.getValue());
        }
        return changed;
    }

    private Map<Long, List<Integer>> waits() {
        return sql
                .sql("select t.forum_id, timestampdiff(minute, t.created_at, min(p.created_at)) as minutes"
                        + " from topic t join post p on p.topic_id = t.id and p.author_id <> t.author_id"
                        // What was said before stands here since two topics were joined.
                        + " and p.created_at >= t.created_at and p.state = 'PUBLISHED' where t.kind = 'QUESTION' and t.created_at > :since"
                        + " group by t.id, t.forum_id, t.created_at")
                .param("since", Timestamp.from(Instant.now(clock).minus(LOOKED_BACK)))
                .query((row, n) -> Map.entry(row.getLong("forum_id"), row.getInt("minutes")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private int write(long forum, List<Integer> minutes) {
        var median = minutes.stream().sorted().toList().get((minutes.size() - 1) / 2);
        var before = sql.sql("select count(*) from forum_answer_time where forum_id = :forum and median_min = :median"
                        + " and answered = :answered")
                .param("forum", forum)
                .param("median", median)
                .param("answered", minutes.size())
                .query(Integer.class)
                .single();
        if (before > 0) {
            return 0;
        }
        sql.sql("insert into forum_answer_time (forum_id, median_min, answered) values (:forum, :median, :answered)"
                        + " on duplicate key update median_min = values(median_min), answered = values(answered)")
                .param("forum", forum)
                .param("median", median)
                .param("answered", minutes.size())
                .update();
        return 1;
    }
}
