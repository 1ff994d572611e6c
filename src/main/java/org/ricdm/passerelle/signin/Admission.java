package org.ricdm.passerelle.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The moment somebody becomes a member, by whichever way; what else was open for the address is closed with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Admission {

    private final JdbcClient sql;
    private final People people;
    private final Clock clock;

    Admission(JdbcClient sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Waits until nobody else lets that address in. Of an application that is accepted and an invitation that is taken
     * up at the same moment the later one sees the member.
     */
    void oneAtATime(String email) {
        sql.sql("select id from invitation where open_for = :email order by id for update")
                .param("email", email)
                .query(Long.class)
                .list();
        sql.sql("select id from application where email = :email order by id for update")
                .param("email", email)
                .query(Long.class)
                .list();
    }

    /** Makes the applicant a member and returns the new id. The address must be free. */
    long admit(Applicant applicant, long decidedBy) {
        var member = people.admit(new NewMember(
                applicant.email(),
                applicant.givenName(),
                applicant.familyName(),
                applicant.centreId(),
                applicant.language(),
                applicant.languages(),
                Set.of(),
                "",
                "",
                Set.of(),
                Set.of(),
                null));
        settle(applicant.email(), member, decidedBy);
        return member;
    }

    /** Accepts the application that waits for that address, and drops those that were never confirmed. */
    void settle(String email, long memberId, long decidedBy) {
        sql.sql("update application set state = 'ACCEPTED', member_id = :member, decided_by = :by,"
                        + " decided_at = :now, version = version + 1 where email = :email and state = 'AWAITING'")
                .param("member", memberId)
                .param("by", decidedBy)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("email", email)
                .update();
        sql.sql("delete from application where email = :email and state = 'UNCONFIRMED'")
                .param("email", email)
                .update();
    }
}
