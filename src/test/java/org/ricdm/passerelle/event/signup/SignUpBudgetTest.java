package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of signing up ask the store a fixed number of times, however many people there are. */
@PortalTest
class SignUpBudgetTest {

    private static final int MOST = 8;

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk desk;

    @Test
    void theListOfTheDeskCostsTheSameForThreeAndForThirtyPeople() {
        var event = room.opened(2);
        people(event, 3);
        var few = count(
                event.organiser(),
                () -> desk.open(event.slug(), DeskFilter.ALL, null).page());
        people(event, 27);
        var many = count(
                event.organiser(),
                () -> desk.open(event.slug(), DeskFilter.ALL, null).page());

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
    }

    @Test
    void onesOwnSignUpCostsTheSameHoweverManyWaitInFront() {
        var event = room.opened(1);
        people(event, 2);
        var mine = room.member();
        room.signUp(event, mine);
        var few = count(mine, () -> signUps.open(event.slug()));
        people(event, 20);
        var many = count(mine, () -> signUps.open(event.slug()));

        assertThat(many).isEqualTo(few);
    }

    private void people(SignUpRoom.Opened event, int number) {
        for (var n = 0; n < number; n++) {
            room.signUp(event, room.member());
        }
    }

    private int count(long who, Supplier<?> page) {
        return fixture.as.member(
                who,
                () -> StatementCounter.during(() -> assertThat(page.get()).isNotNull())
                        .size());
    }
}
