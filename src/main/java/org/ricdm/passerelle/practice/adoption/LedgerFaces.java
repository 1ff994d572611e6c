package org.ricdm.passerelle.practice.adoption;

import org.ricdm.passerelle.practice.Facet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what lists know of who tries a sheet as true as the ledger. Who only plans to has not tried. */
@Component
class LedgerFaces {

    private final JdbcClient sql;

    LedgerFaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** Counts again, in the transaction that changed the ledger and holds the sheet. */
    void show(long practiceId) {
        sql.sql("update practice_face f set"
                        + " f.tried = (select count(distinct a.centre_id) from adoption a where a.practice_id = f.practice_id"
                        + " and a.started_on is not null),"
                        + " f.finished = (select count(distinct a.centre_id) from adoption a"
                        + " where a.practice_id = f.practice_id and a.state = 'FINISHED') where f.practice_id = :id")
                .param("id", practiceId)
                .update();
        sql.sql("delete from practice_face_term where practice_id = :id and facet = :adopted")
                .param("id", practiceId)
                .param("adopted", Facet.ADOPTED_IN.name())
                .update();
        sql.sql("insert into practice_face_term (practice_id, facet, term)"
                        + " select distinct f.practice_id, :adopted, c.country from practice_face f"
                        + " join adoption a on a.practice_id = f.practice_id and a.started_on is not null"
                        + " join centre c on c.id = a.centre_id where f.practice_id = :id")
                .param("id", practiceId)
                .param("adopted", Facet.ADOPTED_IN.name())
                .update();
    }
}
