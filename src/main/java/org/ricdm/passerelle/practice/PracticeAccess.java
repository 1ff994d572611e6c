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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may do what with a sheet. The only place that decides it: a draft is its authors', and nobody else's. */
@Component
class PracticeAccess implements ReadAccess {

    static final String PRACTICE = "practice";

    /** Whether {@code :me} may read the sheet {@code p}. */
    static final String OPEN_TO = "exists (select 1 from practice_person a where a.practice_id = p.id"
            + " and a.member_id = :me and a.part = 'AUTHOR')";

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final People people;

    PracticeAccess(JdbcClient sql, CurrentViewer current, People people) {
        this.sql = sql;
        this.current = current;
        this.people = people;
    }

    long me() {
        return current.require().memberId();
    }

    static NotOpen notOpen(long id) {
        return new NotOpen(PRACTICE + ":" + id);
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
        return ids.stream().map(id -> new ObjectRef(PRACTICE, id)).collect(Collectors.toSet());
    }
}
