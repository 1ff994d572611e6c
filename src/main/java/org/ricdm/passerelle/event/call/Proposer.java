package org.ricdm.passerelle.event.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whose proposal it is: a member's or that of a guest of the call. Exactly one of the two is there. */
record Proposer(@Nullable Long memberId, @Nullable Long guestId) {

    Proposer {
        if ((memberId == null) == (guestId == null)) {
            throw new IllegalArgumentException("either a member or a guest");
        }
    }

    static Proposer member(long id) {
        return new Proposer(id, null);
    }

    static Proposer guest(long id) {
        return new Proposer(null, id);
    }

    /** By the columns {@code member_id} and {@code guest_id}. */
    static Proposer of(ResultSet row) throws SQLException {
        return new Proposer(row.getObject("member_id", Long.class), row.getObject("guest_id", Long.class));
    }
}
