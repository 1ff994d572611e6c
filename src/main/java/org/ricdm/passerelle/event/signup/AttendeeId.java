package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.form.HandIn;

/**
 * Who takes part in an event: a member, or a guest without an account. Exactly one of the two is there.
 *
 * @param guestId a guest belongs to one event
 */
public record AttendeeId(@Nullable Long memberId, @Nullable Long guestId) {

    public AttendeeId {
        if ((memberId == null) == (guestId == null)) {
            throw new IllegalArgumentException("either a member or a guest");
        }
    }

    public static AttendeeId member(long id) {
        return new AttendeeId(id, null);
    }

    public static AttendeeId guest(long id) {
        return new AttendeeId(null, id);
    }

    /** Whose row it is, by its columns {@code member_id} and {@code guest_id}. */
    public static AttendeeId of(ResultSet row) throws SQLException {
        return new AttendeeId(row.getObject("member_id", Long.class), row.getObject("guest_id", Long.class));
    }

    /**
     * The files that they can answer with.
     *
     * @param form as {@link HandIn#form}
     */
    HandIn handing(String form) {
        return guestId == null ? HandIn.OF_MEMBER : HandIn.ofGuest(guestId, form);
    }

    public boolean isGuest() {
        return guestId != null;
    }
}
