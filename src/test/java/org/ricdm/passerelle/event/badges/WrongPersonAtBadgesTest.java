package org.ricdm.passerelle.event.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** Badges are for those who receive people at that event, and for its organisers. */
@PortalTest
class WrongPersonAtBadgesTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    Badges badges;

    @Autowired
    EventTeam team;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.badges");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tried(tries, "Badges.open", (event, run) -> badges.open(event.slug(), BadgeFilter.ALL, null));
        tried(tries, "Badges.print", (event, run) -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A6, 1));
        tried(tries, "Badges.file", (event, run) -> badges.file(event.slug(), run));
        tried(tries, "Badges.printed", (event, run) -> badges.printed(event.slug(), run));
        tried(tries, "Badges.failed", (event, run) -> badges.failed(event.slug(), run));
        return tries;
    }

    @Test
    void aRunOfAnotherEventIsNotThere() {
        var theirs = opened();
        var run = run(theirs);
        var mine = opened();

        refused(mine.organiser(), () -> badges.file(mine.slug(), run));
        refused(mine.organiser(), () -> badges.printed(mine.slug(), run));
        refused(mine.organiser(), () -> badges.failed(mine.slug(), run));

        assertThat(fixture.as
                        .member(theirs.organiser(), () -> badges.open(theirs.slug(), BadgeFilter.ALL, null))
                        .runs())
                .extracting(BadgeRun::state)
                .containsExactly(RunState.OPEN);
    }

    /** Somebody who takes part, an organiser of another event, and a helper who does other parts of this one. */
    private void tried(Map<String, Runnable> tries, String name, BiConsumer<SignUpRoom.Opened, Long> act) {
        tries.put(name, () -> {
            var event = opened();
            var run = run(event);
            var person = room.member();
            room.signUp(event, person);
            var others = helper(event, TeamPart.CATERING, TeamPart.PROGRAMME);
            for (var wrong : new long[] {person, fixture.organiser(), others}) {
                refused(wrong, () -> act.accept(event, run));
            }
            fixture.as.member(event.organiser(), () -> act.accept(event, run));
            fixture.as.member(helper(event, TeamPart.CHECK_IN), () -> act.accept(event, run));
        });
    }

    private SignUpRoom.Opened opened() {
        var event = room.opened(5);
        room.signUp(event, room.member());
        return event;
    }

    private long run(SignUpRoom.Opened event) {
        return fixture.as.member(
                event.organiser(), () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.A6, 1));
    }

    private long helper(SignUpRoom.Opened event, TeamPart... parts) {
        var helper = fixture.member();
        fixture.as.member(event.organiser(), () -> team.name(event.id(), helper, Set.of(parts)));
        return helper;
    }

    private void refused(long wrong, Runnable act) {
        assertThatThrownBy(() -> fixture.as.member(wrong, act)).isInstanceOf(NotOpen.class);
    }
}
