package org.ricdm.passerelle.practice.adoption;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.practice.finding.AdopterPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the map which centres try sheets or have tried them, as the ledger has it. */
@Component
class LedgerPlaces implements AdopterPlaces {

    private final JdbcClient sql;

    LedgerPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Integer> adopters(Collection<Long> sheets) {
        return sql
                .sql("select centre_id, count(distinct practice_id) as sheets from adoption"
                        + " where practice_id in (:sheets) and started_on is not null group by centre_id")
                .param("sheets", Columns.listed(sheets))
                .query((row, n) -> Map.entry(row.getLong("centre_id"), row.getInt("sheets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
