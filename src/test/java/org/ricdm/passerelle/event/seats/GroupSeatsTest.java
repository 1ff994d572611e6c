package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.GroupOutcome;
import org.ricdm.passerelle.event.signup.GroupRow;
import org.ricdm.passerelle.event.signup.GroupSeat;
import org.ricdm.passerelle.event.signup.GroupSignUps;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that name a workshop: what the check says of the seats is what happens then. */
@PortalTest
class GroupSeatsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    SignUpRoom signUpRoom;

    @Autowired
    GroupSignUps group;

    @Autowired
    SeatDesk desk;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JdbcClient sql;

    private SeatsRoom.Made made;
    private long coordinator;

    @BeforeEach
    void anEventWithThreeWorkshops() {
        made = room.open(1, 5, 5);
        coordinator = fixture.member(Language.EN, signUpRoom.centre(), Role.COORDINATOR);
    }

    @Test
    void aRowGetsASeatTheNextOneWaitsAndWhatWasShownIsWhatHappens() {
        var entry = entry(GroupMode.REST_WAITS, row("Ana Sá", "alpha"), row("Bea Gil", " ALPHA "), row("Cleo Paz", ""));

        var checked = preview(entry);
        assertThat(seats()).as("a check books nothing").isEmpty();
        var done = signUp(entry);

        assertThat(done)
                .isEqualTo(checked)
                .extracting(GroupRow::seat)
                .containsExactly(GroupSeat.SEAT, GroupSeat.WAITING, GroupSeat.NONE);
        assertThat(done).extracting(GroupRow::outcome).containsOnly(GroupOutcome.PLACE);
        assertThat(seats()).containsExactly("SEATED", "WAITING");
        jobs.runAllDue();
        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(done.getFirst().email()))
                .as("one about the sign-up, one about the seat")
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail.text()).contains("You have a seat: Alpha"));
        var people = fixture.as
                .member(made.event.organiser(), () -> desk.of(made.slug(), made.alpha))
                .seats();
        assertThat(people).extracting(DeskSeat::name).containsExactly("Ana Sá", "Bea Gil");
        assertThat(signUp(entry))
                .extracting(GroupRow::seat)
                .containsExactly(GroupSeat.ALREADY, GroupSeat.ALREADY, GroupSeat.NONE);
        assertThat(seats()).containsExactly("SEATED", "WAITING");
    }

    @Test
    void everyBadWorkshopIsToldAndTheRowSignsNobodyUp() {
        made.workshop("Delta", School.at(16, 0), 3);
        made.workshop("Delta", School.at(17, 0), 3);
        made.school.release();
        fixture.as.member(
                made.event.organiser(),
                () -> desk.close(made.slug(), made.beta, new Door(Set.of(), Set.of(made.event.organiser()))));
        var chosen = made.person();
        made.choose(chosen, made.alpha);

        var rows = signUp(entry(
                GroupMode.REST_WAITS,
                row("Ana Sá", "Omega"),
                row("Bea Gil", "Delta"),
                row("Cleo Paz", "Beta"),
                row("Dora Rey", "Gamma"),
                "Somebody\t" + fixture.email(chosen) + "\t\tGamma"));

        assertThat(rows)
                .extracting(GroupRow::seat)
                .containsExactly(
                        GroupSeat.UNKNOWN, GroupSeat.SEVERAL, GroupSeat.CLOSED, GroupSeat.SEAT, GroupSeat.SEAT);
        assertThat(rows)
                .extracting(GroupRow::outcome)
                .containsExactly(
                        GroupOutcome.WORKSHOP,
                        GroupOutcome.WORKSHOP,
                        GroupOutcome.WORKSHOP,
                        GroupOutcome.PLACE,
                        GroupOutcome.ALREADY);
        assertThat(signUpRoom.states(made.event)).hasSize(2);
    }

    @Test
    void somebodyWhoHasChosenSomethingElseAtThatTimeKeepsIt() {
        var person = made.person();
        made.choose(person, made.alpha);

        var rows = signUp(entry(GroupMode.REST_WAITS, "Somebody\t" + fixture.email(person) + "\t\tBeta"));

        assertThat(rows).extracting(GroupRow::seat).containsExactly(GroupSeat.CLASH);
        assertThat(rows).noneMatch(GroupRow::isDone);
        assertThat(seats()).containsExactly("SEATED");
    }

    @Test
    void allOrNoneCountsTheSeatsToo() {
        var entry = entry(GroupMode.ALL_OR_NONE, row("Ana Sá", "Alpha"), row("Bea Gil", "Alpha"));

        assertThatThrownBy(() -> signUp(entry))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("signup.group.error.notAll");

        assertThat(signUpRoom.states(made.event)).isEmpty();
        assertThat(seats()).isEmpty();
    }

    @Test
    void asManyAsFitLeavesOutWhoseWorkshopIsFullAndTheirPlaceGoesToTheNext() {
        signUpRoom.change(made.event, setup -> SignUpRoom.with(setup, 2));

        var rows = signUp(entry(
                GroupMode.AS_MANY_AS_FIT, row("Ana Sá", "Alpha"), row("Bea Gil", "Alpha"), row("Cleo Paz", "Gamma")));

        assertThat(rows)
                .extracting(GroupRow::outcome)
                .containsExactly(GroupOutcome.PLACE, GroupOutcome.LEFT_OUT, GroupOutcome.PLACE);
        assertThat(rows).extracting(GroupRow::seat).containsExactly(GroupSeat.SEAT, GroupSeat.FULL, GroupSeat.SEAT);
        assertThat(seats()).containsExactly("SEATED", "SEATED");
    }

    @Test
    void whoWaitsForAPlaceHoldsNoSeat() {
        signUpRoom.change(made.event, setup -> SignUpRoom.with(setup, 0));

        var rows = signUp(entry(GroupMode.REST_WAITS, row("Ana Sá", "Alpha")));

        assertThat(rows).extracting(GroupRow::outcome).containsExactly(GroupOutcome.WAITING);
        assertThat(rows).extracting(GroupRow::seat).containsExactly(GroupSeat.NO_PLACE);
        assertThat(seats()).isEmpty();
    }

    @Test
    void aCoordinatorChoosesNothingForSomebodyOfAnotherCentre() {
        var stranger = fixture.member(Language.EN, fixture.centre());
        signUpRoom.signUp(made.event, stranger);

        var rows = signUp(entry(GroupMode.REST_WAITS, "Somebody\t" + fixture.email(stranger) + "\t\tAlpha"));

        assertThat(rows).extracting(GroupRow::outcome).containsExactly(GroupOutcome.OTHER_CENTRE);
        assertThat(seats()).isEmpty();
    }

    private List<GroupRow> preview(GroupEntry entry) {
        return fixture.as.member(coordinator, () -> group.preview(made.slug(), entry));
    }

    private List<GroupRow> signUp(GroupEntry entry) {
        return fixture.as.member(coordinator, () -> group.signUp(made.slug(), entry));
    }

    private GroupEntry entry(GroupMode mode, String... rows) {
        return new GroupEntry(List.of(), String.join("\n", rows), made.event.category(), EventMode.ON_SITE, mode);
    }

    private static String row(String name, String workshop) {
        return name + "\t" + Fixture.unique("group") + "@elsewhere.example\t\t" + workshop;
    }

    private List<String> seats() {
        return sql.sql("select t.state from seat t join sign_up s on s.id = t.sign_up_id where s.event_id = :event"
                        + " order by s.id")
                .param("event", made.event.id())
                .query(String.class)
                .list();
    }
}
