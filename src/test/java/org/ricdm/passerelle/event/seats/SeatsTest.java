package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.seats.SeatState.CANCELLED;
import static org.ricdm.passerelle.event.seats.SeatState.SEATED;
import static org.ricdm.passerelle.event.seats.SeatState.WAITING;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.SeatHolders;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gets a seat, who waits, and what each keeps meanwhile. */
@PortalTest
class SeatsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    SignUpRoom signUps;

    @Autowired
    Seats seats;

    @Autowired
    Rooms rooms;

    @Autowired
    Planning planning;

    @Autowired
    SeatsFollow follow;

    @Autowired
    JobRunner jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void clockIsBack() {
        clock.reset();
    }

    @Test
    void severalWorkshopsAreChosenAtOnceAndChoosingThemAgainChangesNothing() {
        var event = room.open(1, 1, 1);
        var person = event.person();

        event.choose(person, event.alpha, event.gamma);
        event.choose(person, event.alpha, event.gamma);

        assertThat(event.states(person)).containsExactly(SEATED, CANCELLED, SEATED);
        assertThat(event.steps(person, event.alpha)).containsExactly(SeatStep.CHOSEN);
    }

    @Test
    void whoFindsItFullWaitsAndGetsTheSeatThatIsGivenBack() {
        var event = room.open(1, 1, 1);
        var first = event.person();
        var second = event.person();
        var third = event.person();
        event.choose(first, event.alpha);
        event.choose(second, event.alpha);
        event.choose(third, event.alpha);
        assertThat(event.mine(third, event.alpha)).contains(new Workshop.Mine(WAITING, true, 2));

        event.leave(first, event.alpha);
        event.leave(first, event.alpha);

        assertThat(event.state(second, event.alpha)).isEqualTo(SEATED);
        assertThat(event.mine(third, event.alpha)).contains(new Workshop.Mine(WAITING, true, 1));
        assertThat(event.steps(first, event.alpha)).containsExactly(SeatStep.CHOSEN, SeatStep.GIVEN_BACK);
    }

    @Test
    void whoseAccountIsActiveAgainGetsTheSeatThatCameFreeBeforeAnybodyElse() {
        var event = room.open(1, 1, 1);
        var first = event.person();
        var second = event.person();
        event.choose(first, event.alpha);
        event.choose(second, event.alpha);
        suspended(second, true);
        event.leave(first, event.alpha);

        suspended(second, false);
        event.choose(event.person(), event.alpha);

        assertThat(event.state(second, event.alpha)).isEqualTo(SEATED);
    }

    @Test
    void theSeatIsGivenByItselfWhenTheAccountIsActiveAgain() {
        var event = room.open(1, 1, 1);
        var first = event.person();
        var second = event.person();
        event.choose(first, event.alpha);
        event.choose(second, event.alpha);
        suspended(second, true);
        event.leave(first, event.alpha);
        suspended(second, false);

        jobs.runAllDue();

        assertThat(event.state(second, event.alpha)).isEqualTo(SEATED);
    }

    private void suspended(long member, boolean is) {
        sql.sql("update member set state = :state where id = :id")
                .param("state", is ? "SUSPENDED" : "ACTIVE")
                .param("id", member)
                .update();
    }

    @Test
    void whoComesBackStandsAtTheEndOfTheLine() {
        var event = room.open(1, 1, 1);
        var first = event.person();
        var second = event.person();
        event.choose(first, event.alpha);
        event.choose(second, event.alpha);
        event.leave(first, event.alpha);

        event.choose(first, event.alpha);

        assertThat(event.state(second, event.alpha)).isEqualTo(SEATED);
        assertThat(event.state(first, event.alpha)).isEqualTo(WAITING);
    }

    @Test
    void whatIsAtTheSameTimeIsRefusedWithTheNameOfTheOtherAndNothingOfItIsDone() {
        var event = room.open(3, 3, 3);
        var person = event.person();

        assertThatThrownBy(() -> event.choose(person, event.gamma, event.alpha, event.beta))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    var problem = refused.problems().getFirst();
                    assertThat(problem.field()).isEqualTo("session." + event.beta);
                    assertThat(problem.messageKey()).isEqualTo("seats.error.clash");
                    assertThat(problem.arguments()).isEqualTo(List.of("Alpha"));
                });
        assertThat(event.states(person)).containsOnly(CANCELLED);
    }

    @Test
    void thereMustBeTimeToWalk() {
        var event = room.open();
        var near = event.school.room("Near", 40);
        var far = event.school.room("Far", 40);
        fixture.as.member(event.event.organiser(), () -> rooms.apart(event.event.id(), near, far, 20));
        var morning = event.school.add(org.ricdm.passerelle.event.programme.School.workshop("Morning", at(9, 0))
                .withPlaces(5)
                .inRoom(near));
        var soon = event.school.add(org.ricdm.passerelle.event.programme.School.workshop("Soon", at(10, 30))
                .withPlaces(5)
                .inRoom(far));
        event.school.release();
        var person = event.person();
        event.choose(person, morning);

        assertThatThrownBy(() -> event.choose(person, soon)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.problems().getFirst().messageKey()).isEqualTo("seats.error.walk");
            assertThat(refused.problems().getFirst().arguments()).isEqualTo(List.of("Morning", 20));
        });
        assertThat(event.workshop(person, soon).obstacle()).isEqualTo(new Workshop.Obstacle(morning, "Morning", 20));
    }

    @Test
    void theSecondWishIsHeldUntilTheFirstIsCertainAndThenGoesToWhoWaitsForIt() {
        var event = room.open(1, 1, 1);
        var happy = event.person();
        var person = event.person();
        var next = event.person();
        event.choose(happy, event.alpha);
        event.choose(person, event.alpha);
        event.second(person, event.beta);
        event.choose(next, event.beta);
        assertThat(event.states(person)).containsExactly(WAITING, SEATED, CANCELLED);
        assertThat(event.state(next, event.beta)).isEqualTo(WAITING);

        event.leave(happy, event.alpha);

        assertThat(event.states(person)).containsExactly(SEATED, CANCELLED, CANCELLED);
        assertThat(event.state(next, event.beta)).isEqualTo(SEATED);
        assertThat(event.steps(person, event.beta)).containsExactly(SeatStep.CHOSEN, SeatStep.REPLACED);
    }

    @Test
    void aSecondWishNeedsAFirstOneThatIsWaitedFor() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);

        refused(() -> event.second(person, event.beta), "seats.error.noFirst");
        assertThat(event.workshop(person, event.beta).offer()).isEqualTo(Workshop.Offer.SWAP);
    }

    @Test
    void whoLeavesTheLineOfTheFirstWishKeepsTheSecondForGood() {
        var event = room.open(1, 1, 1);
        event.choose(event.person(), event.alpha);
        var person = event.person();
        event.choose(person, event.alpha);
        event.second(person, event.beta);

        event.leave(person, event.alpha);

        assertThat(event.mine(person, event.beta)).contains(new Workshop.Mine(SEATED, true, 0));
    }

    @Test
    void aSwapGoesAtOnceWhereThereIsRoom() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        var next = event.person();
        event.choose(person, event.alpha);
        event.choose(next, event.alpha);

        event.swap(person, event.alpha, event.beta);

        assertThat(event.states(person)).containsExactly(CANCELLED, SEATED, CANCELLED);
        assertThat(event.state(next, event.alpha)).isEqualTo(SEATED);
    }

    @Test
    void aSwapToAFullOneLosesNothing() {
        var event = room.open(1, 1, 1);
        var holder = event.person();
        var person = event.person();
        event.choose(holder, event.beta);
        event.choose(person, event.alpha);

        event.swap(person, event.alpha, event.beta);
        event.swap(person, event.alpha, event.beta);
        assertThat(event.states(person)).containsExactly(SEATED, WAITING, CANCELLED);

        event.leave(holder, event.beta);
        assertThat(event.states(person)).containsExactly(CANCELLED, SEATED, CANCELLED);
    }

    @Test
    void whatCanBeHadBothIsNotSwappedAndWhatOneDoesNotHaveCannotBe() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);

        refused(() -> event.swap(person, event.alpha, event.gamma), "seats.error.both");
        refused(() -> event.swap(person, event.gamma, event.beta), "seats.error.noSeat");
    }

    @Test
    void onlyWhoHasAPlaceAtTheEventChooses() {
        var event = room.open(1, 1, 1);
        var stranger = signUps.member();

        assertThatThrownBy(() -> event.choose(stranger, event.alpha)).isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(stranger, () -> seats.open(event.slug())).standing())
                .isEqualTo(WorkshopsPage.Standing.NONE);
    }

    @Test
    void whoLosesTheirPlaceAtTheEventGivesAllSeatsBackInTheSameMoment() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        var next = event.person();
        event.choose(person, event.alpha, event.gamma);
        event.choose(next, event.alpha, event.gamma);

        event.cancel(person);

        assertThat(event.states(next)).containsExactly(SEATED, CANCELLED, SEATED);
        assertThat(event.steps(person, event.alpha)).containsExactly(SeatStep.CHOSEN, SeatStep.PLACE_GONE);
        assertThat(openSeats(event.signUpId(person))).isZero();
    }

    @Test
    void whatTheProgrammeWithdrawsEndsAndWhatItEnlargesIsGivenToWhoIsNext() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        var next = event.person();
        event.choose(person, event.alpha, event.gamma);
        event.choose(next, event.gamma);
        var holder = new SeatHolders.Holder(event.signUpId(person), person);
        assertThat(follow.bySession(List.of(event.alpha, event.gamma)))
                .isEqualTo(Map.of(event.alpha, Set.of(holder), event.gamma, Set.of(holder)));

        event.school.remove(event.alpha);
        var gamma = event.school.session(event.gamma);
        fixture.as.member(
                event.event.organiser(),
                () -> planning.change(
                        event.event.id(),
                        event.gamma,
                        gamma.version(),
                        gamma.entry().withPlaces(2)));
        event.school.release();
        jobs.awaitFacts();

        assertThat(event.steps(person, event.alpha)).containsExactly(SeatStep.CHOSEN, SeatStep.WITHDRAWN);
        assertThat(event.state(next, event.gamma)).isEqualTo(SEATED);
    }

    @Test
    void aMoveTakesNobodysSeatAwayAndSaysWhatIsInTheWayNow() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha, event.gamma);

        event.school.move(event.gamma, at(11, 0));
        event.school.release();
        jobs.awaitFacts();

        assertThat(event.states(person)).containsExactly(SEATED, CANCELLED, SEATED);
        var entries = fixture.as
                .member(person, () -> seats.programme(event.slug()))
                .days()
                .getFirst()
                .entries();
        assertThat(entries).extracting(MyProgramme.Entry::obstacle).doesNotContainNull();
    }

    @Test
    void nothingIsChosenOrGivenBackOnceTheSessionHasBegun() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        var late = event.person();
        event.choose(person, event.alpha);
        clock.setTo(at(11, 0).atZone(event.event.brief().zone()).toInstant());

        refused(() -> event.leave(person, event.alpha), "seats.error.begun");
        refused(() -> event.choose(late, event.alpha), "seats.error.begun");
    }

    private int openSeats(long signUp) {
        return sql.sql("select count(*) from seat where sign_up_id = :id and state <> 'CANCELLED'")
                .param("id", signUp)
                .query(Integer.class)
                .single();
    }

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().getFirst().messageKey())
                                .isEqualTo(key));
    }
}
