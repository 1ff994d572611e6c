package org.ricdm.passerelle.practice.adoption;

import java.util.Map;
import org.ricdm.passerelle.practice.FaceTerms;
import org.ricdm.passerelle.practice.Facet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what lists know of who tries a sheet as true as the ledger. Who only plans to has not tried. */
@Component
class LedgerFaces {

    private final JdbcClient sql;
    private final FaceTerms terms;

    LedgerFaces(JdbcClient sql, FaceTerms terms) {
        this.sql = sql;
        this.terms = terms;
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
        terms.set(
                practiceId,
                Map.of(
                        Facet.ADOPTED_IN,
                        sql.sql("select distinct c.country from adoption a join practice_face f"
                                        + " on f.practice_id = a.practice_id join centre c on c.id = a.centre_id"
                                        + " where a.practice_id = :id and a.started_on is not null")
                                .param("id", practiceId)
                                .query(String.class)
                                .list()));
    }
}
