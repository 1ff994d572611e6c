package org.ricdm.passerelle.event.seats;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.signup.GroupSeat;
import org.ricdm.passerelle.event.signup.GroupSeats;

/**
 * What becomes of the seats of a group, one person after the other, by the rules of those who choose for themselves. Nothing of
 * it is written.
 *
 * @param titles the workshops by their titles in any language, as {@link #key} writes them
 */
record SeatPlan(SeatBook book, SeatPicture picture, Map<String, Set<Long>> titles, Instant now)
        implements GroupSeats.Plan {

    @Override
    public GroupSeats.Choice choose(GroupSeats.Person person, String title, GroupSeats.Wish wish) {
        var found = titles.getOrDefault(key(title), Set.of());
        if (found.size() != 1) {
            return new GroupSeats.Choice(found.isEmpty() ? GroupSeat.UNKNOWN : GroupSeat.SEVERAL, null);
        }
        var session = found.iterator().next();
        var taker = new Taker(person.key(), person.memberId(), person.categoryId(), true);
        var seat = new SeatRow.Key(person.key(), session);
        if (picture.seating().find(seat).isPresent()) {
            return new GroupSeats.Choice(GroupSeat.ALREADY, session);
        }
        var refused = refused(taker, session);
        if (refused != null) {
            return new GroupSeats.Choice(refused, null);
        }
        if (wish == GroupSeats.Wish.NO_SEAT_YET) {
            return new GroupSeats.Choice(GroupSeat.NO_PLACE, null);
        }
        if (wish == GroupSeats.Wish.NOTHING_ELSE && !picture.seating().hasRoom(session)) {
            return new GroupSeats.Choice(GroupSeat.FULL, null);
        }
        book.choose(taker, session, now);
        var isSeated = picture.seating().find(seat).filter(SeatRow::isSeated).isPresent();
        return new GroupSeats.Choice(isSeated ? GroupSeat.SEAT : GroupSeat.WAITING, session);
    }

    private @Nullable GroupSeat refused(Taker taker, long session) {
        var checks = new SeatChecks(picture, now);
        try {
            checks.mustBeOpen(taker, session);
        } catch (InvalidInput refused) {
            var key = refused.problems().getFirst().messageKey();
            return key.equals(SeatChecks.CLOSED)
                    ? GroupSeat.CLOSED
                    : key.equals(SeatChecks.BEGUN) ? GroupSeat.BEGUN : GroupSeat.UNKNOWN;
        }
        return picture.seating().clash(taker.signUpId(), session, row -> true).isPresent() ? GroupSeat.CLASH : null;
    }

    /** Without what somebody types otherwise than it is written. */
    static String key(String title) {
        return PlainText.line(title).toLowerCase(Locale.ROOT);
    }
}
