package org.ricdm.passerelle.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets sheets become what they may become, and nothing else; keeps what lists know of them in step. */
@Service
@Transactional
@InsideOnly("the rooms of practices, which have asked who may do it")
public class SheetLife {

    private final JdbcClient sql;
    private final SheetRows rows;
    private final SheetRevisions revisions;
    private final SheetFaces faces;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SheetLife(
            JdbcClient sql,
            SheetRows rows,
            SheetRevisions revisions,
            SheetFaces faces,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.revisions = revisions;
        this.faces = faces;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Makes the sheet that. What comes out of a review as accepted has the label from now on, and what comes out of it as
     * something else has it no more, except while questions are answered. What comes out as accepted or as a spark is read
     * by members as it was reviewed; all others are read as before.
     *
     * @throws StepRefused when it may not become that from what it is; also when it would become accepted without a
     *     review and without having the label already
     */
    public void become(long id, SheetState next) {
        var sheet = rows.hold(id);
        var isDecided = sheet.state() == SheetState.IN_REVIEW && next != SheetState.QUESTIONS;
        var hasLabel = sheet.acceptedAt() != null;
        if (!sheet.state().canBecome(next) || (next == SheetState.ACCEPTED && !hasLabel && !isDecided)) {
            throw new StepRefused(sheet.state(), next);
        }
        rows.become(id, next);
        if (isDecided && hasLabel != (next == SheetState.ACCEPTED)) {
            label(id, next == SheetState.ACCEPTED ? Instant.now(clock) : null);
        }
        if (isDecided && next != SheetState.RETURNED) {
            publish(id, null);
        } else {
            showAgain(id);
        }
        facts.publishEvent(new SheetBecame(id, sheet.state(), next));
    }

    private void label(long id, @Nullable Instant since) {
        sql.sql("update practice set accepted_at = :since where id = :id")
                .param("since", since == null ? null : Timestamp.from(since))
                .param("id", id)
                .update();
    }

    /**
     * Its readers read from now on what its authors have typed.
     *
     * @param by the author who publishes it; null when it comes out of a review
     */
    void publish(long id, @Nullable Long by) {
        revisions.publish(id, Instant.now(clock));
        showAgain(id);
        facts.publishEvent(new SheetPublished(id, by));
    }

    /** What lists know of it is as true as it is itself. */
    void showAgain(long id) {
        var sheet = rows.find(id).orElseThrow(() -> PracticeAccess.notOpen(id));
        revisions.published(sheet).ifPresent(published -> faces.show(sheet, published));
    }
}
