package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.event.programme.School;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of workshops ask the store a fixed number of times, however many workshops and people there are. */
@PortalTest
class SeatBudgetTest {

    private static final int MOST = 8;

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    Seats seats;

    @Autowired
    SeatDesk desk;

    @Test
    void everyPageCostsTheSameForFewAndForManyWorkshopsAndPeople() {
        var event = room.open(2, 2, 2);
        var person = event.person();
        event.choose(person, event.alpha);
        var few = costs(event, person);
        for (var n = 0; n < 12; n++) {
            event.workshop("More " + n, School.at(15, n), 3);
        }
        event.school.release();
        for (var n = 0; n < 10; n++) {
            event.choose(event.person(), event.alpha);
        }
        var many = costs(event, person);

        assertThat(many).isEqualTo(few).allMatch(cost -> cost <= MOST);
    }

    private java.util.List<Integer> costs(SeatsRoom.Made event, long person) {
        return java.util.List.of(
                count(person, () -> seats.open(event.slug())),
                count(person, () -> seats.programme(event.slug())),
                count(event.event.organiser(), () -> desk.workshops(event.slug())),
                count(event.event.organiser(), () -> desk.of(event.slug(), event.alpha)));
    }

    private int count(long who, Supplier<?> page) {
        return fixture.as.member(
                who,
                () -> StatementCounter.during(() -> assertThat(page.get()).isNotNull())
                        .size());
    }
}
