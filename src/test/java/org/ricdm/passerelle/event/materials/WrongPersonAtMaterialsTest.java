package org.ricdm.passerelle.event.materials;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.materials.MaterialsRoom.link;

import java.util.Map;
import java.util.TreeMap;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** To a session adds who speaks in it, to all of an event who runs or plans it; away takes who added it or runs it. */
@PortalTest
class WrongPersonAtMaterialsTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    MaterialsRoom room;

    @Autowired
    Materials materials;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.materials");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Materials.add", this::adding);
        tries.put("Materials.remove", this::removing);
        return tries;
    }

    private void adding() {
        var event = room.open();
        var other = room.open();
        for (var wrong :
                new long[] {fixture.member(), fixture.organiser(), event.school.doing(TeamPart.CHECK_IN), other.speaker
                }) {
            refused(() -> event.add(wrong, link(event.alpha, "Film", Audience.PUBLIC)));
            refused(() -> event.add(wrong, link(null, "Film", Audience.PUBLIC)));
        }
        refused(() -> event.add(event.speaker, link(event.beta, "Film", Audience.PUBLIC)));
        refused(() -> event.add(event.speaker, link(null, "Film", Audience.PUBLIC)));
        refused(() -> event.add(event.school.organiser, link(other.alpha, "Film", Audience.PUBLIC)));

        event.add(event.speaker, link(event.alpha, "Film", Audience.PUBLIC));
        event.add(event.school.doing(TeamPart.PROGRAMME), link(null, "Film", Audience.PUBLIC));
        event.add(event.school.organiser, link(event.beta, "Film", Audience.PUBLIC));
    }

    private void removing() {
        var event = room.open();
        var other = room.open();
        var id = event.add(event.school.organiser, link(event.alpha, "Film", Audience.PUBLIC));
        for (var wrong : new long[] {
            fixture.member(), event.school.doing(TeamPart.CHECK_IN), event.speaker, other.school.organiser
        }) {
            refused(() -> fixture.as.member(wrong, () -> materials.remove(event.slug(), id)));
        }
        refused(() -> fixture.as.member(other.school.organiser, () -> materials.remove(other.slug(), id)));

        fixture.as.member(event.school.organiser, () -> materials.remove(event.slug(), id));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotOpen.class);
    }
}
