package org.ricdm.passerelle.practice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.ricdm.passerelle.common.access.CurrentViewer;
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
    private final SheetFaces faces;
    private final CurrentViewer current;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SheetLife(
            JdbcClient sql,
            SheetRows rows,
            SheetFaces faces,
            CurrentViewer current,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.faces = faces;
        this.current = current;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Makes the sheet that. What becomes {@link SheetState#ACCEPTED} has the label from now on. What comes out of a review
     * as accepted or as a spark is read by members as it was reviewed; all others are read as before.
     *
     * @throws StepRefused when it may not become that from what it is
     */
    public void become(long id, SheetState next) {
        var sheet = rows.hold(id);
        if (!sheet.state().canBecome(next)) {
            throw new StepRefused(sheet.state(), next);
        }
        rows.become(id, next);
        if (next == SheetState.ACCEPTED && sheet.acceptedAt() == null) {
            sql.sql("update practice set accepted_at = :now where id = :id")
                    .param("now", Timestamp.from(Instant.now(clock)))
                    .param("id", id)
                    .update();
        }
        if (sheet.state() == SheetState.IN_REVIEW && (next == SheetState.ACCEPTED || next == SheetState.SPARK)) {
            publish(id);
        } else {
            showAgain(id);
        }
        facts.publishEvent(new SheetBecame(id, sheet.state(), next));
    }

    /** Its readers read from now on what its authors have typed. */
    void publish(long id) {
        rows.publish(id, Instant.now(clock));
        showAgain(id);
        facts.publishEvent(new SheetPublished(
                id, current.find().map(viewer -> viewer.memberId()).orElse(null)));
    }

    /** What lists know of it is as true as it is itself. */
    void showAgain(long id) {
        var sheet = rows.find(id).orElseThrow(() -> PracticeAccess.notOpen(id));
        rows.published(sheet).ifPresent(published -> faces.show(sheet, published));
    }

    /** The state that a sheet has when nothing is asked of its authors: with the label or without. */
    SheetState atRest(long id) {
        return Objects.requireNonNull(rows.hold(id)).acceptedAt() == null ? SheetState.SPARK : SheetState.ACCEPTED;
    }
}
