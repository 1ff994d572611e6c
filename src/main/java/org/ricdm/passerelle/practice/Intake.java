package org.ricdm.passerelle.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a plain draft of what is handed over: the title, and everything else as material. */
@Service
@Transactional
class Intake implements DraftIntake {

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final SheetRows rows;
    private final SheetRevisions revisions;
    private final Clock clock;

    Intake(JdbcClient sql, CurrentViewer current, SheetRows rows, SheetRevisions revisions, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.rows = rows;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Override
    @InsideOnly("a room that hands over what was said in it, and has asked who may read that")
    public DraftRef begin(DraftProposal proposal) {
        var viewer = current.require();
        var me = viewer.memberId();
        var title = PlainText.line(proposal.title());
        SheetRules.titleMustFit(title);
        rows.mustHaveRoom(me);
        var content = SheetContent.EMPTY.in(proposal.language()).with(SheetField.TITLE, title);
        var now = Instant.now(clock);
        var id = rows.insert(SheetKind.PRACTICE, content, viewer.centreId(), proposal.source(), now);
        revisions.note(id, content, me, now);
        rows.insertPeople(id, me, credited(proposal, me));
        rows.insertMaterial(id, proposal.excerpts());
        return new DraftRef(id);
    }

    @Override
    @InsideOnly("a room whose objects drafts were begun out of")
    public void goesOnIn(ObjectRef before, ObjectRef now) {
        sql.sql("update practice set source_kind = :kind, source_id = :id"
                        + " where source_kind = :kindBefore and source_id = :idBefore")
                .param("kind", now.kind())
                .param("id", now.id())
                .param("kindBefore", before.kind())
                .param("idBefore", before.id())
                .update();
    }

    /** Each once, in their order. Who writes the sheet is named as its author. */
    private static List<Long> credited(DraftProposal proposal, long author) {
        var credited = new LinkedHashSet<>(proposal.contributors());
        credited.remove(author);
        return List.copyOf(credited);
    }
}
