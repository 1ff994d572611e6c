package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
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
import org.ricdm.passerelle.event.signup.SignUpState;
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

    @ParameterizedTest
    @EnumSource(GroupMode.class)
    void aWorkshopThatIsNamedWronglyIsToldAlsoWhereThereIsNoPlace(GroupMode mode) {
        signUpRoom.change(made.event, setup -> SignUpRoom.with(setup, 0));
        var waiting = signUpRoom.member();
        signUpRoom.signUp(made.event, waiting);

        var rows = preview(entry(
                mode,
                row("Ana Sá", "Omega"),
                row("Bea Gil", "Alpha"),
                "Cleo\t" + fixture.email(waiting) + "\t\tOmega"));

        assertThat(rows)
                .extracting(GroupRow::outcome)
                .containsExactly(
                        GroupOutcome.WORKSHOP,
                        mode == GroupMode.REST_WAITS ? GroupOutcome.WAITING : GroupOutcome.LEFT_OUT,
                        GroupOutcome.ALREADY);
        assertThat(rows)
                .extracting(GroupRow::seat)
                .containsExactly(
                        GroupSeat.UNKNOWN,
                        mode == GroupMode.REST_WAITS ? GroupSeat.NO_PLACE : GroupSeat.NONE,
                        GroupSeat.UNKNOWN);
    }

    @Test
    void aCoordinatorChoosesNothingForSomebodyOfAnotherCentre() {
        var stranger = fixture.member(Language.EN, fixture.centre());
        signUpRoom.signUp(made.event, stranger);

        var rows = signUp(entry(GroupMode.REST_WAITS, "Somebody\t" + fixture.email(stranger) + "\t\tAlpha"));

        assertThat(rows).extracting(GroupRow::outcome).containsExactly(GroupOutcome.OTHER_CENTRE);
        assertThat(seats()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(GroupMode.class)
    void ofFourHundredMixedRowsThatHappensWhichWasShown(GroupMode mode) {
        made = room.open(30, 5, 400);
        var known = IntStream.range(0, 20).mapToObj(n -> made.person()).toList();
        signUpRoom.change(made.event, setup -> SignUpRoom.with(setup, 120));
        var entry = entry(mode, mixed(known).toArray(String[]::new));

        var checking = StatementCounter.during(() -> preview(entry));
        var checked = preview(entry);
        assertThat(checking).hasSizeLessThanOrEqualTo(20);
        assertThat(checked).hasSize(GroupEntry.MOST);
        assertThat(outcomes(checked))
                .containsEntry(GroupOutcome.DAMAGED, 60)
                .containsEntry(GroupOutcome.TWICE, 40)
                .containsEntry(GroupOutcome.ALREADY, 20)
                .containsEntry(GroupOutcome.OTHER_CENTRE, 20)
                .containsEntry(GroupOutcome.NOT_ACTIVE, 5)
                .containsEntry(GroupOutcome.WORKSHOP, 30)
                .containsEntry(GroupOutcome.NO_ADDRESS, 15)
                .containsEntry(GroupOutcome.NO_NAME, 10)
                .containsEntry(GroupOutcome.NO_CATEGORY, 10);
        assertThat(signUpRoom.states(made.event)).as("a check signs nobody up").hasSize(20);
        if (mode == GroupMode.ALL_OR_NONE) {
            assertThatThrownBy(() -> signUp(entry)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
                assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.arguments())
                                .singleElement()
                                .isEqualTo((int) checked.stream()
                                        .filter(row -> !isWhole(row))
                                        .count()));
            });
            assertThat(signUpRoom.states(made.event)).hasSize(20);
            assertThat(seats()).isEmpty();
            return;
        }

        var done = new ArrayList<GroupRow>();
        var doing = StatementCounter.during(() -> done.addAll(signUp(entry)));

        assertThat(done).isEqualTo(checked);
        stands(done);
        var signedUp = done.stream().filter(row -> row.outcome().isSignedUp()).count();
        assertThat(doing).hasSizeLessThanOrEqualTo((int) signedUp * 8 + 60);
        if (mode == GroupMode.REST_WAITS) {
            eachIsToldOnce(done);
        }

        assertThat(signUp(entry)).noneMatch(row -> row.outcome().isSignedUp());
        stands(done);
    }

    /** About the place, and about the workshop. */
    private void eachIsToldOnce(List<GroupRow> done) {
        jobs.runAllDue();
        var mails = catcher.mails().stream()
                .collect(Collectors.groupingBy(mail -> mail.to().toLowerCase(Locale.ROOT), Collectors.counting()));
        assertThat(done)
                .filteredOn(row -> row.outcome().isSignedUp())
                .allSatisfy(row -> assertThat(mails)
                        .as(row.toString())
                        .containsEntry(
                                row.email().toLowerCase(Locale.ROOT), row.seat().isBooked() ? 2L : 1L));
    }

    /** That there are as many places and seats as these rows say, and no more. */
    private void stands(List<GroupRow> rows) {
        var outcomes = outcomes(rows);
        var states = signUpRoom.states(made.event);
        assertThat(states)
                .filteredOn(SignUpState.CONFIRMED::equals)
                .hasSize(20 + outcomes.getOrDefault(GroupOutcome.PLACE, 0))
                .hasSize(120);
        assertThat(states)
                .filteredOn(SignUpState.WAITING::equals)
                .hasSize(outcomes.getOrDefault(GroupOutcome.WAITING, 0));
        assertThat(seats()).filteredOn("SEATED"::equals).hasSize((int) rows.stream()
                .filter(row -> row.isDone() && row.seat() == GroupSeat.SEAT)
                .count());
        assertThat(seats()).filteredOn("WAITING"::equals).hasSize((int) rows.stream()
                .filter(row -> row.isDone() && row.seat() == GroupSeat.WAITING)
                .count());
    }

    /** Rows of every kind, in the order of a list that nobody put in order. */
    private List<String> mixed(List<Long> known) {
        var rows = new ArrayList<String>();
        var good = new ArrayList<String>();
        times(190, n -> good.add(row("Person " + n, n % 3 == 0 ? "" : n % 3 == 1 ? "Alpha" : "gamma")));
        rows.addAll(good);
        times(60, n -> rows.add(row(n % 2 == 0 ? "JosÃ© Gil" : "Jos\ufffd Gil", "Alpha")));
        times(40, n -> rows.add("Again\t" + good.get(n).split("\t", -1)[1].toUpperCase(Locale.ROOT) + "\t\tGamma"));
        times(20, n -> rows.add("Known\t" + fixture.email(known.get(n)) + "\t\t" + (n % 2 == 0 ? "Gamma" : "")));
        var elsewhere = fixture.centre();
        times(20, n -> rows.add("Elsewhere\t" + fixture.email(fixture.member(Language.EN, elsewhere)) + "\t\tGamma"));
        times(5, n -> {
            var suspended = signUpRoom.member();
            rows.add("Suspended\t" + fixture.email(suspended));
            sql.sql("update member set state = 'SUSPENDED' where id = :id")
                    .param("id", suspended)
                    .update();
        });
        times(30, n -> rows.add(row("Astray " + n, "Omega")));
        times(15, n -> rows.add("Nowhere " + n + "\tat home"));
        times(10, n -> rows.add(row("X", "")));
        times(10, n -> rows.add("Cosmo " + n + "\t" + Fixture.unique("group") + "@elsewhere.example\tAstronaut"));
        Collections.shuffle(rows, new Random(400));
        return rows;
    }

    private static void times(int times, IntConsumer act) {
        IntStream.range(0, times).forEach(act);
    }

    private static Map<GroupOutcome, Integer> outcomes(List<GroupRow> rows) {
        return rows.stream().collect(Collectors.toMap(GroupRow::outcome, row -> 1, Integer::sum));
    }

    /** As a person would say it: everything that was asked for is had. */
    private static boolean isWhole(GroupRow row) {
        return (row.outcome() == GroupOutcome.PLACE || row.outcome() == GroupOutcome.ALREADY)
                && (row.seat() == GroupSeat.NONE || row.seat() == GroupSeat.SEAT || row.seat() == GroupSeat.ALREADY);
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
