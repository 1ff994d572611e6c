package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.signup.SignUpRoom.with;
import static org.ricdm.passerelle.event.signup.SignUpRoom.withQuota;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.Events;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing up, waiting, changing and cancelling, as a member does it; and what an organiser's word changes in it. */
@PortalTest
class SignUpsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpOutlook outlook;

    @Autowired
    SignUpDesk desk;

    @Autowired
    Events events;

    @Autowired
    PlacesJob job;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoCancelsGivesThePlaceAtOnceToWhoIsNext() {
        var event = room.opened(1);
        var first = room.member();
        var second = room.member();
        var third = room.member();
        assertThat(room.signUp(event, first)).isEqualTo(SignUpState.CONFIRMED);
        assertThat(room.signUp(event, second)).isEqualTo(SignUpState.WAITING);
        assertThat(room.signUp(event, third)).isEqualTo(SignUpState.WAITING);
        assertThat(mine(event, third).position()).isEqualTo(2);

        fixture.as.member(first, () -> signUps.cancel(event.slug()));

        assertThat(mine(event, second).state()).isEqualTo(SignUpState.CONFIRMED);
        assertThat(mine(event, third).position()).isEqualTo(1);
    }

    @Test
    void cancellingTwiceGivesOnePlaceBack() {
        var event = room.opened(1);
        var first = room.member();
        var others = List.of(room.member(), room.member());
        room.signUp(event, first);
        others.forEach(one -> room.signUp(event, one));

        fixture.as.member(first, () -> signUps.cancel(event.slug()));
        fixture.as.member(first, () -> signUps.cancel(event.slug()));

        assertThat(room.states(event))
                .containsExactly(SignUpState.CANCELLED, SignUpState.CONFIRMED, SignUpState.WAITING);
    }

    @Test
    void tenTabsMakeOneSignUpOneEntryInItsHistoryAndOneMail() throws Exception {
        var event = room.opened(5);
        var member = room.member();
        var clicks = new ArrayList<Callable<SignUpState>>();
        for (var tab = 0; tab < 10; tab++) {
            clicks.add(() -> room.signUp(event, member));
        }

        try (var tabs = Executors.newFixedThreadPool(5)) {
            for (var click : tabs.invokeAll(clicks)) {
                assertThat(click.get()).isEqualTo(SignUpState.CONFIRMED);
            }
        }

        assertThat(room.states(event)).hasSize(1);
        assertThat(mine(event, member).steps()).hasSize(1);
        assertThat(sql.sql("select count(*) from mail where kind = 'signup' and member_id = :id")
                        .param("id", member)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCategoryOpensAndClosesByItsOwnWindowWhileTheOtherIsOpen() {
        var event = room.opened(setup -> new SignUpSetup(
                setup.rules(),
                10,
                null,
                null,
                0,
                Map.of(),
                List.of(
                        new Category(
                                null,
                                Category.OpenTo.MEMBERS,
                                room.today().plusDays(2).atStartOfDay(),
                                room.today().plusDays(4).atStartOfDay(),
                                null,
                                Map.of(Language.EN, new Category.Text("Early", ""))),
                        setup.categories().getFirst())));
        var early = event.category();
        var other = Objects.requireNonNull(room.setup(event.organiser(), event.slug())
                .categories()
                .getLast()
                .id());

        assertThat(choices(event)).containsExactly(other);
        refused(event, early, "signup.error.window.NOT_YET");
        clock.advance(Duration.ofDays(3));
        assertThat(choices(event)).containsExactly(early, other);
        assertThat(signUp(event, early)).isEqualTo(SignUpState.CONFIRMED);
        clock.advance(Duration.ofDays(2));
        assertThat(choices(event)).containsExactly(other);
        refused(event, early, "signup.error.window.CLOSED");
        assertThat(signUp(event, other)).isEqualTo(SignUpState.CONFIRMED);
    }

    @Test
    void aCategoryThatIsOpenBeforeTheOthersIsOfferedOnThePageOfTheEvent() {
        var general = room.today().plusDays(9).atStartOfDay();
        var event = room.opened(setup -> {
            var first = setup.categories().getFirst();
            return new SignUpSetup(
                    new SignUpRules(general, null, null, null, Approval.NONE, Promotion.AUTOMATIC, 48, true),
                    10,
                    null,
                    null,
                    0,
                    Map.of(),
                    List.of(
                            new Category(
                                    null,
                                    first.openTo(),
                                    room.today().plusDays(2).atStartOfDay(),
                                    room.today().plusDays(4).atStartOfDay(),
                                    null,
                                    first.texts()),
                            first));
        });

        assertThat(window(event)).isEqualTo(SignUpWindow.NOT_YET);
        assertThat(opens(event)).isEqualTo(room.today().plusDays(2).atStartOfDay());
        clock.advance(Duration.ofDays(3));
        assertThat(window(event)).isEqualTo(SignUpWindow.OPEN);
        clock.advance(Duration.ofDays(2));
        assertThat(window(event)).isEqualTo(SignUpWindow.NOT_YET);
        assertThat(opens(event)).isEqualTo(general);
        clock.advance(Duration.ofDays(6));
        assertThat(window(event)).isEqualTo(SignUpWindow.OPEN);
    }

    private SignUpWindow window(SignUpRoom.Opened event) {
        return fixture.as.member(
                room.member(), () -> outlook.of(events.find(event.slug())).window());
    }

    private LocalDateTime opens(SignUpRoom.Opened event) {
        return Objects.requireNonNull(fixture.as.member(
                        room.member(), () -> signUps.open(event.slug()).opens()))
                .local();
    }

    private List<Long> choices(SignUpRoom.Opened event) {
        return fixture.as.member(room.member(), () -> signUps.open(event.slug())).categories().stream()
                .map(SignUpPage.Choice::id)
                .toList();
    }

    private SignUpState signUp(SignUpRoom.Opened event, long category) {
        return fixture.as.member(
                room.member(), () -> signUps.signUp(event.slug(), new NewSignUp(category, EventMode.ON_SITE)));
    }

    private void refused(SignUpRoom.Opened event, long category, String why) {
        assertThatThrownBy(() -> signUp(event, category))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::messageKey)
                                .containsExactly(why));
    }

    @Test
    void whoComesBackBeginsAtTheEndOfTheLine() {
        var event = room.opened(0);
        var first = room.member();
        var second = room.member();
        room.signUp(event, first);
        room.signUp(event, second);

        fixture.as.member(first, () -> signUps.cancel(event.slug()));
        room.signUp(event, first);

        assertThat(mine(event, first).position()).isEqualTo(2);
    }

    @Test
    void theQuotaOfACiteCountsItsAssociatedCentresAndLetsOthersPass() {
        var cite = fixture.centre();
        var event = room.opened(setup -> withQuota(with(setup, 10), cite, 1));
        var own = fixture.member(Language.EN, cite);
        var associated = fixture.member(Language.EN, fixture.associatedCentre(cite));
        var other = room.member();

        assertThat(room.signUp(event, own)).isEqualTo(SignUpState.CONFIRMED);
        assertThat(room.signUp(event, associated)).isEqualTo(SignUpState.WAITING);
        assertThat(room.signUp(event, other)).isEqualTo(SignUpState.CONFIRMED);
        assertThat(mine(event, associated).full()).isEqualTo(LimitKind.CENTRE);
    }

    @Test
    void onTheDayOfReleaseTheJobGivesTheCommonPlacesToThoseWhoWaitedForTheirQuota() {
        var cite = fixture.centre();
        var event = room.opened(setup -> with(
                withQuota(with(setup, 2), cite, 1),
                rules -> new SignUpRules(
                        rules.opens(),
                        null,
                        null,
                        room.today().plusDays(3).atStartOfDay(),
                        rules.approval(),
                        rules.promotion(),
                        48,
                        true)));
        room.signUp(event, fixture.member(Language.EN, cite));
        var waits = fixture.member(Language.EN, cite);
        room.signUp(event, waits);
        assertThat(mine(event, waits).state()).isEqualTo(SignUpState.WAITING);

        clock.advance(Duration.ofDays(4));
        job.run();

        assertThat(mine(event, waits).state()).isEqualTo(SignUpState.CONFIRMED);
    }

    @Test
    void whoSignsUpAfterTheReleaseStandsBehindThoseWhoWaited() {
        var cite = fixture.centre();
        var event = room.opened(setup -> with(
                withQuota(with(setup, 2), cite, 1),
                rules -> new SignUpRules(
                        rules.opens(),
                        null,
                        null,
                        room.today().plusDays(3).atStartOfDay(),
                        rules.approval(),
                        rules.promotion(),
                        48,
                        true)));
        room.signUp(event, fixture.member(Language.EN, cite));
        var waits = fixture.member(Language.EN, cite);
        room.signUp(event, waits);

        clock.advance(Duration.ofDays(4));
        var later = room.member();

        assertThat(room.signUp(event, later)).isEqualTo(SignUpState.WAITING);
        assertThat(mine(event, waits).state()).isEqualTo(SignUpState.CONFIRMED);
    }

    @Test
    void aHigherLimitIsGivenAtOnceAndALowerOneRemovesNobodyAndPromotesNobody() {
        var event = room.opened(1);
        var people = List.of(room.member(), room.member(), room.member(), room.member());
        people.forEach(one -> room.signUp(event, one));

        assertThat(room.change(event, setup -> with(setup, 3))).isEqualTo(2);
        assertThat(room.change(event, setup -> with(setup, 1))).isZero();

        assertThat(room.states(event)).filteredOn(SignUpState.CONFIRMED::equals).hasSize(3);
        var whole = fixture.as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).fillings())
                .getFirst();
        assertThat(whole.over()).isEqualTo(2);
        fixture.as.member(people.getFirst(), () -> signUps.cancel(event.slug()));
        assertThat(room.states(event)).filteredOn(SignUpState.CONFIRMED::equals).hasSize(2);
    }

    @Test
    void whoeverIsSuspendedMeanwhileIsPassedOverAndKeepsTheirPlaceInLine() {
        var event = room.opened(1);
        var first = room.member();
        var suspended = room.member();
        var third = room.member();
        List.of(first, suspended, third).forEach(one -> room.signUp(event, one));
        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", suspended)
                .update();

        fixture.as.member(first, () -> signUps.cancel(event.slug()));

        assertThat(room.states(event))
                .containsExactly(SignUpState.CANCELLED, SignUpState.WAITING, SignUpState.CONFIRMED);
    }

    @Test
    void whoChangesKeepsThePlaceUntilTheOtherOneIsCertain() {
        var event = room.opened(setup -> new SignUpSetup(setup.rules(), null, 5, 1, 0, Map.of(), setup.categories()));
        var online = room.member();
        fixture.as.member(
                online, () -> signUps.signUp(event.slug(), new NewSignUp(event.category(), EventMode.ONLINE)));
        var onSite = room.member();
        room.signUp(event, onSite);

        assertThatThrownBy(() -> fixture.as.member(
                        onSite, () -> signUps.change(event.slug(), new NewSignUp(event.category(), EventMode.ONLINE))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("signup.error.full");
        assertThat(mine(event, onSite).way()).isEqualTo(EventMode.ON_SITE);
        assertThat(mine(event, onSite).state()).isEqualTo(SignUpState.CONFIRMED);

        fixture.as.member(
                online, () -> signUps.change(event.slug(), new NewSignUp(event.category(), EventMode.ON_SITE)));
        fixture.as.member(
                onSite, () -> signUps.change(event.slug(), new NewSignUp(event.category(), EventMode.ONLINE)));
        assertThat(mine(event, onSite).way()).isEqualTo(EventMode.ONLINE);
    }

    @Test
    void anOfferThatPassesGoesToTheNextAndCannotBeAcceptedAnyMore() {
        var event = room.opened(setup -> with(
                with(setup, 1),
                rules -> new SignUpRules(rules.opens(), null, null, null, Approval.NONE, Promotion.OFFER, 24, true)));
        var people = List.of(room.member(), room.member(), room.member());
        people.forEach(one -> room.signUp(event, one));
        fixture.as.member(people.getFirst(), () -> signUps.cancel(event.slug()));
        assertThat(mine(event, people.get(1)).state()).isEqualTo(SignUpState.OFFERED);

        clock.advance(Duration.ofHours(25));
        assertThatThrownBy(() -> fixture.as.member(people.get(1), () -> signUps.accept(event.slug())))
                .hasMessageContaining("signup.error.noOffer");
        job.run();

        assertThat(mine(event, people.get(1)).state()).isEqualTo(SignUpState.CANCELLED);
        assertThat(mine(event, people.get(2)).state()).isEqualTo(SignUpState.OFFERED);
        fixture.as.member(people.get(2), () -> signUps.accept(event.slug()));
        fixture.as.member(people.get(2), () -> signUps.accept(event.slug()));
        assertThat(mine(event, people.get(2)).state()).isEqualTo(SignUpState.CONFIRMED);
    }

    @Test
    void whatWaitsForApprovalTakesNoPlaceAndKeepsItsArrival() {
        var event = room.opened(setup -> with(
                with(setup, 1),
                rules -> new SignUpRules(
                        rules.opens(), null, null, null, Approval.ORGANISER, Promotion.AUTOMATIC, 48, true)));
        var first = room.member();
        var second = room.member();
        assertThat(room.signUp(event, first)).isEqualTo(SignUpState.TO_BE_APPROVED);
        room.signUp(event, second);
        var page = fixture.as.member(
                event.organiser(),
                () -> desk.open(event.slug(), DeskFilter.ALL, null).page());

        fixture.as.member(event.organiser(), () -> page.rows().forEach(row -> desk.approve(row.id())));

        // The list shows the last one first, so the second was approved first.
        assertThat(room.states(event)).containsExactly(SignUpState.WAITING, SignUpState.CONFIRMED);
    }

    @Test
    void anOrganiserMovesUpForAReasonGivesTheReserveAndTheHistoryKeepsBoth() {
        var event =
                room.opened(setup -> new SignUpSetup(setup.rules(), 2, null, null, 1, Map.of(), setup.categories()));
        var people = List.of(room.member(), room.member(), room.member(), room.member());
        people.forEach(one -> room.signUp(event, one));
        assertThat(room.states(event)).filteredOn(SignUpState.CONFIRMED::equals).hasSize(1);
        var ids = fixture
                .as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows()
                .stream()
                .map(DeskRow::id)
                .toList();

        fixture.as.member(event.organiser(), () -> desk.moveUp(ids.getFirst(), "Speaks on Friday."));
        assertThat(mine(event, people.getLast()).position()).isEqualTo(1);
        fixture.as.member(event.organiser(), () -> desk.giveReserve(ids.getFirst(), "Speaks on Friday."));
        assertThat(mine(event, people.getLast()).state()).isEqualTo(SignUpState.CONFIRMED);
        assertThatThrownBy(() ->
                        fixture.as.member(event.organiser(), () -> desk.giveReserve(ids.get(1), "Would like to come.")))
                .hasMessageContaining("signup.error.reserve");
        assertThatThrownBy(() -> fixture.as.member(event.organiser(), () -> desk.moveUp(ids.get(1), " ")))
                .hasMessageContaining("signup.error.reason");
        assertThat(fixture.as.member(event.organiser(), () -> desk.history(ids.getFirst())))
                .extracting(HistoryStep::what)
                .containsExactly(StepKind.WAITING, StepKind.MOVED_UP, StepKind.RESERVE, StepKind.PROMOTED);
    }

    @Test
    void signUpThatClosedWhileTheFormWasOpenSaysSoAndTakesNoPlace() {
        var event = room.opened(setup -> with(
                with(setup, 5),
                rules -> new SignUpRules(
                        rules.opens(),
                        room.today().plusDays(1).atTime(12, 0),
                        null,
                        null,
                        Approval.NONE,
                        Promotion.AUTOMATIC,
                        48,
                        true)));
        var late = room.member();
        assertThat(fixture.as.member(late, () -> signUps.open(event.slug())).window())
                .isEqualTo(SignUpWindow.OPEN);

        clock.advance(Duration.ofDays(2));

        assertThatThrownBy(() -> room.signUp(event, late)).hasMessageContaining("signup.error.window.CLOSED");
        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void nobodySignsUpForACancelledEventNorForOneThatHasNoSignUp() {
        var organiser = fixture.organiser();
        var silent = fixture.event(organiser, room.today().plusDays(30));
        var member = room.member();
        assertThat(fixture.as.member(member, () -> signUps.open(silent)).window())
                .isEqualTo(SignUpWindow.NONE);

        var event = room.opened(5);
        room.signUp(event, room.member());
        fixture.as.member(event.organiser(), () -> events.cancel(event.id(), "The house is flooded."));

        assertThatThrownBy(() -> room.signUp(event, member)).hasMessageContaining("signup.error.window.CLOSED");
    }

    @Test
    void aCategoryForTheTeamIsNotOfferedAndNotTakenByAMember() {
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
        var speaker = room.setup(event.organiser(), event.slug()).categories().getLast();
        var member = room.member();

        assertThat(fixture.as.member(member, () -> signUps.open(event.slug())).categories())
                .extracting(SignUpPage.Choice::name)
                .containsExactly("Member");
        assertThatThrownBy(() -> fixture.as.member(
                        member,
                        () -> signUps.signUp(
                                event.slug(), new NewSignUp(Objects.requireNonNull(speaker.id()), EventMode.ON_SITE))))
                .hasMessageContaining("signup.error.category");
    }

    private MySignUp mine(SignUpRoom.Opened event, long member) {
        return Objects.requireNonNull(
                fixture.as.member(member, () -> signUps.open(event.slug())).mine());
    }
}
