package org.ricdm.passerelle.event.onsite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.signup.WalkIn;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** The door is for those who check in at that event: not for its other helpers, and not for helpers of other events. */
@PortalTest
class WrongPersonAtTheDoorTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    DoorRoom room;

    @Autowired
    CheckIn checkIn;

    @Autowired
    EventTeam team;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.onsite");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        forHelpers(tries, "CheckIn.event", door -> checkIn.event(door.event.slug()));
        forHelpers(tries, "CheckIn.list", door -> checkIn.list(door.event.slug()));
        forHelpers(tries, "CheckIn.changes", door -> checkIn.changes(door.event.slug(), 0));
        forHelpers(
                tries,
                "CheckIn.deliver",
                door -> checkIn.deliver(door.event.slug(), "Entrance", Instant.EPOCH, List.of()));
        forHelpers(
                tries,
                "CheckIn.read",
                door -> refusedByTheForm(() -> checkIn.read(door.event.slug(), InputStream.nullInputStream())));
        forHelpers(
                tries,
                "CheckIn.walkIn",
                // The right person comes as far as the form, which says that the event is years ahead.
                door -> refusedByTheForm(() -> checkIn.walkIn(
                        door.event.slug(), new WalkIn(UUID.randomUUID(), "Zoé", "", "", door.event.event.category()))));
        tries.put("CheckIn.replacePass", () -> {
            var door = room.open();
            var person = door.person();
            everyWrongPerson(door, () -> checkIn.replacePass(door.event.slug(), person));
            var elsewhere = room.open();
            refused(elsewhere.helper, () -> checkIn.replacePass(elsewhere.event.slug(), person));
            fixture.as.member(door.helper, () -> checkIn.replacePass(door.event.slug(), person));
        });
        return tries;
    }

    private void forHelpers(Map<String, Runnable> tries, String name, Consumer<DoorRoom.Made> act) {
        tries.put(name, () -> {
            var door = room.open();
            everyWrongPerson(door, () -> act.accept(door));
            fixture.as.member(door.helper, () -> act.accept(door));
        });
    }

    private void everyWrongPerson(DoorRoom.Made door, Runnable act) {
        refused(fixture.member(), act);
        refused(room.open().helper, act);
        var caterer = fixture.member();
        door.event.asOrganiser(slug -> {
            team.name(door.event.event.id(), caterer, Set.of(TeamPart.CATERING, TeamPart.PROGRAMME));
            return slug;
        });
        refused(caterer, act);
    }

    private static void refusedByTheForm(Runnable act) {
        try {
            act.run();
        } catch (InvalidInput expected) {
            // Only whoever may act at all comes so far.
        }
    }

    private void refused(long wrong, Runnable act) {
        assertThatThrownBy(() -> fixture.as.member(wrong, act)).isInstanceOf(NotOpen.class);
    }
}
