package org.ricdm.passerelle.practice.finding;

import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member wants to find again. Nobody else learns of it, the authors of a sheet included. */
@Service
@Transactional
public class SavedSheets {

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final CurrentViewer current;

    SavedSheets(JdbcClient sql, PracticeAccess access, CurrentViewer current) {
        this.sql = sql;
        this.access = access;
        this.current = current;
    }

    /**
     * Keeps a sheet for who asks; nothing changes when it is kept already.
     *
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    public void save(long id) {
        access.read(id);
        sql.sql("insert ignore into practice_saved (member_id, practice_id) values (:me, :id)")
                .param("me", me())
                .param("id", id)
                .update();
    }

    /** No longer keeps the sheet for who asks; nothing changes when it was not kept. */
    @ForMembers
    public void forget(long id) {
        sql.sql("delete from practice_saved where member_id = :me and practice_id = :id")
                .param("me", me())
                .param("id", id)
                .update();
    }

    /** Whether who asks has saved the sheet. One statement. */
    @ForMembers
    @Transactional(readOnly = true)
    public boolean has(long id) {
        return sql.sql("select count(*) from practice_saved where member_id = :me and practice_id = :id")
                        .param("me", me())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private long me() {
        return current.require().memberId();
    }
}
