package org.ricdm.passerelle.event.onsite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.SignUpState;

/**
 * All that a device needs to check people in without the line.
 *
 * @param categories as what somebody who just came may take part, by id, in their order
 * @param latest number of the last scan that the server knows of; changes are asked for from there on
 */
public record CheckInList(
        EventBrief event,
        List<Point> points,
        Map<Long, String> categories,
        List<Person> people,
        List<Presence> present,
        long latest) {

    /**
     * Where one checks in: a session.
     *
     * @param seats whether one needs a seat
     */
    public record Point(long id, String title, String room, WallTime starts, WallTime ends, boolean seats) {}

    /**
     * Somebody who signed up, whatever became of it.
     *
     * @param from where they work, may be empty
     * @param code the short code of their pass; null for who has no place and no pass
     * @param passes the hashes of the tokens that are theirs, in hexadecimal; the devices hold no token
     * @param replaced the hashes of those that are not good any more
     * @param seats the sessions in which they have a seat
     */
    public record Person(
            long id,
            String name,
            String from,
            String category,
            SignUpState state,
            @Nullable String code,
            List<String> passes,
            List<String> replaced,
            List<Long> seats) {}
}
