package org.ricdm.passerelle.event.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventCopies;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.onsite.CheckIn;
import org.ricdm.passerelle.event.onsite.Scan;
import org.ricdm.passerelle.event.onsite.ScanWay;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was there says how it was, once, and nobody can tell who said what. */
@PortalTest
class FeedbackTest {

    private static final FeedbackAnswer GOOD = new FeedbackAnswer(5, 4, "More of it.");

    @Autowired
    Fixture fixture;

    @Autowired
    FeedbackRoom room;

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    FeedbackForgetting forgetting;

    @Autowired
    EventCopies copies;

    @Autowired
    Events events;

    @Autowired
    Sessions sessions;

    @Autowired
    CheckIn checkIn;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    private FeedbackRoom.Made event;

    @BeforeEach
    void anEvent() {
        event = room.open();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void oneIsAskedAboutWhatIsOverAndWhereOneWas() {
        var person = event.person(event.alpha);
        event.at(0, 10, 15);
        assertThat(asked(person)).containsExactly("Opening");

        event.at(0, 23, 0);
        assertThat(asked(person)).containsExactly("Opening", "Alpha");

        event.over();
        assertThat(asked(person))
                .containsExactly(
                        "Opening", "Alpha", "Closing", event.event.brief().title());

        clock.advance(Duration.ofDays(30));
        var late = fixture.as.member(person, () -> feedback.mine(event.slug()));
        assertThat(late.items()).isEmpty();
        assertThat(late.tooLate()).isTrue();
    }

    @Test
    void whoGaveTheirPlaceBackIsNotAsked() {
        var person = event.person(event.alpha);
        event.cancel(person);
        event.over();

        assertThatThrownBy(() -> asked(person)).isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(person, () -> feedback.isInvited(events.find(event.slug()))))
                .isFalse();
    }

    @Test
    void oneAnswersOnceAndASecondAnswerIsNotKept() {
        var person = event.person(event.alpha);
        event.over();

        assertThat(give(person, event.alpha, GOOD)).isTrue();
        assertThat(give(person, event.alpha, new FeedbackAnswer(1, null, ""))).isFalse();
        assertThat(give(person, Subject.WHOLE, new FeedbackAnswer(3, null, ""))).isTrue();

        assertThat(event.answers()).isEqualTo(2);
        assertThat(fixture.as.member(person, () -> feedback.mine(event.slug())).items())
                .filteredOn(AskedFeedback.Item::given)
                .extracting(item -> item.subject().sessionId())
                .containsExactly(event.alpha, Subject.WHOLE);
    }

    @Test
    void whatIsNoAnswerIsRefusedByNameAndNothingIsKept() {
        var person = event.person();
        event.over();

        for (var wrong : List.of(
                new FeedbackAnswer(0, null, ""),
                new FeedbackAnswer(6, null, ""),
                new FeedbackAnswer(3, 9, ""),
                new FeedbackAnswer(3, null, "x".repeat(1_001)))) {
            assertThatThrownBy(() -> give(person, event.plenary, wrong)).isInstanceOf(InvalidInput.class);
        }
        assertThat(event.answers()).isZero();
        assertThat(give(person, event.plenary, GOOD)).isTrue();
    }

    @Test
    void nobodyAnswersAboutASessionThatTheyWereNotInOrThatIsOfAnotherEvent() {
        var person = event.person(event.alpha);
        var other = room.open();
        event.over();

        for (var session : new long[] {event.beta, other.plenary, -1}) {
            assertThatThrownBy(() -> give(person, session, GOOD)).isInstanceOf(NotOpen.class);
        }
    }

    @Test
    void anAnswerHoldsNobodyAndItsRowsHaveNoOrder() {
        for (var n = 0; n < 8; n++) {
            var person = event.person();
            event.over();
            give(person, event.plenary, new FeedbackAnswer(1 + n % 5, null, "Number " + n));
            clock.reset();
        }

        assertThat(columns("feedback_answer"))
                .containsExactlyInAnyOrder("id", "event_id", "session_id", "given_on", "rating", "scale", "words");
        assertThat(columns("feedback_given")).containsExactlyInAnyOrder("session_id", "sign_up_id");
        var order = sql.sql("select words from feedback_answer where event_id = :event order by id")
                .param("event", event.id())
                .query(String.class)
                .list();
        assertThat(order).hasSize(8).isNotEqualTo(order.stream().sorted().toList());
        assertThat(sql.sql("select count(distinct given_on) from feedback_answer where event_id = :event")
                        .param("event", event.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void figuresAndWordsAreShownFromFiveAnswersOn() {
        var speaker = fixture.member();
        for (var n = 0; n < 4; n++) {
            answer(event.alpha, new FeedbackAnswer(5, 1, "Words " + n));
        }
        event.person(event.alpha);
        event.over();
        var four = results();
        var alpha = four.sessions().stream()
                .filter(one -> one.subject().sessionId() == event.alpha)
                .findFirst()
                .orElseThrow();
        assertThat(alpha.answered()).isEqualTo(4);
        assertThat(alpha.there()).isEqualTo(5);
        assertThat(alpha.rate()).isEqualTo(80);
        assertThat(alpha.isShown()).isFalse();
        assertThat(alpha.ratings()).isEmpty();
        assertThat(fixture.as
                        .member(event.event.organiser(), () -> desk.everything(event.slug()))
                        .sessions())
                .allSatisfy(one -> assertThat(one.words()).isEmpty());
        clock.reset();

        answer(event.alpha, new FeedbackAnswer(2, null, ""));
        event.over();

        var five = fixture.as
                .member(event.event.organiser(), () -> desk.session(event.slug(), event.alpha))
                .result();
        assertThat(five.ratings()).isEqualTo(List.of(0, 1, 0, 0, 4));
        assertThat(five.scales()).as("four answered the second question").isEmpty();
        assertThat(five.words()).containsExactlyInAnyOrder("Words 0", "Words 1", "Words 2", "Words 3");
        assertThatThrownBy(() -> fixture.as.member(speaker, () -> desk.session(event.slug(), event.alpha)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void whereSomebodyRecordedWhoCameThatCounts() {
        var came = event.signUpId(event.person(event.beta));
        var stayedAway = event.signUpId(event.person(event.alpha));
        var record = (SessionAttendance) eventId -> Map.of(event.alpha, Set.of(came));
        var presence = new Presence(
                new FeedbackRows(sql),
                new StaticListableBeanFactory(Map.of("record", record)).getBeanProvider(SessionAttendance.class));

        var present = presence.bySession(
                event.id(),
                sessions.these(List.of(event.plenary, event.alpha, event.beta), Language.EN)
                        .values());

        assertThat(present.get(event.alpha)).containsExactly(came);
        assertThat(present.get(event.beta)).containsExactly(came);
        assertThat(present.get(event.plenary)).containsExactlyInAnyOrder(came, stayedAway);
        assertThat(present.get(Subject.WHOLE)).containsExactlyInAnyOrder(came, stayedAway);
    }

    @Test
    void whoNeverPassedADoorThatWasKeptWasNotThere() {
        var came = event.signUpId(event.person(event.alpha));
        var online = event.signUpId(event.person(event.alpha));
        var stayedAway = event.signUpId(event.person(event.alpha));
        sql.sql("update sign_up set way = 'ONLINE' where id = :id")
                .param("id", online)
                .update();

        assertThat(whole(Set.of(came))).containsExactlyInAnyOrder(came, online);
        assertThat(whole(Set.of(came, stayedAway))).containsExactlyInAnyOrder(came, online, stayedAway);
    }

    @Test
    void aFewScansToTryADeviceSayNothingOfTheOthers() {
        var first = event.signUpId(event.person());
        var second = event.signUpId(event.person());
        var third = event.signUpId(event.person());

        assertThat(whole(Set.of(first))).containsExactlyInAnyOrder(first, second, third);
    }

    private Set<Long> whole(Set<Long> entered) {
        var record = (SessionAttendance) eventId -> Map.of(Subject.WHOLE, entered);
        return new Presence(
                        new FeedbackRows(sql),
                        new StaticListableBeanFactory(Map.of("record", record))
                                .getBeanProvider(SessionAttendance.class))
                .bySession(event.id(), List.of())
                .get(Subject.WHOLE);
    }

    @Test
    void whoWasScannedAtTheDoorOfASessionIsAskedAndWhoWasOnlyExpectedIsNot() {
        var came = event.person(event.alpha);
        var walkedIn = event.person();
        var stayedAway = event.person(event.alpha);
        event.at(0, 11, 5);
        fixture.as.member(
                event.event.organiser(),
                () -> checkIn.deliver(
                        event.slug(),
                        "Room 1",
                        clock.instant(),
                        List.of(scanned(event.signUpId(came)), scanned(event.signUpId(walkedIn)))));
        event.at(0, 23, 0);

        assertThat(asked(came)).containsExactly("Opening", "Alpha");
        assertThat(asked(walkedIn)).containsExactly("Opening", "Alpha");
        assertThat(asked(stayedAway)).isEmpty();
    }

    private Scan scanned(long signUp) {
        return new Scan(UUID.randomUUID(), event.alpha, null, signUp, ScanWay.NAME, clock.instant(), true, null);
    }

    @Test
    void whereNobodyIsAskedNobodyAnswersAndACopyAsksNobodyEither() {
        var person = event.person();
        var organiser = event.event.organiser();
        fixture.as.member(organiser, () -> desk.switchOff(event.slug()));
        event.over();

        assertThatThrownBy(() -> asked(person)).isInstanceOf(NotOpen.class);
        assertThat(results().asked()).isFalse();
        var copy = fixture.as.member(
                organiser,
                () -> copies.copy(event.slug(), copies.offer(event.slug()).proposed()));
        assertThat(fixture.as.member(organiser, () -> desk.results(copy)).asked())
                .isFalse();

        fixture.as.member(organiser, () -> desk.switchOn(event.slug()));
        assertThat(asked(person)).isNotEmpty();
    }

    @Test
    void whoAnsweredIsForgottenAMonthAfterTheEventAndTheAnswersStay() {
        var person = event.person();
        event.over();
        give(person, event.plenary, GOOD);
        clock.advance(Duration.ofDays(29));
        forgetting.run();
        assertThat(given(person)).isEqualTo(1);

        clock.advance(Duration.ofDays(3));
        forgetting.run();

        assertThat(given(person)).isZero();
        assertThat(event.answers()).isEqualTo(1);
    }

    @Test
    void everyPageCostsTheSameForFewAndForManySessionsAndPeople() {
        var person = event.person(event.alpha);
        event.over();
        var few = costs(person);
        clock.reset();
        for (var n = 0; n < 6; n++) {
            event.school.add(
                    School.workshop("More " + n, event.first.plusDays(1).atTime(14, n))
                            .withPlaces(5));
        }
        event.school.release();
        for (var n = 0; n < 6; n++) {
            answer(event.alpha, GOOD);
        }
        event.over();

        assertThat(costs(person)).isEqualTo(few).allMatch(cost -> cost <= 8);
    }

    private List<Integer> costs(long person) {
        return List.of(
                count(person, () -> feedback.mine(event.slug())),
                count(event.event.organiser(), () -> desk.results(event.slug())),
                count(event.event.organiser(), () -> desk.everything(event.slug())),
                count(event.event.organiser(), () -> desk.session(event.slug(), event.alpha)));
    }

    private int count(long who, Supplier<?> page) {
        return fixture.as.member(
                who,
                () -> StatementCounter.during(() -> assertThat(page.get()).isNotNull())
                        .size());
    }

    /** Somebody who was there says that. */
    private void answer(long session, FeedbackAnswer answer) {
        clock.reset();
        var person = event.person(session);
        event.over();
        assertThat(give(person, session, answer)).isTrue();
        clock.reset();
    }

    private boolean give(long person, long session, FeedbackAnswer answer) {
        return fixture.as.member(person, () -> feedback.give(event.slug(), session, answer));
    }

    private List<String> asked(long person) {
        return fixture.as.member(person, () -> feedback.mine(event.slug())).items().stream()
                .map(item -> item.subject().title())
                .toList();
    }

    private FeedbackOverview results() {
        return fixture.as.member(event.event.organiser(), () -> desk.results(event.slug()));
    }

    private int given(long person) {
        return sql.sql("select count(*) from feedback_given where sign_up_id = :id")
                .param("id", event.signUpId(person))
                .query(Integer.class)
                .single();
    }

    private List<String> columns(String table) {
        return sql.sql("select column_name from information_schema.columns where table_schema = database()"
                        + " and table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
