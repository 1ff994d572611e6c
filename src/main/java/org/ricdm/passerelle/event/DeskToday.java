package org.ricdm.passerelle.event;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.Due.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits today for whoever runs an event, or a part of it. */
@Service
@Transactional(readOnly = true)
public class DeskToday {

    private final EventAccess access;
    private final List<DueToday> rooms;
    private final CurrentViewer current;
    private final Clock clock;

    DeskToday(EventAccess access, List<DueToday> rooms, CurrentViewer current, Clock clock) {
        this.access = access;
        this.rooms = rooms;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The desk of an event as far as who asks does something for it. Each room adds at most one statement.
     *
     * @throws NotOpen when there is no such event or who asks does nothing for it
     */
    @ForMembers
    public Desk open(String slug) {
        current.require();
        var event = access.seen(slug);
        if (event.parts().isEmpty()) {
            throw new NotOpen(EventAccess.EVENT);
        }
        var now = Instant.now(clock);
        var all = rooms.stream()
                .filter(room -> event.does(room.needs()))
                .flatMap(room -> room.at(event, now).stream())
                .sorted(Due.ORDER)
                .toList();
        return new Desk(
                event,
                all.stream().filter(due -> due.urgency() != Urgency.LATER).toList(),
                all.stream()
                        .filter(due -> due.by() != null && due.by().isAfter(now))
                        .min(Comparator.comparing(due -> Objects.requireNonNull(due.by())))
                        .orElse(null));
    }

    /**
     * A desk.
     *
     * @param waiting what calls for an act, the most urgent first
     * @param next the next date that matters, null when none is known
     */
    public record Desk(
            EventBrief event, List<Due> waiting, @Nullable Due next) {}
}
