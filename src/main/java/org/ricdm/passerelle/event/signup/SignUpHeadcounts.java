package org.ricdm.passerelle.event.signup;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.Headcounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts those who signed up, guests as well. */
@Component
@Transactional(readOnly = true)
class SignUpHeadcounts implements Headcounts {

    /** Where somebody checked in, whoever did not was not there; where nobody did, it was not asked. */
    private static final String COUNTED =
            "select s.event_id, count(*) as people, count(distinct s.centre_id) as centres,"
                    + " count(distinct c.country) as countries from sign_up s left join centre c on c.id = s.centre_id"
                    + " where s.event_id in (:events) and (s.state = 'CHECKED_IN' or (s.state = 'CONFIRMED' and not exists"
                    + " (select 1 from sign_up o where o.event_id = s.event_id and o.state = 'CHECKED_IN'))) group by s.event_id";

    private final JdbcClient sql;

    SignUpHeadcounts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, Headcount> of(Collection<Long> eventIds) {
        return eventIds.isEmpty()
                ? Map.of()
                : sql
                        .sql(COUNTED)
                        .param("events", Columns.listed(eventIds))
                        .query((row, n) -> Map.entry(
                                row.getLong("event_id"),
                                new Headcount(row.getInt("people"), row.getInt("centres"), row.getInt("countries"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
