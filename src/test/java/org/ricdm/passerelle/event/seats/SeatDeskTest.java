package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.programme.School.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.springframework.beans.factory.annotation.Autowired;

/** Workshops in the hands of the organisers. */
@PortalTest
class SeatDeskTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    SeatDesk desk;

    @Autowired
    MinimumJob minimum;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JobRunner jobs;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void clockIsBack() {
        clock.reset();
    }

    @Test
    void organisersSeeHowFullEachIsAndWhoWaits() {
        var event = room.open(1, 1, 1);
        var first = event.person();
        var second = event.person();
        event.choose(first, event.alpha);
        event.choose(second, event.alpha);

        var page = event.asOrganiser(slug -> desk.of(slug, event.alpha));

        assertThat(page.workshop().seated()).isEqualTo(1);
        assertThat(page.workshop().waiting()).isEqualTo(1);
        assertThat(page.seats()).extracting(DeskSeat::position).containsExactly(0, 1);
        assertThat(page.seats())
                .extracting(
                        seat -> java.util.Objects.requireNonNull(seat.person()).id())
                .containsExactly(first, second);
    }

    @Test
    void whoIsTakenOffMakesRoomForTheNextAndTheReasonStandsInTheHistory() {
        var event = room.open(1, 1, 1);
        var first = event.person();
        var second = event.person();
        event.choose(first, event.alpha);
        event.choose(second, event.alpha);
        var signUp = event.signUpId(first);

        fixture.as.member(event.event.organiser(), () -> desk.remove(signUp, event.alpha, "Asked by phone."));

        assertThat(event.state(second, event.alpha)).isEqualTo(SeatState.SEATED);
        var last = fixture.as
                .member(event.event.organiser(), () -> desk.history(signUp, event.alpha))
                .getLast();
        assertThat(last.what()).isEqualTo(SeatStep.REMOVED);
        assertThat(last.reason()).isEqualTo("Asked by phone.");
        assertThat(java.util.Objects.requireNonNull(last.actor()).id()).isEqualTo(event.event.organiser());
    }

    @Test
    void somebodyIsMovedOnlyWhereThereIsRoomAndNothingInTheWay() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(event.person(), event.gamma);
        event.choose(person, event.alpha);
        var signUp = event.signUpId(person);

        assertThatThrownBy(() -> move(event, signUp, event.alpha, event.gamma, "Why not."))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().getFirst().messageKey())
                                .isEqualTo("seats.error.full"));
        assertThatThrownBy(() -> move(event, signUp, event.alpha, event.beta, " "))
                .isInstanceOf(InvalidInput.class);
        move(event, signUp, event.alpha, event.beta, "Fits better.");

        assertThat(event.states(person)).containsExactly(SeatState.CANCELLED, SeatState.SEATED, SeatState.CANCELLED);
    }

    @Test
    void aClosedWorkshopIsForThoseWhoAreInvitedAndWhoHasASeatKeepsIt() {
        var event = room.open(3, 1, 1);
        var inside = event.person();
        var invited = event.person();
        var other = event.person();
        event.choose(inside, event.alpha);

        close(event, new Door(Set.of(), Set.of(invited)));

        assertThat(event.state(inside, event.alpha)).isEqualTo(SeatState.SEATED);
        event.choose(invited, event.alpha);
        assertThat(event.state(invited, event.alpha)).isEqualTo(SeatState.SEATED);
        assertThat(event.workshop(other, event.alpha).closed()).isTrue();
        assertThatThrownBy(() -> event.choose(other, event.alpha)).isInstanceOf(InvalidInput.class);

        close(event, new Door(Set.of(event.event.category()), Set.of()));
        event.choose(other, event.alpha);
        assertThat(event.state(other, event.alpha)).isEqualTo(SeatState.SEATED);
    }

    @Test
    void whoWaitsAndIsNotInvitedIsPassedOver() {
        var event = room.open(1, 1, 1);
        var holder = event.person();
        var first = event.person();
        var invited = event.person();
        event.choose(holder, event.alpha);
        event.choose(first, event.alpha);
        event.choose(invited, event.alpha);
        close(event, new Door(Set.of(), Set.of(invited)));

        event.leave(holder, event.alpha);

        assertThat(event.state(invited, event.alpha)).isEqualTo(SeatState.SEATED);
        assertThat(event.state(first, event.alpha)).isEqualTo(SeatState.WAITING);
        close(event, Door.OPEN);
        event.leave(invited, event.alpha);
        assertThat(event.state(first, event.alpha)).isEqualTo(SeatState.SEATED);
    }

    @Test
    void aCategoryOfAnotherEventClosesNothing() {
        var event = room.open(1, 1, 1);
        var elsewhere = room.open();

        assertThatThrownBy(() -> close(event, new Door(Set.of(elsewhere.event.category()), Set.of())))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void organisersAreToldOnceOnTheWarningDateWhereThereAreTooFew() {
        var event = room.open();
        var few = event.school.add(withMinimum("Few", 3));
        var enough = event.school.add(withMinimum("Enough", 1));
        event.school.release();
        event.choose(event.person(), enough);
        assertThat(event.asOrganiser(slug -> desk.workshops(slug)).stream()
                        .collect(java.util.stream.Collectors.toMap(
                                one -> one.session().title(), DeskWorkshop::isBelowMinimum)))
                .isEqualTo(Map.of("Few", true, "Enough", false));
        minimum.run();
        assertThat(warnings(event)).isZero();

        clock.setTo(School.FIRST_DAY
                .minusDays(10)
                .atTime(8, 0)
                .atZone(event.event.brief().zone())
                .toInstant());
        minimum.run();
        minimum.run();
        jobs.runAllDue();

        assertThat(warnings(event)).isEqualTo(1);
        var mail = catcher.mails().stream()
                .filter(one -> one.to().contains(fixture.email(event.event.organiser())))
                .findFirst()
                .orElseThrow();
        assertThat(mail.text()).contains("Few: 0 of at least 3").doesNotContain("Enough:");
        assertThat(few).isNotEqualTo(enough);
    }

    private long warnings(SeatsRoom.Made event) {
        var address = fixture.email(event.event.organiser());
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address) && mail.subject().startsWith("Workshops with too few"))
                .count();
    }

    private static SessionEntry withMinimum(String title, int least) {
        var entry = School.workshop(title, at(11, 0)).withPlaces(9);
        return new SessionEntry(
                entry.kind(),
                null,
                null,
                entry.starts(),
                entry.ends(),
                9,
                least,
                School.FIRST_DAY.minusDays(10),
                List.of(Language.FR),
                List.of(),
                entry.level(),
                null,
                entry.texts(),
                List.of());
    }

    private void move(SeatsRoom.Made event, long signUp, long from, long to, String why) {
        fixture.as.member(event.event.organiser(), () -> desk.move(signUp, from, to, why));
    }

    private void close(SeatsRoom.Made event, Door door) {
        fixture.as.member(event.event.organiser(), () -> desk.close(event.slug(), event.alpha, door));
    }
}
