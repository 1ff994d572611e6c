package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.programme.ProgrammeSettings;
import org.ricdm.passerelle.event.programme.RoomEntry;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionText;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.GroupSignUps;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each evening before a day of an event, everybody with a place gets their day once, and nobody else. */
@PortalTest
class DayMailTest {

    /** Six in the evening before the first day, in Lisbon, where it is summer time. */
    private static final Instant EVENING = Instant.parse("2031-04-22T17:00:00Z");

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    School schools;

    @Autowired
    SignUpRoom signUpRoom;

    @Autowired
    SignUpSettings settings;

    @Autowired
    GroupSignUps group;

    @Autowired
    Rooms rooms;

    @Autowired
    Events events;

    @Autowired
    DayMails job;

    @Autowired
    JobRunner jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JdbcClient sql;

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void backToNow() {
        TimeZone.setDefault(before);
        catcher.comeBack();
        clock.reset();
    }

    @Test
    void itSaysWhereToBeFirstAndWhatIsOnAndWhatIsOnesOwn() {
        var event = room.open();
        var hall = room(event, "Hall", "");
        var attic = room(event, "Attic", "https://online.example/attic");
        fixture.as.member(event.event.organiser(), () -> rooms.settle(event.event.id(), new ProgrammeSettings(12, 4)));
        event.school.add(plenary("Opening", at(9, 0), at(10, 0), hall));
        var workshop = event.school.add(
                School.workshop("Accueil", at(10, 15)).withPlaces(5).inRoom(attic));
        event.workshop("Other", at(10, 15), 5);
        event.school.release();
        var comes = fixture.member(Language.FR, signUpRoom.centre());
        signUpRoom.signUp(event.event, comes);
        event.choose(comes, workshop);

        evening(Duration.ofMinutes(-1));
        assertThat(days(comes)).isEmpty();
        evening(Duration.ZERO);

        var mail = days(comes).getFirst();
        assertThat(mail.subject()).startsWith("Votre journée, mercredi 23 avril");
        assertThat(mail.text())
                .contains(
                        "Cela commence à 09:00",
                        "Opening",
                        "Hall",
                        "Accueil",
                        "Attic · vous y avez une place",
                        "12 minutes à pied",
                        "https://online.example/attic",
                        "celles de Lisbonne",
                        "/my-programme")
                .doesNotContain("Other", "> ");
        assertThat(mail.html()).contains("<strong>09:00", "href=\"https://online.example/attic\"");
    }

    @Test
    void whoTakesPartOnlineIsToldTheLinkAndNoRoom() {
        var event = room.open();
        var hall = room(event, "Hall", "https://online.example/hall");
        event.school.add(plenary("Opening", at(9, 0), at(10, 0), hall));
        event.school.release();
        var comes = event.person();
        sql.sql("update sign_up set way = 'ONLINE' where id = :id")
                .param("id", event.signUpId(comes))
                .update();

        evening(Duration.ZERO);

        assertThat(days(comes).getFirst().text())
                .contains("Opening", "https://online.example/hall")
                .doesNotContain("Hall");
    }

    @Test
    void onceForEachPersonAndDayHoweverOftenTheJobRunsAndAlsoForWhoComesLater() {
        var event = withOpening();
        var comes = event.person();
        evening(Duration.ZERO);
        evening(Duration.ofMinutes(15));
        var late = event.person();
        evening(Duration.ofHours(3));

        assertThat(days(comes)).hasSize(1);
        assertThat(days(late)).hasSize(1);
    }

    @Test
    void whoHasNothingOnThatDayAndWhoHasNoPlaceGetNothing() {
        var event = room.open();
        var workshop = event.workshop("Alpha", at(11, 0), 1);
        event.workshop("Beta", at(15, 0).plusDays(1), 5);
        event.school.release();
        var seated = event.person();
        var waits = event.person();
        var gone = event.person();
        event.choose(seated, workshop);
        event.choose(waits, workshop);
        event.cancel(gone);

        evening(Duration.ZERO);
        evening(Duration.ofDays(1));

        assertThat(days(seated)).hasSize(1);
        assertThat(days(waits)).isEmpty();
        assertThat(days(gone)).isEmpty();
    }

    @Test
    void whoCancelsWhileTheMailServerIsAwayGetsNothing() {
        var event = withOpening();
        var gone = event.person();
        var comes = event.person();
        jobs.runAllDue();
        catcher.goDown();
        evening(Duration.ZERO);
        event.cancel(gone);
        catcher.comeBack();
        evening(Duration.ofHours(1));

        assertThat(days(comes)).hasSize(1);
        assertThat(days(gone)).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsNobodysDay() {
        var event = room.open();
        event.school.add(plenary("Opening", at(9, 0), at(10, 0), null));
        var comes = event.person();
        evening(Duration.ZERO);
        assertThat(days(comes)).isEmpty();
    }

    @Test
    void anEventThatIsCalledOffHasNoDay() {
        var event = withOpening();
        var comes = event.person();
        fixture.as.member(event.event.organiser(), () -> events.cancel(event.event.id(), "No room."));
        evening(Duration.ZERO);
        assertThat(days(comes)).isEmpty();
    }

    @Test
    void itIsMadeUpForUntilTheFirstSessionBegins() {
        var event = withOpening();
        var comes = event.person();
        clock.setTo(Instant.parse("2031-04-23T07:59:00Z"));
        jobs.runAllDue();
        assertThat(days(comes)).hasSize(1);

        var other = withOpening();
        var late = other.person();
        clock.setTo(Instant.parse("2031-04-23T08:00:00Z"));
        jobs.runAllDue();
        assertThat(days(late)).isEmpty();
    }

    @Test
    void guestsGetItWithTheirOwnLink() {
        var event = withOpening();
        var address = Fixture.unique("guest") + "@elsewhere.example";
        fixture.as.member(
                event.event.organiser(),
                () -> group.signUp(
                        event.slug(),
                        new GroupEntry(
                                List.of(),
                                "Ana Sá\t" + address,
                                event.event.category(),
                                EventMode.ON_SITE,
                                GroupMode.REST_WAITS)));
        evening(Duration.ZERO);

        assertThat(days(address))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("Opening", "/guest/").doesNotContain("/my-programme"));
    }

    @Test
    void organisersSwitchItOff() {
        var event = withOpening();
        var comes = event.person();
        fixture.as.member(event.event.organiser(), () -> {
            var now = settings.find(event.slug());
            settings.change(event.slug(), now.version(), SignUpRoom.with(now.setup(), DayMailTest::without));
            assertThat(settings.find(event.slug()).setup().rules().dayMail()).isFalse();
        });
        evening(Duration.ZERO);
        assertThat(days(comes)).isEmpty();
    }

    @Test
    void onTheDayOnWhichTheClockChangesItIsTheClockOfThePlaceThatCounts() {
        // Another zone than the event's, in which the clock changes on another day.
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        for (var day : List.of(LocalDate.of(2031, 3, 30), LocalDate.of(2031, 10, 26))) {
            var organiser = fixture.organiser();
            var slug = fixture.event(organiser, day);
            var school = schools.open(organiser, slug);
            var opened = signUpRoom.open(organiser, slug, setup -> setup);
            school.add(plenary("Opening", day.atTime(9, 0), day.atTime(10, 0), null));
            school.release();
            var comes = signUpRoom.member();
            signUpRoom.signUp(opened, comes);
            var zone = opened.brief().zone();
            var evening = day.minusDays(1).atTime(18, 0).atZone(zone).toInstant();
            var morning = day.atTime(9, 0).atZone(zone).toInstant();
            assertThat(Duration.between(evening, morning)).isNotEqualTo(Duration.ofHours(15));

            clock.setTo(evening.minusSeconds(60));
            jobs.runAllDue();
            assertThat(days(comes)).isEmpty();
            clock.setTo(morning.minusSeconds(60));
            jobs.runAllDue();

            assertThat(days(comes))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text()).contains("09:00", "10:00"));
        }
    }

    @Test
    void manyPeopleCostAsManyStatementsAsFew() {
        var few = withOpening();
        few.person();
        var many = withOpening();
        for (var n = 0; n < 12; n++) {
            many.person();
        }
        jobs.runAllDue();
        sql.sql("update sign_up_rules set day_mail = event_id = :event")
                .param("event", few.event.id())
                .update();
        clock.setTo(EVENING);
        var cost = StatementCounter.during(() -> assertThat(job.run()).isEqualTo(1))
                .size();
        sql.sql("update sign_up_rules set day_mail = event_id = :event")
                .param("event", many.event.id())
                .update();

        assertThat(StatementCounter.during(() -> assertThat(job.run()).isEqualTo(12)))
                .hasSize(cost)
                .hasSizeLessThanOrEqualTo(8);
    }

    private static SignUpRules without(SignUpRules rules) {
        return new SignUpRules(
                rules.opens(),
                rules.closes(),
                rules.changeUntil(),
                rules.released(),
                rules.approval(),
                rules.promotion(),
                rules.offerHours(),
                rules.placesShown(),
                false);
    }

    /** With something for everybody at nine on the first day. */
    private SeatsRoom.Made withOpening() {
        var event = room.open();
        event.school.add(plenary("Opening", at(9, 0), at(10, 0), null));
        event.school.release();
        return event;
    }

    private long room(SeatsRoom.Made event, String name, String link) {
        return fixture.as.member(
                event.event.organiser(),
                () -> rooms.add(event.event.id(), new RoomEntry(name, 100, true, false, link)));
    }

    private static SessionEntry plenary(String title, LocalDateTime starts, LocalDateTime ends, @Nullable Long room) {
        return SessionEntry.of(
                        SessionKind.PLENARY,
                        starts,
                        ends,
                        List.of(Language.EN),
                        Map.of(Language.EN, new SessionText(title, "")))
                .inRoom(room);
    }

    /** Sets the clock to so long after six in the evening before the first day, and lets everything happen that is due. */
    private void evening(Duration after) {
        clock.setTo(EVENING.plus(after));
        jobs.runAllDue();
    }

    private List<CaughtMail> days(long member) {
        return days(fixture.email(member));
    }

    private List<CaughtMail> days(String address) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .filter(mail -> mail.id().startsWith("<event-day."))
                .toList();
    }
}
