package org.ricdm.passerelle.practice;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets as they are handed to reviewers: whole, and not changed any more while they are read. */
@Service
@Transactional
@InsideOnly("the review of practices, which has asked who may do it")
public class FrozenSheets {

    private final JdbcClient sql;
    private final SheetRows rows;
    private final SheetRevisions revisions;
    private final SheetRules rules;
    private final PracticeAccess access;
    private final Clock clock;

    FrozenSheets(
            JdbcClient sql,
            SheetRows rows,
            SheetRevisions revisions,
            SheetRules rules,
            PracticeAccess access,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.revisions = revisions;
        this.rules = rules;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The sheet with its row held, so that nobody else does something with it before the caller's transaction ends.
     *
     * @throws org.ricdm.passerelle.common.access.NotOpen when there is none
     */
    public SheetBrief hold(long id) {
        rows.hold(id);
        return access.any(id);
    }

    /**
     * Freezes what is typed, as a full sheet, and returns the number of the revision that nobody changes any more.
     *
     * @throws InvalidInput on each field that is missing or wrong, in the order they are read; nothing is changed
     */
    public int freeze(long id, long by) {
        var sheet = rows.hold(id);
        rules.mustBeWhole(sheet.content(), Depth.FULL);
        var last = lastNumber(id);
        if (last == 0
                || revisions.revision(id, last).filter(sheet.content()::equals).isEmpty()) {
            revisions.note(id, sheet.content(), by, Instant.now(clock));
            last = lastNumber(id);
        }
        sql.sql("update practice_revision set frozen = true where practice_id = :id and number = :number")
                .param("id", id)
                .param("number", last)
                .update();
        sql.sql("update practice set depth = :full where id = :id")
                .param("full", Depth.FULL.name())
                .param("id", id)
                .update();
        return last;
    }

    /** What stands in that revision. */
    @Transactional(readOnly = true)
    public SheetContent content(long id, int number) {
        return revisions.revision(id, number).orElseThrow(() -> PracticeAccess.notOpen(id));
    }

    private int lastNumber(long id) {
        return sql.sql("select coalesce(max(number), 0) from practice_revision where practice_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
