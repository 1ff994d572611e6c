package org.ricdm.passerelle.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a plain draft of what is handed over: the title, and everything else as material. */
@Service
@Transactional
class Intake implements DraftIntake {

    /** Of one member; more than anybody writes on. */
    static final int AT_MOST = 100;

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetRows rows;
    private final Clock clock;

    Intake(JdbcClient sql, PracticeAccess access, SheetRows rows, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @InsideOnly("a room that hands over what was said in it, and has asked who may read that")
    public DraftRef begin(DraftProposal proposal) {
        var me = access.me();
        var title = PlainText.line(proposal.title());
        new SheetFields(title, "", "", "", "", Language.EN).mustFit();
        var drafts = sql.sql("select count(*) from practice_person where member_id = :me and part = 'AUTHOR'")
                .param("me", me)
                .query(Integer.class)
                .single();
        if (drafts >= AT_MOST) {
            throw InvalidInput.of(SheetField.TITLE.key(), "practice.error.tooMany", AT_MOST);
        }
        var id = rows.insert(proposal, title, Instant.now(clock));
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
