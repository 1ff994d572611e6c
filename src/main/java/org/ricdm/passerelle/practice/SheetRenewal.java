package org.ricdm.passerelle.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a published sheet still holds: its authors confirm it, or retire it with a reason. */
@Service
@Transactional
public class SheetRenewal {

    /** Characters of what is said about why a sheet is retired. */
    public static final int MAX_TEXT = 400;

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetLife life;
    private final Clock clock;

    SheetRenewal(JdbcClient sql, PracticeAccess access, SheetLife life, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.life = life;
        this.clock = clock;
    }

    /**
     * Says that what readers read still holds; it is not asked about for 24 months.
     *
     * @throws NotOpen when there is no such sheet, nobody reads it, or who asks does not write it
     * @throws StepRefused while it is at review, and when it is retired
     */
    @ForMembers
    public void confirm(long id) {
        var sheet = published(id);
        if (sheet.state() != SheetState.RENEWAL_DUE && !sheet.state().canBecome(SheetState.RENEWAL_DUE)) {
            throw new StepRefused(sheet.state(), SheetState.RENEWAL_DUE);
        }
        sql.sql("update practice set confirmed_at = :now where id = :id")
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .update();
        if (sheet.state() == SheetState.RENEWAL_DUE) {
            life.become(id, sheet.atRest());
        } else {
            life.showAgain(id);
        }
    }

    /**
     * Retires it: it stays readable, says why and what replaces it, and nobody can begin to try it any more.
     *
     * @param replacedBy id of the sheet that takes its place; null for none
     * @throws InvalidInput on {@code text} when the reason is another one and nothing is said, or too much; on {@code
     *     replacedBy} when that sheet is this one, is not open, is retired itself, or when the reason says that another
     *     one takes its place and none is named
     * @throws NotOpen when there is no such sheet, nobody reads it, or who asks does not write it
     * @throws StepRefused while reviewers have it, and when it is retired already
     */
    @ForMembers
    public void retire(long id, RetiringReason reason, String text, @Nullable Long replacedBy) {
        var sheet = published(id);
        var said = PlainText.line(text);
        if (said.length() > MAX_TEXT) {
            throw InvalidInput.of("text", "practice.error.long", MAX_TEXT, said.length());
        }
        if (reason == RetiringReason.OTHER && said.isEmpty()) {
            throw InvalidInput.of("text", "practice.error.retiring");
        }
        if (reason == RetiringReason.REPLACED && replacedBy == null) {
            throw InvalidInput.of("replacedBy", "practice.error.replacement");
        }
        if (replacedBy != null) {
            mustReplace(id, replacedBy);
        }
        if (!sheet.state().canBecome(SheetState.RETIRED)) {
            throw new StepRefused(sheet.state(), SheetState.RETIRED);
        }
        sql.sql(
                        "update practice set retired_reason = :reason, retired_text = :text, replaced_by = :next where id = :id")
                .param("reason", reason.name())
                .param("text", said)
                .param("next", replacedBy)
                .param("id", id)
                .update();
        life.become(id, SheetState.RETIRED);
    }

    private void mustReplace(long id, long replacedBy) {
        try {
            var next = access.read(replacedBy);
            if (next.id() == id || !next.published() || next.state() == SheetState.RETIRED) {
                throw InvalidInput.of("replacedBy", "practice.error.replacement");
            }
        } catch (NotOpen e) {
            throw InvalidInput.of("replacedBy", "practice.error.replacement");
        }
    }

    private SheetBrief published(long id) {
        access.held(id);
        var sheet = access.written(id);
        if (!sheet.published()) {
            throw PracticeAccess.notOpen(id);
        }
        return sheet;
    }
}
