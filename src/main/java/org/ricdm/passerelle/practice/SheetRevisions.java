package org.ricdm.passerelle.practice;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.practice.SheetRows.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sheets said before, step by step, and which step their readers or reviewers read. */
@Component
class SheetRevisions {

    /** What one author types within that time is one step of the history. */
    private static final Duration ONE_GO = Duration.ofMinutes(30);

    private final JdbcClient sql;
    private final SheetRows rows;

    SheetRevisions(JdbcClient sql, SheetRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** One step more, or the last one goes on when it is of the same hand, recent, and nobody has read it. */
    void note(long id, SheetContent content, long by, Instant now) {
        var goesOn = sql.sql("update practice_revision set content = :content, written_at = :now"
                                + " where practice_id = :id and by_id = :by and published_at is null and not frozen"
                                + " and written_at > :recent and number ="
                                + " (select max(v.number) from practice_revision v where v.practice_id = :id)")
                        .param("content", rows.json(content))
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("by", by)
                        .param("recent", Timestamp.from(now.minus(ONE_GO)))
                        .update()
                == 1;
        if (!goesOn) {
            sql.sql("insert into practice_revision (practice_id, number, content, by_id, written_at)"
                            + " select :id, coalesce(max(v.number), 0) + 1, :content, :by, :now"
                            + " from practice_revision v where v.practice_id = :id")
                    .param("id", id)
                    .param("content", rows.json(content))
                    .param("by", by)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /** What stands in the last step of the history is what readers read from now on. */
    void publish(long id, Instant now) {
        sql.sql("update practice_revision set published_at = coalesce(published_at, :now) where practice_id = :id"
                        + " and number = (select max(v.number) from practice_revision v where v.practice_id = :id)")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
        sql.sql("update practice p set p.published_no ="
                        + " (select max(v.number) from practice_revision v where v.practice_id = p.id),"
                        + " p.published_at = coalesce(p.published_at, :now), p.confirmed_at = :now where p.id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What its readers read; empty when nobody but its authors may. */
    Optional<SheetContent> published(SheetRow sheet) {
        return sheet.publishedNo() == null ? Optional.empty() : revision(sheet.id(), sheet.publishedNo());
    }

    Optional<SheetContent> revision(long id, int number) {
        return sql.sql("select content from practice_revision where practice_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, n) -> rows.content(row.getString("content")))
                .optional();
    }

    /** What reviewers were handed last; empty when it never was handed in. */
    Optional<SheetContent> frozen(long id) {
        return sql.sql("select content from practice_revision where practice_id = :id and frozen"
                        + " order by number desc limit 1")
                .param("id", id)
                .query((row, n) -> rows.content(row.getString("content")))
                .optional();
    }
}
