package org.ricdm.passerelle.practice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.practice.SheetRows.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a sheet. The only place that decides it: what is published is read by every member, what is not
 * by its authors and, while they review it, by reviewers; only authors write.
 */
@Component
public class PracticeAccess implements ReadAccess {

    /** The kind of object that a sheet is. */
    public static final String PRACTICE = "practice";

    /** Whether {@code :me} writes the sheet {@code p}. */
    static final String WRITTEN_BY = "exists (select 1 from practice_person a where a.practice_id = p.id"
            + " and a.member_id = :me and a.part = 'AUTHOR')";

    /** Whether {@code :me} reviews the sheet {@code p} now, or decides for the network about what was handed in. */
    static final String REVIEWED_BY = "(exists (select 1 from practice_review_task t"
            + " join practice_review_round w on w.id = t.round_id and w.closed_at is null"
            + " where t.practice_id = p.id and t.member_id = :me and t.state in ('ASKED', 'ACCEPTED', 'GIVEN'))"
            + " or (p.state in ('SUBMITTED', 'IN_REVIEW', 'QUESTIONS') and exists (select 1 from member_role o"
            + " where o.member_id = :me and o.role = 'ADMINISTRATOR')))";

    /** Whether {@code :me} may read the sheet {@code p}. */
    static final String OPEN_TO = "(p.published_no is not null or " + WRITTEN_BY + " or " + REVIEWED_BY + ")";

    private final JdbcClient sql;
    private final SheetRows rows;
    private final CurrentViewer current;
    private final People people;

    PracticeAccess(JdbcClient sql, SheetRows rows, CurrentViewer current, People people) {
        this.sql = sql;
        this.rows = rows;
        this.current = current;
        this.people = people;
    }

    long me() {
        return current.require().memberId();
    }

    /**
     * The sheet in a few words, for a member who may read it; one statement.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    public SheetBrief read(long id) {
        return brief("p.id = :id and " + OPEN_TO, id, me());
    }

    /**
     * As {@link #read}, for one of its authors.
     *
     * @throws NotOpen when there is none or who asks does not write it
     */
    public SheetBrief written(long id) {
        return brief("p.id = :id and " + WRITTEN_BY, id, me());
    }

    /** As {@link #read}, for one of its authors and for who reviews it now. */
    SheetBrief previewed(long id) {
        return brief("p.id = :id and (" + WRITTEN_BY + " or " + REVIEWED_BY + ")", id, me());
    }

    /** As {@link #read}, whoever asks; for jobs and mails. Asks no permission. */
    public SheetBrief any(long id) {
        return brief("p.id = :id", id, 0);
    }

    private SheetBrief brief(String where, long id, long me) {
        return sql.sql("select p.*, f.title as face_title, f.language as face_language, " + WRITTEN_BY
                        + " as mine from practice p left join practice_face f on f.practice_id = p.id where " + where)
                .param("id", id)
                .param("me", me)
                .query(SheetBrief::read)
                .optional()
                .orElseThrow(() -> notOpen(id));
    }

    /** The members who write the sheet and are active, in the order they are named; for mails. Asks no permission. */
    public List<Long> authors(long id) {
        return sql.sql("select a.member_id from practice_person a join member m on m.id = a.member_id"
                        + " where a.practice_id = :id and a.part = 'AUTHOR' and m.state = 'ACTIVE' order by a.position")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** The sheet with its row held, for one of its authors. */
    SheetRow held(long id) {
        written(id);
        return rows.hold(id);
    }

    /** That there is no such sheet, or none for who asks. */
    public static NotOpen notOpen(long id) {
        return new NotOpen(PRACTICE + ":" + id);
    }

    /** The sheet as others name it. */
    public static ObjectRef ref(long id) {
        return new ObjectRef(PRACTICE, id);
    }

    /** How a sheet of that title is linked, for the other rooms of practices. */
    public static SheetLink link(long id, String title) {
        return SheetRows.link(id, title);
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(PRACTICE);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        if (people.viewer(memberId).isEmpty()) {
            return Set.of();
        }
        return refs(sql.sql("select p.id from practice p where p.id in (:ids) and " + OPEN_TO)
                .param("ids", Columns.listedIds(objects))
                .param("me", memberId)
                .query(Long.class)
                .list());
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return refs(sql.sql("select p.id from practice p where p.id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .query(Long.class)
                .list());
    }

    private static Set<ObjectRef> refs(List<Long> ids) {
        return ids.stream().map(PracticeAccess::ref).collect(Collectors.toSet());
    }
}
