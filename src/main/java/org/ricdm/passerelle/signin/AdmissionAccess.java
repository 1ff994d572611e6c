package org.ricdm.passerelle.signin;

import java.util.HashSet;
import java.util.List;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Who lets people in, by application or by invitation: coordinators to their own centre and its associated centres,
 * administrators to any.
 */
@Component
class AdmissionAccess {

    /** Whether the centre, called {@code c} in the statement, is one of theirs. Filled in by {@link #as}. */
    static final String MINE = "(:administrator or (:coordinator and (c.id = :centre or c.parent_id = :centre)))";

    private final JdbcClient sql;
    private final Centres centres;

    AdmissionAccess(JdbcClient sql, Centres centres) {
        this.sql = sql;
        this.centres = centres;
    }

    /** The statement with {@link #MINE}, asked by that member. */
    static StatementSpec as(Viewer viewer, StatementSpec statement) {
        return statement
                .param("administrator", viewer.has(Role.ADMINISTRATOR))
                .param("coordinator", viewer.has(Role.COORDINATOR))
                .param("centre", viewer.centreId());
    }

    /** The centres to which the member lets people in, in the order of the directory; none for most members. */
    List<CentreSummary> centres(Viewer viewer) {
        var mine = new HashSet<>(as(viewer, sql.sql("select c.id from centre c where " + MINE))
                .query(Long.class)
                .list());
        return centres.all().stream()
                .filter(centre -> mine.contains(centre.id()))
                .toList();
    }

    boolean covers(Viewer viewer, long centreId) {
        return as(viewer, sql.sql("select count(*) from centre c where c.id = :id and " + MINE))
                        .param("id", centreId)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
