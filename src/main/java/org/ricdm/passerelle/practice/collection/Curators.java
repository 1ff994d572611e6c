package org.ricdm.passerelle.practice.collection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who puts a collection together: who begins it, and whom they name. */
@Service
@Transactional
public class Curators {

    /** Curators of one collection. */
    public static final int MAX_CURATORS = 10;

    private final JdbcClient sql;
    private final CollectionAccess access;
    private final CollectionRows rows;
    private final People people;
    private final Clock clock;

    Curators(JdbcClient sql, CollectionAccess access, CollectionRows rows, People people, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Names one more curator.
     *
     * @throws InvalidInput on {@code member} when there are {@link #MAX_CURATORS}, and when that is no active member
     * @throws NotOpen when there is none or who asks does not curate it
     */
    @ForMembers
    public void name(long id, long memberId) {
        access.held(id);
        if (people.recipient(memberId).filter(Recipient::active).isEmpty()) {
            throw InvalidInput.of("member", "collection.error.person");
        }
        var curators = rows.curators(id);
        if (curators.size() >= MAX_CURATORS && !curators.contains(memberId)) {
            throw InvalidInput.of("member", "collection.error.curators", MAX_CURATORS);
        }
        rows.insertCurator(id, memberId, Timestamp.from(Instant.now(clock)));
    }

    /**
     * One curates it no more; somebody else has to be left.
     *
     * @throws InvalidInput on {@code member} for the last one
     * @throws NotOpen when there is none or who asks does not curate it
     */
    @ForMembers
    public void leave(long id) {
        access.held(id);
        if (rows.curators(id).size() < 2) {
            throw InvalidInput.of("member", "collection.error.last");
        }
        sql.sql("delete from practice_collection_curator where collection_id = :id and member_id = :me")
                .param("id", id)
                .param("me", access.me())
                .update();
    }
}
