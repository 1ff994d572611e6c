package org.ricdm.passerelle.event.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.onsite.DoorRoom.named;
import static org.ricdm.passerelle.event.onsite.DoorRoom.read;
import static org.ricdm.passerelle.event.onsite.DoorRoom.undo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.signup.Companions;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.event.signup.StepKind;
import org.ricdm.passerelle.event.signup.WalkIn;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CheckInTest {

    @Autowired
    DoorRoom room;

    @Autowired
    Fixture fixture;

    @Autowired
    CheckIn checkIn;

    @Autowired
    SignUpDesk desk;

    @Autowired
    SignUpRoom signUpRoom;

    @Autowired
    SignUps signUps;

    @Autowired
    Companions companions;

    @Autowired
    Events events;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher mail;

    @Autowired
    AdjustableClock clock;

    @Test
    void whoIsScannedHasComeAndTheHistorySaysWhoNotedIt() {
        var door = room.open();
        var person = door.person();
        assertThat(door.outcome(read(door.pass(person).token(), 0, door.now()))).isEqualTo(Outcome.IN);
        assertThat(door.state(person)).isEqualTo(SignUpState.CHECKED_IN);
        var steps = door.event.asOrganiser(slug -> desk.history(person));
        assertThat(steps.getLast().what()).isEqualTo(StepKind.CHECKED_IN);
        assertThat(steps.getLast().actor()).isNotNull();
    }

    @Test
    void theEarliestScanDecidesWhicheverDeviceDeliversFirst() {
        var door = room.open();
        var person = door.person();
        var late = named(person, 0, door.now().minusSeconds(60));
        var early = named(person, 0, door.now().minusSeconds(3600));
        door.deliver("Entrance B", late);
        assertThat(presence(door, person).device()).isEqualTo("Entrance B");
        door.deliver("Entrance A", early);
        assertThat(presence(door, person).device()).isEqualTo("Entrance A");
        assertThat(presence(door, person).scanId()).isEqualTo(early.id());
        assertThat(door.kept()).isEqualTo(2);
    }

    @Test
    void whatIsSentTwiceIsOneScanWithTheSameAnswer() {
        var door = room.open();
        var scan = named(door.person(), 0, door.now());
        assertThat(door.deliver(scan)).isEqualTo(door.deliver(scan, scan).subList(0, 1));
        assertThat(door.kept()).isOne();
    }

    @Test
    void aPhoneWithAWrongClockIsPutRight() {
        var door = room.open();
        var person = door.person();
        var wrong = door.now().plus(Duration.ofHours(7));
        fixture.as.member(
                door.helper,
                () -> checkIn.deliver(
                        door.event.slug(), "Phone", wrong, List.of(named(person, 0, wrong.minusSeconds(600)))));
        assertThat(presence(door, person).at())
                .isBetween(door.now().minusSeconds(660), door.now().minusSeconds(540));
    }

    @Test
    void momentsThatAreNoneAreKeptWithinTheLastMonth() {
        var door = room.open();
        var one = door.person();
        door.deliver(named(one, 0, Instant.EPOCH.minus(Duration.ofDays(99_999))));
        assertThat(presence(door, one).at())
                .isAfter(door.now().minus(Duration.ofDays(31)))
                .isBefore(door.now().minus(Duration.ofDays(29)));
        var other = door.person();
        door.deliver(named(other, 0, door.now().plus(Duration.ofDays(2))));
        assertThat(presence(door, other).at()).isBeforeOrEqualTo(door.now());
    }

    @Test
    void whoWasSeenInASessionHasComeToTheEvent() {
        var door = room.open();
        var member = door.event.person();
        door.event.choose(member, door.event.alpha);
        var person = door.event.signUpId(member);
        assertThat(door.outcome(named(person, door.event.alpha, door.now()))).isEqualTo(Outcome.IN);
        assertThat(presence(door, person).at()).isNotNull();
        assertThat(door.presence(person, door.event.alpha)).isNotNull();
        assertThat(door.state(person)).isEqualTo(SignUpState.CHECKED_IN);
    }

    @Test
    void whoHasNoSeatIsNotInTheSessionUnlessTheHelperLetsThemIn() {
        var door = room.open();
        var person = door.person();
        assertThat(door.outcome(named(person, door.event.alpha, door.now()))).isEqualTo(Outcome.NO_SEAT);
        assertThat(door.presence(person, door.event.alpha)).isNull();
        var letIn = new Scan(UUID.randomUUID(), door.event.alpha, null, person, ScanWay.NAME, door.now(), true, null);
        assertThat(door.outcome(letIn)).isEqualTo(Outcome.LET_IN);
        assertThat(door.presence(person, door.event.alpha)).isNotNull();
    }

    @Test
    void aScanTakenBackDoesNotCountAlsoWhenTheUndoingArrivesFirst() {
        var door = room.open();
        var person = door.person();
        var mistake = named(person, 0, door.now().minusSeconds(10));
        door.deliver(mistake);
        assertThat(door.outcome(undo(mistake, door.now()))).isEqualTo(Outcome.UNDONE);
        assertThat(door.presence(person, 0)).isNull();
        assertThat(door.state(person)).isEqualTo(SignUpState.CONFIRMED);

        var other = named(person, 0, door.now().minusSeconds(5));
        door.deliver(undo(other, door.now()));
        assertThat(door.outcome(other)).isEqualTo(Outcome.IN);
        assertThat(door.presence(person, 0)).isNull();

        var third = named(person, 0, door.now());
        door.deliver(third, undo(third, door.now()));
        assertThat(door.presence(person, 0)).isNull();
    }

    @Test
    void codesThatAreNotGoodSayWhyAndAreKept() {
        var door = room.open();
        var person = door.person();
        var token = door.pass(person).token();
        var forged = token.substring(0, 31) + (token.endsWith("A") ? "B" : "A");
        var elsewhere = room.open();
        var foreign = elsewhere.pass(elsewhere.person()).token();
        assertThat(door.outcome(read("https://example.org/a-poster", 0, door.now())))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(door.outcome(read(forged, 0, door.now()))).isEqualTo(Outcome.FORGED);
        assertThat(door.outcome(read(SecretToken.make(24), 0, door.now()))).isEqualTo(Outcome.FORGED);
        assertThat(door.outcome(read(foreign, 0, door.now()))).isEqualTo(Outcome.OTHER_EVENT);
        assertThat(door.outcome(named(elsewhere.person(), 0, door.now()))).isEqualTo(Outcome.UNKNOWN);
        assertThat(door.outcome(named(person, 987_654_321L, door.now()))).isEqualTo(Outcome.UNKNOWN);
        assertThat(door.state(person)).isEqualTo(SignUpState.CONFIRMED);
        assertThat(door.kept()).isEqualTo(6);
    }

    @Test
    void aLostBadgeThatWasReplacedOpensNothing() {
        var door = room.open();
        var person = door.person();
        var lost = door.pass(person);
        var code = fixture.as.<String>member(door.helper, () -> checkIn.replacePass(door.event.slug(), person));
        assertThat(code)
                .isNotEqualTo(lost.shortCode())
                .isEqualTo(door.pass(person).shortCode());
        assertThat(door.outcome(read(lost.token(), 0, door.now()))).isEqualTo(Outcome.REPLACED);
        assertThat(door.outcome(read(door.pass(person).token(), 0, door.now()))).isEqualTo(Outcome.IN);
        assertThat(of(door.list(), person).replaced())
                .hasSize(1)
                .doesNotContainAnyElementsOf(of(door.list(), person).passes());
    }

    @Test
    void whoCancelledIsRefusedAndNobodyCancelsAfterComing() {
        var door = room.open();
        var member = door.event.person();
        var person = door.event.signUpId(member);
        var token = door.pass(person).token();
        door.event.cancel(member);
        assertThat(door.outcome(read(token, 0, door.now()))).isEqualTo(Outcome.NO_PLACE);
        assertThat(door.state(person)).isEqualTo(SignUpState.CANCELLED);

        var other = door.event.person();
        door.deliver(named(door.event.signUpId(other), 0, door.now()));
        assertThatThrownBy(() -> door.event.cancel(other)).isInstanceOf(InvalidInput.class);
        assertThat(door.state(door.event.signUpId(other))).isEqualTo(SignUpState.CHECKED_IN);
    }

    @Test
    void aCompanionWhoHadNotComeAfterAllLeavesWithWhoBringsThem() {
        var door = room.open();
        signUpRoom.change(door.event.event, setup -> SignUpRoom.bringing(setup, 2));
        var member = door.event.person();
        for (var name : List.of("Ben Sá", "Cleo Sá")) {
            fixture.as.member(member, () -> companions.add(door.event.slug(), new NewCompanion(name)));
        }
        var brought = fixture.as
                .member(member, () -> signUps.open(door.event.slug()))
                .companions()
                .mine();
        var ben = brought.getFirst().id();
        var cleo = brought.getLast().id();
        var scan = named(ben, 0, door.now());
        door.deliver(scan, named(cleo, 0, door.now()));
        door.event.cancel(member);
        assertThat(door.state(ben)).isEqualTo(SignUpState.CHECKED_IN);

        door.deliver(undo(scan, door.now()));

        assertThat(door.state(ben)).isEqualTo(SignUpState.CANCELLED);
        assertThat(door.state(cleo)).isEqualTo(SignUpState.CHECKED_IN);
    }

    @Test
    void whoComesWithoutASignUpGetsAPlaceOnceAndIsOnTheList() {
        var door = room.open();
        onTheMorning(door.event.event);
        var newcomer = new WalkIn(UUID.randomUUID(), "Zoé Imprévue", "Mairie", "", door.event.event.category());
        var signUp = walkIn(door, newcomer);
        assertThat(walkIn(door, newcomer)).isEqualTo(signUp);
        assertThat(of(door.list(), signUp).name()).isEqualTo("Zoé Imprévue");
        assertThat(of(door.list(), signUp).from()).isEqualTo("Mairie");
        assertThat(door.outcome(named(signUp, 0, door.now()))).isEqualTo(Outcome.IN);
        assertThat(walkIn(door, new WalkIn(UUID.randomUUID(), "Zoé Imprévue", "", "", newcomer.categoryId())))
                .isNotEqualTo(signUp);
    }

    @Test
    void whoGivesAnAddressIsTheSamePersonAndIsToldByMail() {
        var door = room.open();
        var address = "noa" + UUID.randomUUID() + "@elsewhere.example";
        var member = door.event.person();
        onTheMorning(door.event.event);
        var signUp = walkIn(door, new WalkIn(UUID.randomUUID(), "Noa", "", address, door.event.event.category()));
        assertThat(walkIn(door, new WalkIn(UUID.randomUUID(), "Noa", "", address, door.event.event.category())))
                .isEqualTo(signUp);
        jobs.awaitFacts();
        jobs.runAllDue();
        assertThat(mail.mails().stream().filter(one -> one.to().contains(address)))
                .hasSize(1);
        assertThat(walkIn(
                        door,
                        new WalkIn(
                                UUID.randomUUID(), "Somebody", "", fixture.email(member), door.event.event.category())))
                .isEqualTo(door.event.signUpId(member));
    }

    @Test
    void alsoAtTheDoorNobodyIsOverbookedAndNobodyPassesTheLine() {
        var full = signUpRoom.opened(1);
        var holder = signUpRoom.member();
        signUpRoom.signUp(full, holder);
        var waiting = signUpRoom.member();
        signUpRoom.signUp(full, waiting);
        assertRefused(full, new WalkIn(UUID.randomUUID(), "Zoé", "", "", full.category()), "form");
        onTheMorning(full);
        assertRefused(full, new WalkIn(UUID.randomUUID(), "Zoé", "", "", full.category()), "form");
        assertRefused(full, new WalkIn(UUID.randomUUID(), "Zoé", "", fixture.email(waiting), full.category()), "form");
        assertThat(signUpRoom.states(full)).containsExactly(SignUpState.CONFIRMED, SignUpState.WAITING);
    }

    @Test
    void nobodyWalksInOnAnEventThatIsNotNowOrCancelled() {
        var event = signUpRoom.opened(5);
        var zoe = new WalkIn(UUID.randomUUID(), "Zoé", "", "", event.category());
        assertRefused(event, zoe, "form");
        onTheMorning(event);
        fixture.as.member(event.organiser(), () -> events.cancel(event.id(), "Flooded."));
        assertRefused(event, zoe, "form");
        assertThat(signUpRoom.states(event)).isEmpty();
    }

    @Test
    void whatIsTypedWrongAtTheDoorIsSaidBesideItsField() {
        var event = signUpRoom.opened(5);
        onTheMorning(event);
        assertRefused(event, new WalkIn(UUID.randomUUID(), " ", "", "", event.category()), "name");
        assertRefused(
                event, new WalkIn(UUID.randomUUID(), "Zoé", "x".repeat(121), "", event.category()), "organisation");
        assertRefused(event, new WalkIn(UUID.randomUUID(), "Zoé", "", "nowhere", event.category()), "email");
        assertRefused(event, new WalkIn(UUID.randomUUID(), "Zoé", "", "", 987_654_321L), "category");
        assertThat(signUpRoom.states(event)).isEmpty();
    }

    @Test
    void theListHoldsHashesAndNoTokensAndNamesEverySession() {
        var door = room.open();
        var person = door.person();
        var list = door.list();
        assertThat(of(list, person).passes()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(list.toString()).doesNotContain(door.pass(person).token());
        assertThat(list.points()).extracting(CheckInList.Point::title).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(list.points()).allMatch(CheckInList.Point::seats);
    }

    @Test
    void changesTellAnotherDeviceWhoCameAndWhoDidNotAfterAll() {
        var door = room.open();
        var one = door.person();
        var other = door.person();
        var since = door.list().latest();
        var mistake = named(other, 0, door.now());
        door.deliver("Entrance A", named(one, 0, door.now()), mistake);
        door.deliver(undo(mistake, door.now()));
        var changes = fixture.as.<CheckIn.Changes>member(door.helper, () -> checkIn.changes(door.event.slug(), since));
        assertThat(changes.touched()).containsExactlyInAnyOrder(one, other);
        assertThat(changes.present()).extracting(Presence::signUpId).containsExactly(one);
        assertThat(fixture.as
                        .<CheckIn.Changes>member(
                                door.helper, () -> checkIn.changes(door.event.slug(), changes.latest()))
                        .touched())
                .isEmpty();
    }

    @Test
    void aDeliveryIsNotLargerThanItsLimit() {
        var door = room.open();
        var many = IntStream.rangeClosed(0, CheckIn.MOST_AT_ONCE)
                .mapToObj(n -> named(1, 0, door.now()))
                .toArray(Scan[]::new);
        assertThatThrownBy(() -> door.deliver(many)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDeliveryAndTheListTakeAsManyStatementsForManyAsForFew() {
        var door = room.open();
        var few = scans(door, 2);
        door.list();
        var listOfFew = StatementCounter.during(door::list);
        var many = scans(door, 12);
        door.list();
        var listOfMany = StatementCounter.during(door::list);
        var deliveryOfFew = StatementCounter.during(() -> door.deliver(few));
        var deliveryOfMany = StatementCounter.during(() -> door.deliver(many));
        assertThat(listOfMany).hasSameSizeAs(listOfFew);
        assertThat(deliveryOfMany).hasSameSizeAs(deliveryOfFew);
        assertThat(deliveryOfMany.size()).isLessThanOrEqualTo(18);
        assertThat(listOfMany).hasSizeLessThanOrEqualTo(14);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void onTheMorning(SignUpRoom.Opened event) {
        clock.setTo(event.brief().starts().instant().minus(Duration.ofHours(1)));
    }

    private long walkIn(DoorRoom.Made door, WalkIn newcomer) {
        return fixture.as.<Long>member(door.helper, () -> checkIn.walkIn(door.event.slug(), newcomer));
    }

    private void assertRefused(SignUpRoom.Opened event, WalkIn newcomer, String field) {
        assertThatThrownBy(() -> fixture.as.member(event.organiser(), () -> checkIn.walkIn(event.slug(), newcomer)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo(field));
    }

    private static Scan[] scans(DoorRoom.Made door, int people) {
        return IntStream.range(0, people)
                .mapToObj(n -> read(door.pass(door.person()).token(), 0, door.now()))
                .toArray(Scan[]::new);
    }

    private static Presence presence(DoorRoom.Made door, long person) {
        return Objects.requireNonNull(door.presence(person, 0));
    }

    private static CheckInList.Person of(CheckInList list, long person) {
        return list.people().stream()
                .filter(one -> one.id() == person)
                .findFirst()
                .orElseThrow();
    }
}
