package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.EventCancelled;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventEntry;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventMoved;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever counts on an event is told once that it is called off, or that it moved and where to. */
@PortalTest
class EventTellingTest {

    private static final String REASON = "The house is flooded.";

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SeatsRoom seats;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk desk;

    @Autowired
    GroupSignUps group;

    @Autowired
    Events events;

    @Autowired
    MyCalendar calendar;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JobRunner jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher facts;

    @AfterEach
    void backToNow() {
        clock.reset();
        catcher.comeBack();
    }

    @Test
    void whoHasAPlaceReadsWhyInTheirLanguageAndItLeavesTheirCalendar() {
        var event = room.opened(1);
        var comes = fixture.member(Language.FR, room.centre());
        var waits = room.member();
        var left = room.member();
        room.signUp(event, comes);
        room.signUp(event, waits);
        room.signUp(event, left);
        fixture.as.member(left, () -> signUps.cancel(event.slug()));
        jobs.runAllDue();
        var held = entry(mails(comes).getFirst(), 0);
        var before = mails(left).size();
        assertThat(toldOfCancelling(event)).isEqualTo(2);

        cancel(event);

        assertThat(mails(comes)).hasSize(2);
        var mail = mails(comes).getFirst();
        assertThat(mail.subject()).startsWith("Événement annulé");
        assertThat(mail.text()).contains(REASON, "n’aura pas lieu", "/events/" + event.slug() + "/mine");
        assertThat(mail.attachments()).hasSize(1);
        assertThat(file(mail, 0)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(entry(mail, 0).getUid().getValue()).isEqualTo(held.getUid().getValue());
        assertThat(entry(mail, 0).getSequence().getValue())
                .isGreaterThan(held.getSequence().getValue());
        assertThat(mails(waits).getFirst().subject()).startsWith("Event cancelled");
        assertThat(mails(waits).getFirst().text()).contains(REASON);
        assertThat(mails(waits).getFirst().attachments()).isEmpty();
        assertThat(mails(left)).hasSize(before);
    }

    @Test
    void guestsAreToldWithTheirLinkAndOfThoseWhomTheyBringInTheSameMail() {
        var event = room.opened(setup -> SignUpRoom.bringing(setup, 1));
        var guest = guest(event);
        var member = room.member();
        fixture.as.member(
                member,
                () -> signUps.signUp(
                        event.slug(),
                        new NewSignUp(
                                event.category(), EventMode.ON_SITE, Map.of(), List.of(new NewCompanion("Ben Sá")))));
        sql.sql("update sign_up set with_id = (select s.id from sign_up s join event_guest g on g.id = s.guest_id"
                        + " where g.email = :email) where with_id is not null and event_id = :event")
                .param("email", guest)
                .param("event", event.id())
                .update();
        assertThat(toldOfCancelling(event)).isEqualTo(2);

        cancel(event);

        assertThat(mails(guest, "Event cancelled")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains(REASON, "those whom you bring: Ben Sá.", "/guest/");
            assertThat(file(mail, 0)).contains("METHOD:CANCEL");
        });
        assertThat(mails(member).getFirst().text()).contains(REASON).doesNotContain("Ben");
    }

    @Test
    void beingToldTwiceOrByAServerThatWasAwayIsOneMail() {
        var event = room.opened(1);
        var comes = room.member();
        room.signUp(event, comes);

        catcher.goDown();
        cancel(event);
        transaction.executeWithoutResult(status -> facts.publishEvent(new EventCancelled(event.id())));
        jobs.awaitFacts();
        jobs.runAllDue();
        catcher.comeBack();
        jobs.runAllDue();

        assertThat(mails(comes))
                .as("the place is not told any more")
                .extracting(CaughtMail::subject)
                .containsExactly("Event cancelled: " + event.brief().title());
    }

    @Test
    void workshopsLeaveTheCalendarWithTheEvent() {
        var event = seats.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha, event.gamma);
        jobs.runAllDue();
        var held = Biweekly.parse(
                        file(mails(fixture.email(person), "Your workshops").getFirst(), 0))
                .first()
                .getEvents();

        cancel(event.event);

        var mail = mails(person).getFirst();
        assertThat(mail.attachments()).hasSize(3);
        for (var number = 0; number < held.size(); number++) {
            assertThat(file(mail, number + 1)).contains("METHOD:CANCEL");
            var gone = entry(mail, number + 1);
            assertThat(gone.getUid().getValue())
                    .isEqualTo(held.get(number).getUid().getValue());
            assertThat(gone.getSequence().getValue())
                    .isGreaterThan(held.get(number).getSequence().getValue());
        }
        var token = fixture.as.member(person, calendar::make).replaceAll(".*/([^/]+)\\.ics", "$1");
        assertThat(Biweekly.parse(calendar.feed(token)).first().getEvents())
                .hasSize(3)
                .allMatch(entry -> entry.getStatus().isCancelled());
    }

    @Test
    void afterwardsNobodyGetsAPlaceNorIsRemindedOrAsked() {
        var event = room.opened(1);
        var comes = room.member();
        var waits = room.member();
        room.signUp(event, comes);
        room.signUp(event, waits);
        cancel(event);
        var told = List.of(mails(comes).size(), mails(waits).size());

        fixture.as.member(comes, () -> signUps.cancel(event.slug()));
        jobs.runAllDue();
        assertThat(room.states(event)).containsExactly(SignUpState.CANCELLED, SignUpState.WAITING);
        assertThatThrownBy(() -> room.signUp(event, room.member())).isInstanceOf(InvalidInput.class);
        var id = fixture
                .as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows()
                .stream()
                .filter(row -> row.state() == SignUpState.WAITING)
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> fixture.as.member(event.organiser(), () -> desk.moveUp(id, "Please.")))
                .isInstanceOf(InvalidInput.class);
        for (var days : List.of(14, 2, 1, -1, -3)) {
            clock.setTo(event.brief()
                    .starts()
                    .instant()
                    .minus(Duration.ofDays(days))
                    .plusSeconds(60));
            jobs.runAllDue();
        }

        assertThat(mails(comes)).hasSize(told.getFirst() + 1);
        assertThat(mails(comes).getFirst().subject()).startsWith("Cancelled");
        assertThat(mails(waits)).hasSize(told.getLast());
    }

    @Test
    void whoHasAPlaceReadsWhatMovedFromWhereToWhereAndItMovesInTheirCalendar() {
        var event = room.opened(1);
        var comes = fixture.member(Language.FR, room.centre());
        var waits = room.member();
        room.signUp(event, comes);
        room.signUp(event, waits);
        jobs.runAllDue();
        var held = entry(mails(comes).getFirst(), 0);
        var was = event.brief().starts();
        assertThat(toldOfChange(event, entry -> moved(entry, 7, "Braga"))).isEqualTo(2);

        change(event, entry -> moved(entry, 7, "Braga"));

        assertThat(mails(comes)).hasSize(2);
        var mail = mails(comes).getFirst();
        var entry = entry(mail, 0);
        assertThat(mail.subject()).startsWith("Changement");
        assertThat(mail.text())
                .contains("Avant\u00a0: " + EventDates.moment(was, Language.FR))
                .contains("Braga", "celles de Lisbonne", "/events/" + event.slug() + "/mine");
        assertThat(file(mail, 0)).contains("METHOD:PUBLISH", "Braga");
        assertThat(entry.getUid().getValue()).isEqualTo(held.getUid().getValue());
        assertThat(entry.getSequence().getValue())
                .isGreaterThan(held.getSequence().getValue());
        assertThat(entry.getDateStart().getValue().toInstant())
                .isEqualTo(was.instant().plus(Duration.ofDays(7)));
        assertThat(mails(waits).getFirst().text()).contains("Braga", "Your request stands as it did");
        assertThat(mails(waits).getFirst().attachments()).isEmpty();
    }

    @Test
    void whoSignsUpToWhatHoldsIsNotToldOfAMoveBefore() {
        var event = room.opened(2);
        room.signUp(event, room.member());
        jobs.runAllDue();
        change(event, entry -> moved(entry, 7, "Braga"));
        var comes = room.member();
        room.signUp(event, comes);
        var move = sql.sql("select max(id) from event_move where event_id = :event")
                .param("event", event.id())
                .query(Long.class)
                .single();

        transaction.executeWithoutResult(status -> facts.publishEvent(new EventMoved(event.id(), move)));
        jobs.awaitFacts();
        jobs.runAllDue();

        assertThat(mails(comes)).extracting(CaughtMail::subject).noneMatch(subject -> subject.startsWith("Changed"));
    }

    @Test
    void aCorrectedWordAnEventThatIsOverAndADraftWakeNobody() {
        var event = room.opened(1);
        var comes = room.member();
        room.signUp(event, comes);
        jobs.runAllDue();

        assertThat(toldOfChange(event, entry -> entry)).isZero();
        change(event, entry -> entry);
        clock.setTo(event.brief().ends().instant().plus(Duration.ofDays(1)));
        assertThat(toldOfChange(event, entry -> moved(entry, 0, "Braga"))).isZero();
        change(event, entry -> moved(entry, 0, "Braga"));

        assertThat(mails(comes)).extracting(CaughtMail::subject).noneMatch(subject -> subject.startsWith("Changed"));
        var draft = fixture.draftEvent(event.organiser(), room.today().plusDays(30));
        var id = fixture.as.member(event.organiser(), () -> events.find(draft).id());
        assertThat(fixture.as.member(
                        event.organiser(), () -> events.toldOfChange(id, moved(events.entry(draft), 3, "Braga"))))
                .isZero();
    }

    @Test
    void ofTwoMovesBeforeTheMailLeavesTheLastIsToldAgainstWhatThePersonKnew() {
        var event = room.opened(1);
        var comes = room.member();
        room.signUp(event, comes);
        jobs.runAllDue();
        var was = EventDates.moment(event.brief().starts(), Language.EN);
        var first = sequence(comes);

        catcher.goDown();
        change(event, entry -> moved(entry, 7, entry.place().city()));
        change(event, entry -> moved(entry, 7, "Braga"));
        catcher.comeBack();
        jobs.runAllDue();

        assertThat(mails(comes)).hasSize(2);
        assertThat(mails(comes).getFirst().text()).contains("Before: " + was, "Braga");
        var second = sequence(comes);
        assertThat(second).isGreaterThan(first + 1);

        change(event, entry -> moved(entry, 0, "Aveiro"));
        assertThat(mails(comes)).hasSize(3);
        assertThat(mails(comes).getFirst().text()).contains("Aveiro", "Braga").doesNotContain("It now begins");
        assertThat(sequence(comes)).isGreaterThan(second);
    }

    @Test
    void whatIsAgainAsItWasBeforeTheMailLeavesIsNotTold() {
        var event = room.opened(1);
        var comes = room.member();
        room.signUp(event, comes);
        jobs.runAllDue();

        catcher.goDown();
        change(event, entry -> moved(entry, 7, "Braga"));
        change(event, entry -> moved(entry, -7, event.brief().city()));
        catcher.comeBack();
        jobs.runAllDue();

        assertThat(mails(comes)).hasSize(1);
    }

    @Test
    void whoeverGoesOnlineInsteadReadsSo() {
        var event = room.opened(1);
        var comes = room.member();
        room.signUp(event, comes);
        jobs.runAllDue();

        change(
                event,
                entry -> new EventEntry(
                        entry.slug(),
                        entry.kind(),
                        entry.audience(),
                        EventMode.ONLINE,
                        entry.language(),
                        entry.starts(),
                        entry.ends(),
                        entry.zone(),
                        entry.place(),
                        entry.hostCentreId(),
                        entry.texts()));

        assertThat(mails(comes).getFirst().text())
                .contains("People now take part in this way: Online. Before: On site and online.");
    }

    private static EventEntry moved(EventEntry entry, int days, String city) {
        var place = entry.place();
        return new EventEntry(
                entry.slug(),
                entry.kind(),
                entry.audience(),
                entry.mode(),
                entry.language(),
                later(entry.starts(), days),
                later(entry.ends(), days),
                entry.zone(),
                new EventEntry.Place(
                        place.name(), place.address(), city, place.country(), place.latitude(), place.longitude()),
                entry.hostCentreId(),
                entry.texts());
    }

    private static LocalDateTime later(LocalDateTime time, int days) {
        return time.plusDays(days);
    }

    private int toldOfChange(SignUpRoom.Opened event, UnaryOperator<EventEntry> change) {
        return fixture.as.member(
                event.organiser(), () -> events.toldOfChange(event.id(), change.apply(events.entry(event.slug()))));
    }

    private int toldOfCancelling(SignUpRoom.Opened event) {
        return fixture.as.member(event.organiser(), () -> events.toldOfCancelling(event.id()));
    }

    /** Saves it, and lets everything happen that follows. */
    private void change(SignUpRoom.Opened event, UnaryOperator<EventEntry> change) {
        fixture.as.member(
                event.organiser(),
                () -> events.change(
                        event.id(), events.find(event.slug()).version(), change.apply(events.entry(event.slug()))));
        jobs.awaitFacts();
        jobs.runAllDue();
    }

    private void cancel(SignUpRoom.Opened event) {
        fixture.as.member(event.organiser(), () -> events.cancel(event.id(), REASON));
        jobs.awaitFacts();
        jobs.runAllDue();
    }

    /** Somebody without an account who has a place; returns the address. */
    private String guest(SignUpRoom.Opened event) {
        var address = Fixture.unique("guest") + "@elsewhere.example";
        fixture.as.member(
                event.organiser(),
                () -> group.signUp(
                        event.slug(),
                        new GroupEntry(
                                List.of(),
                                "Ana Lopes\t" + address,
                                event.category(),
                                EventMode.ON_SITE,
                                GroupMode.REST_WAITS)));
        return address;
    }

    /** What that member got, newest first. */
    private List<CaughtMail> mails(long member) {
        return mails(fixture.email(member), "");
    }

    private List<CaughtMail> mails(String address, String subject) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address) && mail.subject().startsWith(subject))
                .toList();
    }

    private int sequence(long member) {
        return entry(mails(member).getFirst(), 0).getSequence().getValue();
    }

    private static String file(CaughtMail mail, int number) {
        return new String(
                Base64.getMimeDecoder().decode(mail.attachments().get(number).content()), StandardCharsets.UTF_8);
    }

    private static VEvent entry(CaughtMail mail, int number) {
        return Biweekly.parse(file(mail, number)).first().getEvents().getFirst();
    }
}
