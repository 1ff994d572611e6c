package org.ricdm.passerelle.event.signup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed up, and where they find their own page, for the mails and papers of other rooms. Asks no permission. */
@Component
public class OwnPages {

    private final JdbcClient sql;
    private final SignUpRows rows;
    private final Attendees attendees;
    private final OwnEntry own;

    OwnPages(JdbcClient sql, SignUpRows rows, Attendees attendees, OwnEntry own) {
        this.sql = sql;
        this.rows = rows;
        this.attendees = attendees;
        this.own = own;
    }

    /** Who it is. At most four statements. */
    public Optional<Attendee> person(long signUpId) {
        return Optional.ofNullable(people(Set.of(signUpId)).get(signUpId));
    }

    /** As {@link #person}, of several at once. */
    public Map<Long, Attendee> people(Collection<Long> signUpIds) {
        var ids = new HashMap<Long, AttendeeId>();
        sql.sql("select * from sign_up where id in (:ids)")
                .param("ids", Columns.listed(signUpIds))
                .query(SignUpRows::row)
                .list()
                .forEach(row -> ids.put(row.id(), row.attendee()));
        var known = attendees.these(ids.values());
        var people = new HashMap<Long, Attendee>();
        ids.forEach((signUp, id) -> {
            var person = known.get(id);
            if (person != null) {
                people.put(signUp, person);
            }
        });
        return people;
    }

    /** The full address of their page; that of a guest opens by a link that is made for this call. */
    public String page(long signUpId, EventBrief event) {
        return own.page(rows.find(signUpId).orElseThrow(), event);
    }

    /** The day on which a guest is forgotten; null for a member. */
    public @Nullable LocalDate forgottenOn(AttendeeId id, EventBrief event) {
        return id.isGuest()
                ? WallTime.of(event.ends().instant().plus(GuestForgetting.AFTER_EVENT), event.zone())
                        .local()
                        .toLocalDate()
                : null;
    }
}
