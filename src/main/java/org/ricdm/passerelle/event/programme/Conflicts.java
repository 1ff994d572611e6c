package org.ricdm.passerelle.event.programme;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.programme.Conflict.Rule;

/**
 * What does not go together in a programme. Knows no store: the planners' copy, a change that is still typed and a
 * release are judged by the same rules.
 */
final class Conflicts {

    private final WallTime eventStarts;
    private final WallTime eventEnds;
    private final Map<Long, Room> rooms;
    private final Map<Long, Speaker> speakers;
    private final Walks walks;

    Conflicts(WallTime eventStarts, WallTime eventEnds, List<Room> rooms, List<Speaker> speakers, Walks walks) {
        this.eventStarts = eventStarts;
        this.eventEnds = eventEnds;
        this.rooms = rooms.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        this.speakers = speakers.stream().collect(Collectors.toMap(Speaker::id, Function.identity()));
        this.walks = walks;
    }

    /** All conflicts of those sessions, the heaviest first, then in the order of time. What is taken out has none. */
    List<Conflict> in(List<PlannedSession> sessions) {
        var there = sessions.stream()
                .filter(session -> !session.out())
                .sorted(Comparator.comparing(
                                (PlannedSession session) -> session.entry().starts())
                        .thenComparingLong(PlannedSession::id))
                .toList();
        var found = new ArrayList<Conflict>();
        for (var i = 0; i < there.size(); i++) {
            alone(there.get(i), found);
            for (var j = i + 1; j < there.size(); j++) {
                together(there.get(i), there.get(j), found);
            }
        }
        found.sort(Comparator.comparing(Conflict::severity));
        return found;
    }

    private void alone(PlannedSession session, List<Conflict> found) {
        var entry = session.entry();
        var starts = new WallTime(entry.starts(), eventStarts.zone());
        var ends = new WallTime(entry.ends(), eventStarts.zone());
        if (!starts.exists() || !ends.exists()) {
            found.add(of(Rule.NO_SUCH_HOUR, session));
        } else if (starts.compareTo(ends) >= 0) {
            found.add(of(Rule.ENDS_FIRST, session));
        } else if (starts.compareTo(eventStarts) < 0 || ends.compareTo(eventEnds) > 0) {
            found.add(of(Rule.OUTSIDE_EVENT, session));
        }
        var room = room(entry.roomId());
        var seats = room == null ? null : room.entry().seats();
        var capacity = entry.capacity();
        if (room != null && seats != null && capacity != null && capacity > seats) {
            found.add(of(Rule.MORE_THAN_SEATS, session, capacity, room.name(), seats));
        }
        if (room == null && (entry.kind() == SessionKind.WORKSHOP || entry.kind() == SessionKind.PLENARY)) {
            found.add(of(Rule.NO_ROOM, session));
        }
    }

    /** @param second does not start before {@code first} */
    private void together(PlannedSession first, PlannedSession second, List<Conflict> found) {
        var one = first.entry();
        var other = second.entry();
        var overlap = one.overlaps(other);
        var room = room(one.roomId());
        if (overlap && room != null && Objects.equals(one.roomId(), other.roomId())) {
            both(Rule.ROOM_TWICE, first, second, found, room.name());
        }
        for (var speakerId : one.speakers()) {
            var speaker = speakers.get(speakerId);
            if (speaker == null || !other.speakers().contains(speakerId)) {
                continue;
            }
            if (overlap) {
                both(Rule.SPEAKER_TWICE, first, second, found, speaker.name());
                continue;
            }
            var walk = walks.between(one.roomId(), other.roomId());
            var between = Duration.between(one.ends(), other.starts()).toMinutes();
            if (between < walk) {
                both(Rule.SHORT_WALK, first, second, found, speaker.name(), between, walk);
            }
        }
    }

    private @Nullable Room room(@Nullable Long id) {
        return id == null ? null : rooms.get(id);
    }

    private static Conflict of(Rule rule, PlannedSession session, Object... values) {
        return new Conflict(rule, session.id(), null, List.of(values));
    }

    private static void both(
            Rule rule, PlannedSession first, PlannedSession second, List<Conflict> found, Object... values) {
        found.add(new Conflict(rule, first.id(), second.id(), List.of(values)));
        found.add(new Conflict(rule, second.id(), first.id(), List.of(values)));
    }
}
