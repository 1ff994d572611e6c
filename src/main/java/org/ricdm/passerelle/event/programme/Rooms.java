package org.ricdm.passerelle.event.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms of an event and how far they are from each other. What is said of a room shows at once, also in the last
 * release. Every method throws {@link NotOpen} for somebody who does not plan that event.
 */
@Service
@Transactional
public class Rooms {

    private final JdbcClient sql;
    private final EventAccess access;
    private final VenueOrder order;

    Rooms(JdbcClient sql, EventAccess access, VenueOrder order) {
        this.sql = sql;
        this.access = access;
        this.order = order;
    }

    /**
     * Adds a room behind the others and returns its id.
     *
     * @throws InvalidInput on {@code name}, {@code seats}, {@code onlineLink}
     */
    @ForMembers
    public long add(long eventId, RoomEntry typed) {
        access.runs(eventId, TeamPart.PROGRAMME);
        var entry = checked(typed);
        var key = new GeneratedKeyHolder();
        try {
            sql.sql("insert into event_room (event_id, name, seats, step_free, hearing_loop, online_link, position)"
                            + " select :event, :name, :seats, :step, :loop, :link, coalesce(max(position), 0) + 1"
                            + " from event_room where event_id = :event")
                    .param("event", eventId)
                    .param("name", entry.name())
                    .param("seats", entry.seats())
                    .param("step", entry.stepFree())
                    .param("loop", entry.hearingLoop())
                    .param("link", entry.onlineLink())
                    .update(key, "id");
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("name", "programme.error.roomTwice");
        }
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /**
     * Changes a room.
     *
     * @throws InvalidInput as {@link #add}
     */
    @ForMembers
    public void change(long eventId, long roomId, RoomEntry typed) {
        access.runs(eventId, TeamPart.PROGRAMME);
        var entry = checked(typed);
        try {
            sql.sql("update event_room set name = :name, seats = :seats, step_free = :step, hearing_loop = :loop,"
                            + " online_link = :link where id = :id and event_id = :event")
                    .param("name", entry.name())
                    .param("seats", entry.seats())
                    .param("step", entry.stepFree())
                    .param("loop", entry.hearingLoop())
                    .param("link", entry.onlineLink())
                    .param("id", roomId)
                    .param("event", eventId)
                    .update();
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("name", "programme.error.roomTwice");
        }
    }

    /** Moves a room one place towards the first one; the first stays. */
    @ForMembers
    public void moveEarlier(long eventId, long roomId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        order.room(eventId, roomId, VenueOrder.EARLIER);
    }

    /** Moves a room one place towards the last one; the last stays. */
    @ForMembers
    public void moveLater(long eventId, long roomId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        order.room(eventId, roomId, VenueOrder.LATER);
    }

    /**
     * Takes a room out.
     *
     * @throws InvalidInput on {@code room} while a session is in it
     */
    @ForMembers
    public void remove(long eventId, long roomId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        try {
            sql.sql("delete from event_room where id = :id and event_id = :event")
                    .param("id", roomId)
                    .param("event", eventId)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw InvalidInput.of("room", "programme.error.roomUsed");
        }
    }

    /**
     * Says how many minutes on foot two rooms are apart.
     *
     * @throws InvalidInput on {@code minutes}; on {@code to} when they are one room
     */
    @ForMembers
    public void apart(long eventId, long roomA, long roomB, int minutes) {
        access.runs(eventId, TeamPart.PROGRAMME);
        within("minutes", minutes, ProgrammeSettings.MAX_WALK);
        if (roomA == roomB) {
            throw InvalidInput.of("to", "programme.error.sameRoom");
        }
        var pair = Walks.Pair.of(roomA, roomB);
        sql.sql("insert into event_walk (room_a, room_b, minutes) select a.id, b.id, :minutes from event_room a"
                        + " join event_room b on b.event_id = a.event_id and b.id = :larger"
                        + " where a.id = :smaller and a.event_id = :event and a.id <> b.id"
                        + " on duplicate key update minutes = :minutes")
                .param("minutes", minutes)
                .param("smaller", pair.smaller())
                .param("larger", pair.larger())
                .param("event", eventId)
                .update();
    }

    /**
     * Says what holds for the whole programme.
     *
     * @throws InvalidInput on {@code walkMinutes}, {@code dayEndsHour}
     */
    @ForMembers
    public void settle(long eventId, ProgrammeSettings settings) {
        access.runs(eventId, TeamPart.PROGRAMME);
        within("walkMinutes", settings.walkMinutes(), ProgrammeSettings.MAX_WALK);
        within("dayEndsHour", settings.dayEndsHour(), ProgrammeSettings.LATEST_END);
        sql.sql("insert into event_programme (event_id, walk_minutes, day_ends_hour) values (:event, :walk, :hour)"
                        + " on duplicate key update walk_minutes = :walk, day_ends_hour = :hour")
                .param("event", eventId)
                .param("walk", settings.walkMinutes())
                .param("hour", settings.dayEndsHour())
                .update();
    }

    private static void within(String field, int number, int most) {
        if (number < 0 || number > most) {
            throw InvalidInput.of(field, "programme.error.number", 0, most);
        }
    }

    private static RoomEntry checked(RoomEntry typed) {
        var problems = new ArrayList<Problem>();
        var name = PlainText.line(typed.name());
        var link = typed.onlineLink().strip();
        var seats = typed.seats();
        if (!PlainText.isVisible(name) || name.length() > RoomEntry.MAX_NAME) {
            problems.add(new Problem("name", "programme.error.name", List.of(RoomEntry.MAX_NAME)));
        }
        if (seats != null && (seats < 1 || seats > RoomEntry.MAX_SEATS)) {
            problems.add(new Problem("seats", "programme.error.number", List.of(1, RoomEntry.MAX_SEATS)));
        }
        if (!link.isEmpty() && (!link.matches("https://\\S+") || link.length() > RoomEntry.MAX_LINK)) {
            problems.add(new Problem("onlineLink", "programme.error.link", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new RoomEntry(name, seats, typed.stepFree(), typed.hearingLoop(), link);
    }
}
