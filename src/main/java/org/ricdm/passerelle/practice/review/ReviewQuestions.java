package org.ricdm.passerelle.practice.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What reviewers ask and authors answer, in the store. */
@Component
class ReviewQuestions {

    private final JdbcClient sql;

    ReviewQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    /** All questions about a sheet with their answers, in the order they were asked. Two statements. */
    List<Question> of(long practiceId) {
        var answers = new HashMap<Long, List<Answer>>();
        sql.sql("select a.* from practice_review_answer a join practice_review_question q on q.id = a.question_id"
                        + " where q.practice_id = :id order by a.id")
                .param("id", practiceId)
                .query(row -> {
                    answers.computeIfAbsent(row.getLong("question_id"), id -> new ArrayList<>())
                            .add(new Answer(
                                    row.getLong("id"),
                                    row.getLong("written_by"),
                                    row.getTimestamp("written_at").toInstant(),
                                    row.getString("text")));
                });
        return sql.sql("select * from practice_review_question where practice_id = :id order by id")
                .param("id", practiceId)
                .query((row, n) -> question(row, answers.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<Question> find(long questionId) {
        return sql.sql("select * from practice_review_question where id = :id")
                .param("id", questionId)
                .query((row, n) -> question(row, List.of()))
                .optional();
    }

    /** The answer with the question it answers. */
    Optional<Long> questionOf(long answerId) {
        return sql.sql("select question_id from practice_review_answer where id = :id")
                .param("id", answerId)
                .query(Long.class)
                .optional();
    }

    long ask(Round round, long by, String text, Instant now) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into practice_review_question (practice_id, round_id, asked_by, asked_at, text)"
                        + " values (:practice, :round, :by, :now, :text)")
                .param("practice", round.practiceId())
                .param("round", round.id())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("text", text)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    long answer(long questionId, long by, String text, Instant now) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into practice_review_answer (question_id, written_by, written_at, text)"
                        + " values (:question, :by, :now, :text)")
                .param("question", questionId)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("text", text)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static Question question(ResultSet row, List<Answer> answers) throws SQLException {
        return new Question(
                row.getLong("id"),
                row.getLong("practice_id"),
                row.getLong("round_id"),
                row.getLong("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("text"),
                answers);
    }

    record Question(
            long id, long practiceId, long roundId, long askedBy, Instant askedAt, String text, List<Answer> answers) {}

    record Answer(long id, long writtenBy, Instant writtenAt, String text) {}
}
