package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.signup.OwnCompanions.Companion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People bring somebody: each takes a place, or waits, by themselves, and none has one while who brings them has none. */
@PortalTest
class CompanionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    Companions companions;

    @Autowired
    SignUpDesk desk;

    @Autowired
    SignUpEditing editing;

    @Autowired
    SelectedPeople selected;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JobRunner jobs;

    @Autowired
    GuestForgetting forgetting;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whoSignsUpWithCompanionsGetsAPlaceForEachAndOneMailThatSaysSo() {
        var event = bringing(2, setup -> SignUpRoom.with(setup, 3));
        var member = fixture.member(Language.FR, room.centre());

        signUp(event, member, "Ben Sá", "Cleo Sá");

        assertThat(room.states(event)).hasSize(3).containsOnly(SignUpState.CONFIRMED);
        assertThat(mine(event, member)).extracting(Companion::category).containsOnly("Companion");
        assertThat(taken(event, LimitKind.EVENT)).isEqualTo(3);
        jobs.runAllDue();
        assertThat(mails(member)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Vous avez une place");
            assertThat(mail.text()).contains("Ben Sá, que vous amenez, a une place.", "Cleo Sá, que vous amenez");
        });
    }

    @Test
    void aPersonKeepsTheirPlaceWhenThereIsNoneForACompanionWhoThenWaitsByThemselves() {
        var event = bringing(2, setup -> SignUpRoom.with(setup, 2));
        var member = room.member();

        signUp(event, member, "Ben Sá", "Cleo Sá");

        assertThat(room.states(event))
                .containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED, SignUpState.WAITING);
        assertThat(mine(event, member).getLast().full()).isEqualTo(LimitKind.EVENT);
        jobs.runAllDue();
        assertThat(mails(member))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Ben Sá, whom you bring, has a place.", "Cleo Sá, whom you bring, is number 1"));
    }

    @Test
    void whoWaitsKeepsTheirCompanionsWaitingAlsoWhereThereWouldBeRoomForThem() {
        var event = bringing(1, setup -> inCategory(setup, 0, 0));
        var member = room.member();

        signUp(event, member, "Ben Sá");

        assertThat(room.states(event)).containsExactly(SignUpState.WAITING, SignUpState.WAITING);

        room.change(event, setup -> inCategory(setup, 0, 1));

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED);
        jobs.runAllDue();
        assertThat(mails(member))
                .as("what they waited for is overtaken")
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Ben Sá, whom you bring, has a place."));
    }

    @Test
    void theQuotaOfTheCiteOfWhoBringsThemCountsThem() {
        var event = bringing(2, setup -> SignUpRoom.withQuota(setup, room.centre(), 2));

        signUp(event, room.member(), "Ben Sá", "Cleo Sá");

        assertThat(room.states(event))
                .containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED, SignUpState.WAITING);
        assertThat(taken(event, LimitKind.CENTRE)).isEqualTo(2);
    }

    @Test
    void cancellingCancelsThemTooInOneMailAndTheirPlacesGoToTheNext() {
        var event = bringing(1, setup -> SignUpRoom.with(setup, 2));
        var member = room.member();
        signUp(event, member, "Ben Sá");
        var others = List.of(room.member(), room.member());
        others.forEach(other -> room.signUp(event, other));
        jobs.runAllDue();

        fixture.as.member(member, () -> signUps.cancel(event.slug()));

        assertThat(room.states(event))
                .containsExactly(
                        SignUpState.CANCELLED, SignUpState.CANCELLED, SignUpState.CONFIRMED, SignUpState.CONFIRMED);
        jobs.runAllDue();
        assertThat(mails(member)).hasSize(2);
        assertThat(mails(member).getFirst().text()).contains("The sign-up of Ben Sá, whom you bring, is cancelled.");
    }

    @Test
    void aCompanionIsCancelledAloneAndComesBackAtTheEndOfTheLine() {
        var event = bringing(1, setup -> SignUpRoom.with(setup, 2));
        var member = room.member();
        signUp(event, member, "Ben Sá");
        room.signUp(event, room.member());
        var ben = mine(event, member).getFirst().id();

        fixture.as.member(member, () -> companions.cancel(event.slug(), ben));
        fixture.as.member(member, () -> companions.cancel(event.slug(), ben));

        assertThat(room.states(event))
                .containsExactly(SignUpState.CONFIRMED, SignUpState.CANCELLED, SignUpState.CONFIRMED);
        assertThat(add(event, member, "ben sá")).isEqualTo(SignUpState.WAITING);
        assertThat(mine(event, member)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(ben);
            assertThat(one.name()).isEqualTo("ben sá");
        });
    }

    @Test
    void tenTabsAtOnceBringOnePersonOnce() throws Exception {
        var event = bringing(3, setup -> SignUpRoom.with(setup, 20));
        var member = room.member();
        room.signUp(event, member);

        try (var tabs = Executors.newFixedThreadPool(10)) {
            var all = tabs.invokeAll(IntStream.range(0, 10)
                    .mapToObj(n -> (Callable<SignUpState>) () -> add(event, member, "Ben Sá"))
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isEqualTo(SignUpState.CONFIRMED);
            }
        }

        assertThat(room.states(event)).hasSize(2);
        jobs.runAllDue();
        assertThat(mails(member)).hasSize(2);
    }

    @Test
    void nobodyBringsMoreThanTheirCategoryAllowsAndNothingIsKeptThen() {
        var event = bringing(1, setup -> setup);
        var member = room.member();

        refused("companion.1.name", () -> signUp(event, member, "Ben Sá", "Cleo Sá"));
        assertThat(room.states(event)).isEmpty();
        refused("companion.0.name", () -> signUp(event, member, " "));
        refused("companion.1.name", () -> signUp(event, member, "Ben Sá", "BEN SÁ"));
        signUp(event, member, "Ben Sá");
        refused("name", () -> add(event, member, "Cleo Sá"));

        var alone = room.opened(3);
        room.signUp(alone, member);
        refused("name", () -> add(alone, member, "Ben Sá"));
    }

    @Test
    void anotherWayIsTakenByAllOfThemOrByNobody() {
        var event = bringing(1, setup -> online(SignUpRoom.with(setup, 10), 1));
        var member = room.member();
        signUp(event, member, "Ben Sá");

        refused("way", () -> change(event, member, EventMode.ONLINE));
        assertThat(ways(event)).containsOnly("ON_SITE");

        room.change(event, setup -> online(setup, 2));
        change(event, member, EventMode.ONLINE);
        assertThat(ways(event)).containsOnly("ONLINE");
    }

    @Test
    void aNameIsCorrectedUntilTheSameDateAsOnesOwnSignUp() {
        var event = bringing(2, setup -> setup);
        var member = room.member();
        signUp(event, member, "Ben Sá", "Cleo Sá");
        var ben = mine(event, member).getFirst().id();

        fixture.as.member(member, () -> companions.change(event.slug(), ben, new NewCompanion("Benjamin Sá")));
        refused(
                "name",
                () -> fixture.as.member(
                        member, () -> companions.change(event.slug(), ben, new NewCompanion("Cleo Sá"))));

        assertThat(mine(event, member)).extracting(Companion::name).containsExactly("Benjamin Sá", "Cleo Sá");
        clock.advance(Duration.ofDays(91));
        refused(
                "form",
                () -> fixture.as.member(member, () -> companions.change(event.slug(), ben, new NewCompanion("Ben"))));
        refused("form", () -> fixture.as.member(member, () -> companions.cancel(event.slug(), ben)));
        refused("form", () -> add(event, member, "Dora Sá"));
    }

    @Test
    void anOfferToACompanionIsAcceptedByWhoBringsThem() {
        var event = bringing(1, setup -> SignUpRoom.with(SignUpRoom.with(setup, 1), CompanionsTest::offering));
        var member = room.member();
        signUp(event, member, "Ben Sá");

        room.change(event, setup -> SignUpRoom.with(setup, 2));

        var ben = mine(event, member).getFirst();
        assertThat(ben.state()).isEqualTo(SignUpState.OFFERED);
        jobs.runAllDue();
        assertThat(mails(member).getFirst().subject()).startsWith("Those whom you bring");
        fixture.as.member(member, () -> companions.accept(event.slug(), ben.id()));
        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED);
    }

    @Test
    void theDeskSaysWithWhomTheyComeAndEditsThem() {
        var event = bringing(1, setup -> setup);
        var member = room.member();
        signUp(event, member, "Ben Sá");

        var rows = fixture.as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows();
        var ben = rows.getFirst();
        assertThat(rows)
                .extracting(DeskRow::with)
                .containsExactly(rows.getLast().person().name(), "");
        assertThat(ben.person().name()).isEqualTo("Ben Sá");
        fixture.as.member(event.organiser(), () -> {
            var page = editing.open(event.slug(), ben.id());
            editing.change(
                    event.slug(),
                    ben.id(),
                    page.seen(),
                    new NewSignUp(page.categoryId(), EventMode.ONLINE),
                    "Asked by phone.");
        });

        jobs.runAllDue();
        assertThat(mails(member).getFirst().text()).contains("Asked by phone.", "Ben Sá");
        assertThat(fixture.as.member(event.organiser(), () -> desk.history(ben.id())))
                .extracting(HistoryStep::what)
                .containsExactly(StepKind.CONFIRMED, StepKind.EDITED);
    }

    @Test
    void whoWaitsForTheirBringerAloneGetsAPlaceInTheActThatGivesThemOne() {
        var event = bringing(1, setup -> SignUpRoom.with(setup, SignUpRoom::byCoordinators));
        var member = room.member();
        signUp(event, member, "Ben Sá");
        var ben = mine(event, member).getFirst().id();
        fixture.as.member(event.organiser(), () -> desk.approve(ben));
        assertThat(room.states(event)).containsExactly(SignUpState.TO_BE_APPROVED, SignUpState.WAITING);
        jobs.runAllDue();
        var before = mails(member).size();

        fixture.as.member(event.organiser(), () -> desk.approve(signUpId(event, member)));

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED, SignUpState.CONFIRMED);
        jobs.runAllDue();
        assertThat(mails(member)).hasSize(before + 1);
        assertThat(mails(member).getFirst().text()).contains("Ben Sá");
    }

    @Test
    void aCompanionGetsNoPlaceOutOfTheReserveBeforeWhoBringsThem() {
        var event =
                bringing(1, setup -> new SignUpSetup(setup.rules(), 1, null, null, 1, Map.of(), setup.categories()));
        var member = room.member();
        signUp(event, member, "Ben Sá");
        var ben = mine(event, member).getFirst().id();

        refused(
                "reserve",
                () -> fixture.as.member(event.organiser(), () -> desk.giveReserve(ben, "The son of a speaker.")));

        assertThat(room.states(event)).containsExactly(SignUpState.WAITING, SignUpState.WAITING);
    }

    @Test
    void aLetterToThemGoesOnceToWhoBringsThem() {
        var event = bringing(2, setup -> setup);
        var member = room.member();
        signUp(event, member, "Ben Sá", "Cleo Sá");
        var companion = room.setup(event.organiser(), event.slug())
                .categories()
                .getLast()
                .id();

        var toAll = new Selection(Set.of(), Set.of(), Set.of(), true, null, null, null, Set.of());
        var toThem = new Selection(
                Set.of(), Set.of(Objects.requireNonNull(companion)), Set.of(), true, null, null, null, Set.of());

        for (var selection : List.of(toAll, toThem)) {
            assertThat(selected.all(event.brief(), selection))
                    .extracting(Selected::email)
                    .containsExactly(fixture.email(member));
            assertThat(selected.count(event.brief(), selection).people()).isEqualTo(1);
        }
    }

    @Test
    void theirNamesAreForgottenWithThoseOfGuests() {
        var event = bringing(1, setup -> setup);
        var member = room.member();
        signUp(event, member, "Ben Sá");

        clock.advance(Duration.ofDays(500));
        forgetting.run();

        assertThat(sql.sql("select g.name from sign_up s join event_guest g on g.id = s.guest_id"
                                + " where s.event_id = :event")
                        .param("event", event.id())
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    @Test
    void onesOwnPageCostsTheSameForOneAndForFiveCompanions() {
        var event = bringing(5, setup -> setup);
        var member = room.member();
        signUp(event, member, "Ben Sá");
        var few = StatementCounter.during(() -> mine(event, member));
        List.of("Cleo Sá", "Dora Sá", "Edu Sá", "Fe Sá").forEach(name -> add(event, member, name));
        var many = StatementCounter.during(() -> mine(event, member));

        assertThat(many).hasSameSizeAs(few);
    }

    private static SignUpRules offering(SignUpRules rules) {
        return new SignUpRules(
                rules.opens(),
                rules.closes(),
                rules.changeUntil(),
                rules.released(),
                rules.approval(),
                Promotion.OFFER,
                rules.offerHours(),
                rules.placesShown());
    }

    /** An event at which members bring so many, who are companions there. */
    private SignUpRoom.Opened bringing(int most, UnaryOperator<SignUpSetup> change) {
        return room.opened(setup -> change.apply(SignUpRoom.bringing(setup, most)));
    }

    private static SignUpSetup withCategories(SignUpSetup setup, List<Category> categories) {
        return new SignUpSetup(
                setup.rules(),
                setup.capacity(),
                setup.onSite(),
                setup.online(),
                setup.reserve(),
                setup.quotas(),
                categories);
    }

    private static SignUpSetup inCategory(SignUpSetup setup, int place, int capacity) {
        var all = new ArrayList<>(setup.categories());
        var one = all.get(place);
        all.set(
                place,
                new Category(
                        one.id(), one.openTo(), one.opens(), one.closes(), capacity, one.texts(), one.companions()));
        return withCategories(setup, all);
    }

    private static SignUpSetup online(SignUpSetup setup, int places) {
        return new SignUpSetup(
                setup.rules(),
                setup.capacity(),
                setup.onSite(),
                places,
                setup.reserve(),
                setup.quotas(),
                setup.categories());
    }

    private SignUpState signUp(SignUpRoom.Opened event, long member, String... brought) {
        return fixture.as.member(
                member,
                () -> signUps.signUp(
                        event.slug(),
                        new NewSignUp(
                                event.category(),
                                EventMode.ON_SITE,
                                Map.of(),
                                Arrays.stream(brought).map(NewCompanion::new).toList())));
    }

    private void change(SignUpRoom.Opened event, long member, EventMode way) {
        fixture.as.member(member, () -> signUps.change(event.slug(), new NewSignUp(event.category(), way)));
    }

    private SignUpState add(SignUpRoom.Opened event, long member, String name) {
        return fixture.as.member(member, () -> companions.add(event.slug(), new NewCompanion(name)));
    }

    private List<Companion> mine(SignUpRoom.Opened event, long member) {
        return fixture.as
                .member(member, () -> signUps.open(event.slug()))
                .companions()
                .mine();
    }

    private long signUpId(SignUpRoom.Opened event, long member) {
        return sql.sql("select id from sign_up where event_id = :event and member_id = :member")
                .param("event", event.id())
                .param("member", member)
                .query(Long.class)
                .single();
    }

    private List<String> ways(SignUpRoom.Opened event) {
        return sql.sql("select way from sign_up where event_id = :event")
                .param("event", event.id())
                .query(String.class)
                .list();
    }

    private int taken(SignUpRoom.Opened event, LimitKind kind) {
        return sql.sql("select taken from place_limit where event_id = :event and kind = :kind")
                .param("event", event.id())
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    private static void refused(String field, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly(field));
    }

    /** What that member got, newest first. */
    private List<CaughtMail> mails(long member) {
        var address = fixture.email(member);
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }
}
