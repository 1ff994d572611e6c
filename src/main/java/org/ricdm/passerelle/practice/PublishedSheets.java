package org.ricdm.passerelle.practice;

import java.util.Optional;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers of a sheet read, and what they have read before. */
@Service
@Transactional(readOnly = true)
@InsideOnly("the rooms of practices, which have asked who may read it")
public class PublishedSheets {

    private final JdbcClient sql;
    private final SheetRows rows;

    PublishedSheets(JdbcClient sql, SheetRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** What members read now; empty for a sheet that only its authors read. One statement. */
    public Optional<Published> now(long id) {
        return find(id, "v.number = p.published_no");
    }

    /** What members read when that was the number of what they read; empty when they never did. One statement. */
    public Optional<Published> at(long id, int number) {
        return find(id, "v.number = " + number + " and v.published_at is not null");
    }

    private Optional<Published> find(long id, String which) {
        return sql.sql("select v.number, v.content from practice p join practice_revision v on v.practice_id = p.id"
                        + " where p.id = :id and " + which)
                .param("id", id)
                .query((row, n) -> new Published(row.getInt("number"), rows.content(row.getString("content"))))
                .optional();
    }

    /** @param number grows each time a sheet is published anew */
    public record Published(int number, SheetContent content) {}
}
