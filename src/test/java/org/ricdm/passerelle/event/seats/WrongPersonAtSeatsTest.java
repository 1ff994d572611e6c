package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats are for those who take part, each their own, and the desk is for those who run the event. */
@PortalTest
class WrongPersonAtSeatsTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    Seats seats;

    @Autowired
    SeatDesk desk;

    @Autowired
    EventTeam team;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.seats");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Seats.open", () -> ofADraft(slug -> seats.open(slug)));
        tries.put("Seats.programme", () -> ofADraft(slug -> seats.programme(slug)));
        ofParticipants(tries, "Seats.choose", (event, mine) -> seats.choose(event.slug(), List.of(event.gamma)));
        ofParticipants(tries, "Seats.leave", (event, mine) -> seats.leave(event.slug(), event.alpha));
        ofParticipants(tries, "Seats.swap", (event, mine) -> seats.swap(event.slug(), event.alpha, event.beta));
        tries.put("Seats.second", () -> {
            var event = room.open(1, 1, 1);
            event.choose(event.person(), event.alpha);
            var person = event.person();
            event.choose(person, event.alpha);
            refused(fixture.member(), () -> seats.second(event.slug(), event.beta));
            event.second(person, event.beta);
        });
        forOrganisers(tries, "SeatDesk.workshops", (event, signUp) -> desk.workshops(event.slug()));
        forOrganisers(tries, "SeatDesk.of", (event, signUp) -> desk.of(event.slug(), event.alpha));
        forOrganisers(tries, "SeatDesk.history", (event, signUp) -> desk.history(signUp, event.alpha));
        forOrganisers(tries, "SeatDesk.close", (event, signUp) -> desk.close(event.slug(), event.alpha, Door.OPEN));
        forOrganisers(
                tries,
                "SeatDesk.move",
                (event, signUp) -> desk.move(signUp, event.alpha, event.gamma, "Asked for it."));
        forOrganisers(tries, "SeatDesk.remove", (event, signUp) -> desk.remove(signUp, event.alpha, "Asked for it."));
        return tries;
    }

    private void ofADraft(java.util.function.Consumer<String> act) {
        var organiser = fixture.organiser();
        var draft = fixture.draftEvent(organiser, java.time.LocalDate.of(2031, 4, 23));
        refused(fixture.member(), () -> act.accept(draft));
        fixture.as.member(organiser, () -> act.accept(draft));
    }

    /** Somebody without a place at the event reaches nothing, and nobody's seat. */
    private void ofParticipants(Map<String, Runnable> tries, String name, BiConsumer<SeatsRoom.Made, Long> act) {
        tries.put(name, () -> {
            var event = room.open(1, 1, 1);
            var owner = event.person();
            event.choose(owner, event.alpha);
            refused(fixture.member(), () -> act.accept(event, 0L));
            assertThat(event.state(owner, event.alpha)).isEqualTo(SeatState.SEATED);
            fixture.as.member(owner, () -> act.accept(event, owner));
        });
    }

    /** A member who takes part, an organiser of another event, and a helper who does another part of this one. */
    private void forOrganisers(Map<String, Runnable> tries, String name, BiConsumer<SeatsRoom.Made, Long> act) {
        tries.put(name, () -> {
            var event = room.open(1, 1, 1);
            var person = event.person();
            event.choose(person, event.alpha);
            var signUp = event.signUpId(person);
            var helper = fixture.member();
            fixture.as.member(
                    event.event.organiser(),
                    () -> team.name(event.event.id(), helper, Set.of(TeamPart.CHECK_IN, TeamPart.PROGRAMME)));
            for (var wrong : new long[] {person, fixture.organiser(), helper}) {
                refused(wrong, () -> act.accept(event, signUp));
            }
            assertThat(event.state(person, event.alpha)).isEqualTo(SeatState.SEATED);
            fixture.as.member(event.event.organiser(), () -> act.accept(event, signUp));
        });
    }

    private void refused(long wrong, Runnable act) {
        assertThatThrownBy(() -> fixture.as.member(wrong, act)).isInstanceOf(NotOpen.class);
    }
}
