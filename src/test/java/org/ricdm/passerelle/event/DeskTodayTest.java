package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.Due.Urgency;
import org.ricdm.passerelle.event.letters.LettersRoom;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.ricdm.passerelle.event.signup.Approval;
import org.ricdm.passerelle.event.signup.Promotion;
import org.ricdm.passerelle.event.signup.Selection;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits today for those who run an event: facts that call for an act, each with the place where it is done. */
@PortalTest
class DeskTodayTest {

    /** Two for the event, one for each room. */
    private static final int MOST = 10;

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    School schools;

    @Autowired
    SeatsRoom seats;

    @Autowired
    LettersRoom letters;

    @Autowired
    DeskToday today;

    @Autowired
    EventTeam team;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whereNothingWaitsTheNextDateIsSaid() {
        var event = room.opened(3);

        var desk = of(event);

        assertThat(desk.waiting()).isEmpty();
        assertThat(desk.next()).isNotNull().satisfies(next -> {
            assertThat(next.says().messageKey()).isEqualTo("event.due.begins");
            assertThat(next.by()).isEqualTo(event.brief().starts().instant());
        });
    }

    @Test
    void whoWantsAYesComesFirstAndTheLinkLeadsToThem() {
        var event = room.opened(
                setup -> SignUpRoom.with(setup, rules -> rules(rules, Approval.ORGANISER, Promotion.AUTOMATIC, null)));
        room.signUp(event, room.member());
        room.signUp(event, room.member());

        var first = of(event).waiting().getFirst();

        assertThat(first.urgency()).isEqualTo(Urgency.NOW);
        assertThat(first.says()).isEqualTo(new EventParts.Said("signup.due.asking", List.of(2)));
        assertThat(first.below()).isEqualTo("/people?state=TO_BE_APPROVED");
    }

    @Test
    void peopleInLineWhileTheReserveIsThereAndALimitThatWasLoweredAreSaid() {
        var event =
                room.opened(setup -> new SignUpSetup(setup.rules(), 3, null, null, 1, Map.of(), setup.categories()));
        for (var n = 0; n < 4; n++) {
            room.signUp(event, room.member());
        }
        assertThat(keys(of(event))).containsExactly("signup.due.reserve");
        assertThat(of(event).waiting().getFirst().says().arguments()).containsExactly(2, 1);

        room.change(event, setup -> SignUpRoom.with(setup, 1));
        assertThat(keys(of(event))).contains("signup.due.over").doesNotContain("signup.due.reserve");
    }

    @Test
    void anOfferThatEndsWithinADayIsSaidAndNoOther() {
        var event = room.opened(setup -> SignUpRoom.with(
                SignUpRoom.with(setup, 1), rules -> rules(rules, Approval.NONE, Promotion.OFFER, null)));
        var first = room.member();
        room.signUp(event, first);
        room.signUp(event, room.member());
        fixture.as.member(first, () -> {
            signUps.cancel(event.slug());
            return true;
        });
        assertThat(keys(of(event))).doesNotContain("signup.due.offers");

        clock.advance(Duration.ofHours(30));
        assertThat(of(event).waiting()).anySatisfy(due -> {
            assertThat(due.says().messageKey()).isEqualTo("signup.due.offers");
            assertThat(due.by()).isAfter(clock.instant());
        });

        clock.advance(Duration.ofHours(30));
        assertThat(keys(of(event))).doesNotContain("signup.due.offers");
    }

    @Test
    void datesOfTheSignUpAreToldThreeDaysBefore() {
        var closes = room.today().plusDays(5).atTime(18, 0);
        var event = room.opened(
                setup -> SignUpRoom.with(setup, rules -> rules(rules, Approval.NONE, Promotion.AUTOMATIC, closes)));
        assertThat(keys(of(event))).isEmpty();
        assertThat(of(event).next())
                .isNotNull()
                .extracting(next -> next.says().messageKey())
                .isEqualTo("signup.due.closes");

        clock.advance(Duration.ofDays(3));
        assertThat(keys(of(event))).containsExactly("signup.due.closes");
    }

    @Test
    void asManyChangesAreSaidAsAReleaseWouldShow() {
        var school = schools.open();
        var talk = school.add(School.workshop("Un", School.at(10, 0)));
        var moved = school.add(School.workshop("Deux", School.at(12, 0)));
        var gone = school.add(School.workshop("Trois", School.at(14, 0)));
        assertThat(keys(of(school)))
                .as("long before, no first programme is expected")
                .isEmpty();
        school.release();
        assertThat(keys(of(school))).isEmpty();

        school.move(moved, School.at(15, 30));
        school.remove(gone);
        school.add(School.workshop("Quatre", School.at(17, 0)));
        assertThat(changes(school))
                .isEqualTo(3)
                .isEqualTo(school.pending().changes().size());

        school.move(moved, School.at(12, 0));
        assertThat(changes(school))
                .isEqualTo(2)
                .isEqualTo(school.pending().changes().size());
        assertThat(talk).isPositive();
    }

    @Test
    void conflictsThatBlockAReleaseAreSaid() {
        var school = schools.open();
        var hall = school.room("Hall", 30);
        school.add(School.workshop("Un", School.at(10, 0)).inRoom(hall));
        assertThat(keys(of(school))).isEmpty();

        school.add(School.workshop("Deux", School.at(10, 30)).inRoom(hall));
        assertThat(of(school).waiting())
                .extracting(Due::says)
                .containsExactly(new EventParts.Said("programme.due.conflicts", List.of(2L)));
    }

    @Test
    void aWorkshopWithTooFewPeopleIsSaidOnceItsDateHasCome() {
        var made = seats.open();
        made.school.add(withMinimum(School.workshop("Alpha", School.at(11, 0)), 4, LocalDate.of(2031, 4, 10)));
        made.school.release();
        clock.setTo(LocalDateTime.of(2031, 4, 5, 12, 0).toInstant(ZoneOffset.UTC));
        assertThat(keys(of(made.school))).isEmpty();
        assertThat(of(made.school).next())
                .isNotNull()
                .extracting(next -> next.says().messageKey())
                .isEqualTo("seats.due.look");

        clock.advance(Duration.ofDays(5));
        assertThat(of(made.school).waiting())
                .extracting(Due::urgency, Due::says)
                .containsExactly(tuple(Urgency.NOW, new EventParts.Said("seats.due.below", List.of(1L))));
    }

    @Test
    void aLetterIsLeftAfterADayWithoutAWord() {
        var made = letters.open();
        made.draft(LettersRoom.bilingual(Selection.WITH_PLACE));
        assertThat(of(made.event.school).waiting()).isEmpty();

        clock.advance(Duration.ofHours(25));
        assertThat(keys(of(made.event.school))).containsExactly("letters.due.drafts");
    }

    @Test
    void badgesAreSaidInTheWeekBeforeAndWhoReceivesPeopleIsToldOfNothingElse() {
        var event = room.opened(setup -> SignUpRoom.with(
                SignUpRoom.with(setup, 1), rules -> rules(rules, Approval.NONE, Promotion.AUTOMATIC, null)));
        room.signUp(event, room.member());
        room.signUp(event, room.member());
        var helper = fixture.member();
        fixture.as.member(event.organiser(), () -> team.name(event.id(), helper, Set.of(TeamPart.CHECK_IN)));
        assertThat(fixture.as.member(helper, () -> today.open(event.slug())).next())
                .isNull();

        clock.setTo(event.brief().starts().instant().minus(Duration.ofDays(5)));
        var told = fixture.as.member(helper, () -> today.open(event.slug()));
        assertThat(keys(told)).containsExactly("badges.due");
        assertThat(told.waiting().getFirst().urgency()).isEqualTo(Urgency.SOON);

        clock.advance(Duration.ofDays(4));
        assertThat(fixture.as
                        .member(helper, () -> today.open(event.slug()))
                        .waiting()
                        .getFirst()
                        .urgency())
                .isEqualTo(Urgency.NOW);
    }

    @Test
    void afterTheEventItIsSaidOnceEnoughPeopleAnsweredForAMonth() {
        var event = room.opened(2);
        answers(event, 4);
        clock.setTo(event.brief().ends().instant().plus(Duration.ofDays(2)));
        assertThat(keys(of(event))).isEmpty();

        answers(event, 1);
        assertThat(keys(of(event))).containsExactly("feedback.due");
        clock.advance(Duration.ofDays(30));
        assertThat(keys(of(event))).isEmpty();
    }

    private void answers(SignUpRoom.Opened event, int number) {
        for (var n = 0; n < number; n++) {
            sql.sql("insert into feedback_answer (id, event_id, session_id, given_on, rating)"
                            + " values (floor(rand() * 1e15), :event, 0, current_date, 4)")
                    .param("event", event.id())
                    .update();
        }
    }

    @Test
    void theDeskCostsTheSameForThreeAndForThirtyPeople() {
        var event = room.opened(2);
        var few = statements(event, 3);

        assertThat(statements(event, 27)).isEqualTo(few).isLessThanOrEqualTo(MOST);
    }

    @Test
    void whoDoesNothingForTheEventFindsNoDesk() {
        var event = room.opened(2);

        assertThatThrownBy(() -> fixture.as.member(fixture.member(), () -> today.open(event.slug())))
                .isInstanceOf(NotOpen.class);
    }

    private int statements(SignUpRoom.Opened event, int people) {
        for (var n = 0; n < people; n++) {
            room.signUp(event, room.member());
        }
        return fixture.as.member(
                event.organiser(),
                () -> StatementCounter.during(() ->
                                assertThat(today.open(event.slug()).event()).isNotNull())
                        .size());
    }

    private static SessionEntry withMinimum(SessionEntry entry, int minimum, LocalDate warnOn) {
        return new SessionEntry(
                entry.kind(),
                entry.trackId(),
                entry.roomId(),
                entry.starts(),
                entry.ends(),
                10,
                minimum,
                warnOn,
                entry.spoken(),
                entry.interpreted(),
                entry.level(),
                entry.theme(),
                entry.texts(),
                entry.speakers());
    }

    private long changes(School.Made school) {
        return of(school).waiting().stream()
                .filter(due -> due.says().messageKey().equals("programme.due.changes"))
                .mapToLong(due -> (Long) due.says().arguments().getFirst())
                .sum();
    }

    private DeskToday.Desk of(SignUpRoom.Opened event) {
        return fixture.as.member(event.organiser(), () -> today.open(event.slug()));
    }

    private DeskToday.Desk of(School.Made school) {
        return fixture.as.member(school.organiser, () -> today.open(school.slug));
    }

    private static List<String> keys(DeskToday.Desk desk) {
        return desk.waiting().stream().map(due -> due.says().messageKey()).toList();
    }

    private static SignUpRules rules(
            SignUpRules rules, Approval approval, Promotion promotion, @Nullable LocalDateTime closes) {
        return new SignUpRules(
                rules.opens(), closes, null, null, approval, promotion, rules.offerHours(), rules.placesShown());
    }
}
