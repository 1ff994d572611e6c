package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coordinators bring their colleagues, organisers anybody. */
@PortalTest
class GroupSignUpsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    GroupSignUps group;

    @Autowired
    SignUpDesk desk;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JdbcClient sql;

    private long coordinator;

    @BeforeEach
    void somebodyWhoCoordinatesACite() {
        coordinator = fixture.member(Language.EN, room.centre(), Role.COORDINATOR);
    }

    @Test
    void whatTheCheckSaysIsWhatHappensThen() {
        var event = room.opened(setup -> SignUpRoom.withQuota(setup, room.centre(), 2));
        var colleague = room.member();
        var entry = entry(
                event,
                List.of(colleague),
                "Ana Sá\t" + stranger() + "\nBea Gil\t" + stranger() + "\nCleo\tno address",
                GroupMode.REST_WAITS);

        var checked = fixture.as.member(coordinator, () -> group.preview(event.slug(), entry));
        assertThat(room.states(event)).as("a check signs nobody up").isEmpty();
        var done = fixture.as.member(coordinator, () -> group.signUp(event.slug(), entry));

        assertThat(done)
                .isEqualTo(checked)
                .extracting(GroupRow::outcome)
                .containsExactly(GroupOutcome.PLACE, GroupOutcome.PLACE, GroupOutcome.WAITING, GroupOutcome.NO_ADDRESS);
        assertThat(room.states(event))
                .containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED, SignUpState.WAITING);
    }

    @Test
    void everyBadRowIsToldByItselfAndTheGoodOnesGetTheirPlace() {
        var event = room.opened(20);
        var address = stranger();
        var elsewhere = fixture.member(Language.EN, fixture.centre());
        var suspended = room.member();
        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", suspended)
                .update();
        var known = room.member();
        room.signUp(event, known);
        var pasted = String.join(
                "\n",
                "Name\tAddress\tCategory",
                "Ana Sá\t" + address + "\tmember",
                "Ana Sá again\t" + address.toUpperCase(java.util.Locale.ROOT),
                "JosÃ© Gil\t" + stranger(),
                "X\t" + stranger(),
                "Bea Gil\tbea at home",
                "Elsewhere\t" + fixture.email(elsewhere),
                "Suspended\t" + fixture.email(suspended),
                "Known\t" + fixture.email(known),
                "Cleo Gil\t" + stranger() + "\tAstronaut");

        var rows = fixture.as.member(
                coordinator, () -> group.signUp(event.slug(), entry(event, List.of(), pasted, GroupMode.REST_WAITS)));

        assertThat(rows)
                .extracting(GroupRow::outcome)
                .containsExactly(
                        GroupOutcome.PLACE,
                        GroupOutcome.TWICE,
                        GroupOutcome.DAMAGED,
                        GroupOutcome.NO_NAME,
                        GroupOutcome.NO_ADDRESS,
                        GroupOutcome.OTHER_CENTRE,
                        GroupOutcome.NOT_ACTIVE,
                        GroupOutcome.ALREADY,
                        GroupOutcome.NO_CATEGORY);
        assertThat(room.states(event)).hasSize(2);
    }

    @Test
    void allOrNoneSignsNobodyUpWhenOneDoesNotFit() {
        var event = room.opened(1);
        var entry =
                entry(event, List.of(), "Ana Sá\t" + stranger() + "\nBea Gil\t" + stranger(), GroupMode.ALL_OR_NONE);

        assertThatThrownBy(() -> fixture.as.member(coordinator, () -> group.signUp(event.slug(), entry)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("signup.group.error.notAll");

        assertThat(room.states(event)).isEmpty();
        assertThat(fixture.as
                        .member(
                                event.organiser(),
                                () -> desk.open(event.slug(), DeskFilter.ALL, null)
                                        .fillings())
                        .getFirst()
                        .taken())
                .isZero();
    }

    @Test
    void asManyAsFitLeavesTheOthersOut() {
        var event = room.opened(1);
        var entry =
                entry(event, List.of(), "Ana Sá\t" + stranger() + "\nBea Gil\t" + stranger(), GroupMode.AS_MANY_AS_FIT);

        var rows = fixture.as.member(coordinator, () -> group.signUp(event.slug(), entry));

        assertThat(rows).extracting(GroupRow::outcome).containsExactly(GroupOutcome.PLACE, GroupOutcome.LEFT_OUT);
        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
    }

    @Test
    void whoKnowsTheAddressOfSomebodyElsesColleagueLearnsNothingOfThem() {
        var event = room.opened(5);
        var elsewhere = fixture.member(Language.EN, fixture.centre());
        sql.sql("update member set state = 'SUSPENDED', given_name = 'Secret' where id = :id")
                .param("id", elsewhere)
                .update();

        var row = fixture.as
                .member(
                        coordinator,
                        () -> group.preview(
                                event.slug(),
                                entry(event, List.of(), "Somebody\t" + fixture.email(elsewhere), GroupMode.REST_WAITS)))
                .getFirst();

        assertThat(row.name()).isEqualTo("Somebody");
        assertThat(row.outcome()).isEqualTo(GroupOutcome.OTHER_CENTRE);
    }

    @Test
    void whatIsAskedAfterTheFirstMailIsToldInTheNext() {
        var event = room.opened(setup -> SignUpRoom.with(setup, SignUpRoom::byCoordinators));
        room.signUp(event, room.member());
        jobs.runAllDue();
        jobs.runAllDue();
        assertThat(requests(event)).hasSize(1);

        room.signUp(event, room.member());
        jobs.runAllDue();

        assertThat(requests(event)).hasSize(2);
    }

    private List<MailCatcher.CaughtMail> requests(SignUpRoom.Opened event) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(coordinator)))
                .filter(mail -> mail.subject().endsWith(event.brief().title()))
                .toList();
    }

    @Test
    void sentTwiceItSignsEverybodyUpOnceAndSendsOneMailEach() {
        var event = room.opened(5);
        var address = stranger();
        var entry = entry(event, List.of(), "Ana Sá\t" + address, GroupMode.ALL_OR_NONE);

        fixture.as.member(coordinator, () -> group.signUp(event.slug(), entry));
        var again = fixture.as.member(coordinator, () -> group.signUp(event.slug(), entry));
        jobs.runAllDue();

        assertThat(again).extracting(GroupRow::outcome).containsExactly(GroupOutcome.ALREADY);
        assertThat(room.states(event)).hasSize(1);
        assertThat(catcher.mails())
                .filteredOn(mail -> mail.to().contains(address))
                .hasSize(1);
    }

    @Test
    void whoIsBroughtReadsByWhomAndGetsALinkOfTheirOwn() {
        var event = room.opened(5);
        var address = stranger();
        fixture.as.member(
                coordinator,
                () -> group.signUp(event.slug(), entry(event, List.of(), "Ana Sá\t" + address, GroupMode.REST_WAITS)));
        jobs.runAllDue();

        var mail = catcher.mails().stream()
                .filter(one -> one.to().contains(address))
                .findFirst()
                .orElseThrow();
        var name = fixture.as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows();
        assertThat(mail.text()).contains("has signed you up.").contains("/events/" + event.slug() + "/guest/");
        assertThat(name.getFirst().person().from()).isEqualTo(fixture.centreName(room.centre()));
    }

    @Test
    void guestsOfACoordinatorCountAgainstTheQuotaOfTheCite() {
        var event = room.opened(setup -> SignUpRoom.withQuota(setup, room.centre(), 1));
        fixture.as.member(
                coordinator,
                () -> group.signUp(
                        event.slug(), entry(event, List.of(), "Ana Sá\t" + stranger(), GroupMode.REST_WAITS)));

        assertThat(room.signUp(event, room.member())).isEqualTo(SignUpState.WAITING);
        assertThat(room.signUp(event, fixture.member(Language.EN, fixture.centre())))
                .isEqualTo(SignUpState.CONFIRMED);
    }

    @Test
    void organisersGiveAlsoWhatOnlyTheTeamGivesAndBringAnybody() {
        var event = room.opened(setup -> new SignUpSetup(
                setup.rules(),
                5,
                null,
                null,
                0,
                Map.of(),
                List.of(
                        setup.categories().getFirst(),
                        new Category(
                                null,
                                Category.OpenTo.TEAM,
                                null,
                                null,
                                null,
                                Map.of(Language.EN, new Category.Text("Speaker", ""))))));
        var member = fixture.member(Language.EN, fixture.centre());
        var pasted = "Somebody\t" + fixture.email(member) + "\tSpeaker\nOlga Nowak\t" + stranger() + "\tSpeaker";

        assertThat(fixture.as.member(
                        event.organiser(),
                        () -> group.signUp(event.slug(), entry(event, List.of(), pasted, GroupMode.ALL_OR_NONE))))
                .extracting(GroupRow::category, GroupRow::outcome)
                .containsExactly(tuple("Speaker", GroupOutcome.PLACE), tuple("Speaker", GroupOutcome.PLACE));
        assertThat(fixture.as.member(
                        coordinator,
                        () -> group.preview(
                                event.slug(),
                                entry(event, List.of(), "Ana Sá\t" + stranger() + "\tSpeaker", GroupMode.REST_WAITS))))
                .extracting(GroupRow::outcome)
                .containsExactly(GroupOutcome.NO_CATEGORY);
    }

    @Test
    void theCoordinatorOfTheCiteApprovesAndIsToldOnceWhatWaits() {
        var event = room.opened(
                setup -> SignUpRoom.with(SignUpRoom.withQuota(setup, room.centre(), 1), SignUpRoom::byCoordinators));
        var first = room.member();
        var second = room.member();
        assertThat(room.signUp(event, first)).isEqualTo(SignUpState.TO_BE_APPROVED);
        room.signUp(event, second);
        jobs.runAllDue();
        jobs.runAllDue();

        var told = requests(event);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().subject()).startsWith("2 requests wait");
        var page = fixture.as.member(coordinator, () -> group.open(event.slug(), null));
        assertThat(page.mayApprove()).isTrue();
        var ids = page.people().rows().stream().map(DeskRow::id).toList();
        fixture.as.member(coordinator, () -> {
            group.approve(event.slug(), ids.getLast());
            group.approve(event.slug(), ids.getFirst());
        });

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED, SignUpState.WAITING);
    }

    @Test
    void theCoordinatorOfAnotherCiteDecidesNothingHere() {
        var event = room.opened(setup -> SignUpRoom.with(setup, SignUpRoom::byCoordinators));
        room.signUp(event, room.member());
        var other = fixture.member(Language.EN, fixture.centre(), Role.COORDINATOR);
        var id = fixture.as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows()
                .getFirst()
                .id();

        assertThatThrownBy(() -> fixture.as.member(other, () -> group.approve(event.slug(), id)))
                .isInstanceOf(NotOpen.class);
        assertThat(fixture.as
                        .member(other, () -> group.open(event.slug(), null))
                        .people()
                        .rows())
                .isEmpty();
        assertThat(room.states(event)).containsExactly(SignUpState.TO_BE_APPROVED);
    }

    @Test
    void oneIsOfferedOnlyColleaguesWhoAreNotSignedUp() {
        var event = room.opened(5);
        var colleague = room.member();
        var there = room.member();
        room.signUp(event, there);
        var elsewhere = fixture.member(Language.EN, fixture.centre());

        assertThat(fixture.as.member(coordinator, () -> group.candidates(event.slug(), "", 5_000)))
                .extracting(PersonCard::id)
                .contains(colleague)
                .doesNotContain(there, elsewhere);
    }

    @Test
    void nobodyAtAllAndTooManyAreToldBesideTheField() {
        var event = room.opened(5);
        var tooMany = IntStream.range(0, 401)
                .mapToObj(n -> "Person " + n + "\tp" + n + "@mail.example")
                .collect(Collectors.joining("\n"));
        for (var pasted : List.of(" ", tooMany)) {
            assertThatThrownBy(() -> fixture.as.member(
                            coordinator,
                            () -> group.preview(event.slug(), entry(event, List.of(), pasted, GroupMode.REST_WAITS))))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.problems().getFirst().field())
                                    .isEqualTo("pasted"));
        }
    }

    @Test
    void aCheckTakesAsManyStatementsForHundredsAsForOne() {
        var event = room.opened(500);
        assertThat(statements(event, 300)).isEqualTo(statements(event, 1)).isLessThanOrEqualTo(12);
    }

    private int statements(SignUpRoom.Opened event, int people) {
        var pasted = IntStream.range(0, people)
                .mapToObj(n -> "Person " + n + "\t" + stranger())
                .collect(Collectors.joining("\n"));
        return StatementCounter.during(() -> fixture.as.member(
                        coordinator,
                        () -> group.preview(event.slug(), entry(event, List.of(), pasted, GroupMode.REST_WAITS))))
                .size();
    }

    private static GroupEntry entry(SignUpRoom.Opened event, List<Long> members, String pasted, GroupMode mode) {
        return new GroupEntry(members, pasted, event.category(), EventMode.ON_SITE, mode);
    }

    private static String stranger() {
        return Fixture.unique("stranger") + "@elsewhere.example";
    }
}
