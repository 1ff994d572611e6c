package org.ricdm.passerelle.event.onsite;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.onsite.CheckInList.Person;
import org.ricdm.passerelle.event.onsite.CheckInList.Point;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.Roll;
import org.ricdm.passerelle.event.signup.WalkIns;
import org.springframework.stereotype.Component;

/** Puts together what a device at the door takes with it. Asks no permission. */
@Component
class DoorList {

    private final Roll roll;
    private final Sessions sessions;
    private final Passes passes;
    private final ScanRows rows;
    private final WalkIns walkIns;

    DoorList(Roll roll, Sessions sessions, Passes passes, ScanRows rows, WalkIns walkIns) {
        this.roll = roll;
        this.sessions = sessions;
        this.passes = passes;
        this.rows = rows;
        this.walkIns = walkIns;
    }

    /** A fixed number of statements; makes passes that are missing. */
    CheckInList of(EventBrief event, Language reader) {
        var latest = rows.latest(event.id());
        var everybody = roll.of(event, reader);
        var own = passes.of(
                event.id(),
                everybody.stream()
                        .filter(row -> row.state().isSure())
                        .map(DeskRow::id)
                        .toList());
        var replaced = rows.replaced(event.id());
        var seats = rows.seats(event.id());
        var people = everybody.stream()
                .map(row -> {
                    var pass = own.get(row.id());
                    return new Person(
                            row.id(),
                            row.person().name(),
                            row.person().from(),
                            row.category(),
                            row.state(),
                            pass == null ? null : pass.shortCode(),
                            pass == null ? List.of() : List.of(hash(pass.token())),
                            replaced.getOrDefault(row.id(), List.of()).stream()
                                    .map(DoorList::hash)
                                    .toList(),
                            List.copyOf(seats.getOrDefault(row.id(), Set.of())));
                })
                .toList();
        return new CheckInList(
                event,
                points(event, reader),
                walkIns.categories(event, reader),
                people,
                rows.present(event.id()),
                latest);
    }

    private List<Point> points(EventBrief event, Language reader) {
        return sessions.released(event.id(), reader).stream()
                .filter(session -> !session.withdrawn())
                .map(session -> new Point(
                        session.id(),
                        session.title(),
                        session.roomName(),
                        session.starts(),
                        session.ends(),
                        session.capacity() != null))
                .toList();
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(SecretToken.hash(token));
    }
}
