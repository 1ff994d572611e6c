package org.ricdm.passerelle.practice.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Rounds in the store. Written with the row of the sheet held. */
@Component
class RoundRows {

    private final JdbcClient sql;

    RoundRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** All rounds of a sheet, the last one first. */
    List<Round> of(long practiceId) {
        return sql.sql("select * from practice_review_round where practice_id = :id order by number desc")
                .param("id", practiceId)
                .query(RoundRows::round)
                .list();
    }

    /** The round that reviewers have to do with. */
    Optional<Round> open(long practiceId) {
        return sql.sql("select * from practice_review_round where practice_id = :id and closed_at is null"
                        + " order by number desc limit 1")
                .param("id", practiceId)
                .query(RoundRows::round)
                .optional();
    }

    Optional<Round> find(long roundId) {
        return sql.sql("select * from practice_review_round where id = :id")
                .param("id", roundId)
                .query(RoundRows::round)
                .optional();
    }

    /** Ids of the sheets in whose round reviews are given now. */
    List<Long> running() {
        return sql.sql("select practice_id from practice_review_round where closed_at is null and verdict is null"
                        + " order by id")
                .query(Long.class)
                .list();
    }

    /**
     * One round more.
     *
     * @param before the one whose questions it answers; null when it begins a review
     */
    Round begin(long practiceId, @Nullable Round before, int revision, long by, Instant now) {
        var number = sql.sql("select coalesce(max(number), 0) + 1 from practice_review_round where practice_id = :id")
                .param("id", practiceId)
                .query(Integer.class)
                .single();
        var key = new GeneratedKeyHolder();
        sql.sql("insert into practice_review_round (practice_id, number, first_number, revision_no, submitted_by,"
                        + " submitted_at) values (:id, :number, :first, :revision, :by, :now)")
                .param("id", practiceId)
                .param("number", number)
                .param("first", before == null ? number : before.firstNumber())
                .param("revision", revision)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update(key, "id");
        return find(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    /** What came of it. */
    void decide(Round round, Verdict verdict, @Nullable Long by, String letter, Instant now) {
        sql.sql("update practice_review_round set verdict = :verdict, decided_by = :by, letter = :letter,"
                        + " decided_at = :now, undecided_at = null where id = :id and verdict is null")
                .param("verdict", verdict.name())
                .param("by", by)
                .param("letter", letter)
                .param("now", Timestamp.from(now))
                .param("id", round.id())
                .update();
    }

    void close(Round round, Instant now) {
        stamp(round, "closed_at", now);
    }

    /** True when the office is to be told: it did not know yet that reviewers are missing. */
    boolean isShort(Round round, Instant now) {
        return stamp(round, "short_at", now);
    }

    void isNotShort(Round round) {
        sql.sql("update practice_review_round set short_at = null where id = :id and short_at is not null")
                .param("id", round.id())
                .update();
    }

    /** True when the office is to be told: it did not know yet that the reviews differ. */
    boolean isUndecided(Round round, Instant now) {
        return stamp(round, "undecided_at", now);
    }

    private boolean stamp(Round round, String column, Instant now) {
        return sql.sql("update practice_review_round set " + column + " = :now where id = :id and " + column
                                + " is null")
                        .param("now", Timestamp.from(now))
                        .param("id", round.id())
                        .update()
                == 1;
    }

    static Round round(ResultSet row, int n) throws SQLException {
        var verdict = row.getString("verdict");
        return new Round(
                row.getLong("id"),
                row.getLong("practice_id"),
                row.getInt("number"),
                row.getInt("first_number"),
                row.getInt("revision_no"),
                row.getLong("submitted_by"),
                row.getTimestamp("submitted_at").toInstant(),
                Columns.instant(row, "short_at"),
                Columns.instant(row, "undecided_at"),
                verdict == null ? null : Verdict.valueOf(verdict),
                Columns.instant(row, "decided_at"),
                row.getObject("decided_by", Long.class),
                row.getString("letter"),
                Columns.instant(row, "closed_at"));
    }
}
