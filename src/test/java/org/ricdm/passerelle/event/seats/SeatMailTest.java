package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.at;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.ProgrammeReleased;
import org.ricdm.passerelle.event.signup.MyCalendar;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people get by mail about their seats. */
@PortalTest
class SeatMailTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    SignUpRoom signUps;

    @Autowired
    SeatDesk desk;

    @Autowired
    Events events;

    @Autowired
    Planning planning;

    @Autowired
    MyCalendar calendar;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher facts;

    @AfterEach
    void serverIsBack() {
        catcher.comeBack();
    }

    @Test
    void whatIsChosenAtOnceIsToldInOneMailInTheLanguageOfThePersonWithOneCalendarFile() {
        var event = room.open(1, 1, 1);
        var person = fixture.member(Language.FR, signUps.centre());
        signUps.signUp(event.event, person);

        event.choose(person, event.alpha, event.gamma);
        jobs.runAllDue();

        var mails = mails(person, "Vos ateliers");
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().text())
                .contains("Vous avez une place")
                .contains("Alpha")
                .contains("Gamma")
                .contains("/events/" + event.slug() + "/my-programme");
        assertThat(entries(mails.getFirst(), 0))
                .extracting(entry -> entry.getSummary().getValue())
                .containsExactly("Alpha", "Gamma");
    }

    @Test
    void aSeatStandsInTheCalendarOneSubscribesToUnderTheSameNameAsInTheMail() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        jobs.runAllDue();
        var uid = entries(mails(person, "Your workshops").getFirst(), 0)
                .getFirst()
                .getUid()
                .getValue();
        var address = fixture.as.member(person, calendar::make);
        var token = address.replaceAll(".*/([^/]+)\\.ics", "$1");

        assertThat(Biweekly.parse(calendar.feed(token)).first().getEvents())
                .extracting(entry -> entry.getUid().getValue())
                .hasSize(2)
                .contains(uid);

        event.leave(person, event.alpha);
        assertThat(calendar.feed(token)).doesNotContain(uid);
    }

    @Test
    void whoWaitsReadsTheirNumberAndHasNothingForTheCalendar() {
        var event = room.open(1, 1, 1);
        event.choose(event.person(), event.alpha);
        var person = event.person();

        event.choose(person, event.alpha);
        jobs.runAllDue();

        var mail = mails(person, "Your workshops").getFirst();
        assertThat(mail.text()).contains("You are number 1 in line").contains("Alpha");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void whoIsMovedToTheirFirstWishReadsInOneMailWhatWasGivenBackAndItsEntryIsWithdrawn() {
        var event = room.open(1, 1, 1);
        var happy = event.person();
        event.choose(happy, event.alpha);
        var person = event.person();
        event.choose(person, event.alpha);
        event.second(person, event.beta);
        jobs.runAllDue();
        var held = entries(mails(person, "Your workshops").getFirst(), 0).getFirst();

        event.leave(happy, event.alpha);
        jobs.runAllDue();

        var mail = mails(person, "A seat came free").getFirst();
        assertThat(mail.text())
                .contains("You come from the line to a seat: Alpha")
                .contains("Your seat here was given back for it: Beta");
        assertThat(entries(mail, 0).getFirst().getSummary().getValue()).isEqualTo("Alpha");
        assertThat(file(mail, 1)).contains("METHOD:CANCEL");
        var withdrawn = entries(mail, 1).getFirst();
        assertThat(withdrawn.getUid().getValue()).isEqualTo(held.getUid().getValue());
        assertThat(withdrawn.getSequence().getValue())
                .isGreaterThan(held.getSequence().getValue());
    }

    @Test
    void whoWaitsForAWorkshopThatIsWithdrawnIsTold() {
        var event = room.open(1, 1, 1);
        event.choose(event.person(), event.alpha);
        var waits = event.person();
        event.choose(waits, event.alpha);
        jobs.runAllDue();

        event.school.remove(event.alpha);
        event.school.release();
        happens();

        assertThat(mails(waits, "Your workshops").getFirst().text())
                .contains("does not take place")
                .contains("Alpha");
    }

    @Test
    void whoHasASeatInASessionThatIsMovedGetsOneMailThatMovesItsEntry() {
        var event = room.open(1, 1, 1);
        var person = fixture.member(Language.FR, signUps.centre());
        signUps.signUp(event.event, person);
        event.choose(person, event.alpha, event.gamma);
        jobs.runAllDue();
        var held = entries(mails(person, "Vos ateliers").getFirst(), 0).getFirst();
        var before = mails(person, "").size();

        event.school.move(event.alpha, at(9, 0));
        event.school.move(event.gamma, at(16, 0));
        event.school.release();
        happens();

        assertThat(mails(person, "")).hasSize(before + 1);
        var mail = mails(person, "Vos ateliers").getFirst();
        assertThat(mail.text())
                .contains("Une séance où vous avez une place a changé")
                .contains("Alpha", "Gamma", "09:00", "16:00")
                .contains("/events/" + event.slug() + "/my-programme");
        assertThat(entries(mail, 0)).hasSize(2);
        var moved = entries(mail, 0).getFirst();
        assertThat(moved.getUid().getValue()).isEqualTo(held.getUid().getValue());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(held.getSequence().getValue());
        assertThat(moved.getDateStart().getValue()).isBefore(held.getDateStart().getValue());
        assertThat(event.state(person, event.alpha)).isEqualTo(SeatState.SEATED);

        var release = sql.sql("select max(id) from event_release where event_id = :event")
                .param("event", event.event.id())
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> facts.publishEvent(
                new ProgrammeReleased(event.event.id(), release, List.of(event.alpha, event.gamma))));
        happens();
        assertThat(mails(person, "")).as("told of it twice").hasSize(before + 1);
    }

    @Test
    void whereAnEventIsCalledOffNobodyIsToldWhenAndWhereTheirWorkshopIsNow() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        jobs.runAllDue();
        var before = mails(person, "Your workshops").size();

        event.school.move(event.alpha, at(9, 0));
        event.school.release();
        jobs.awaitFacts();
        fixture.as.member(event.event.organiser(), () -> events.cancel(event.event.id(), "The house has burnt down."));
        happens();
        assertThat(mails(person, "Event cancelled")).hasSize(1);

        event.school.move(event.alpha, at(10, 0));
        event.school.release();
        happens();
        assertThat(mails(person, "Your workshops")).hasSize(before);
    }

    @Test
    void whyAnOrganiserMovedSomebodyIsToldAlsoWhenTheSessionMovesBeforeTheMailLeaves() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        jobs.runAllDue();

        fixture.as.member(
                event.event.organiser(),
                () -> desk.move(event.signUpId(person), event.alpha, event.gamma, "The room is too small."));
        event.school.move(event.gamma, at(16, 0));
        event.school.release();
        happens();

        assertThat(mails(person, "Your workshops"))
                .anySatisfy(mail -> assertThat(mail.text()).contains("The room is too small.", "Gamma", "16:00"));
    }

    @Test
    void whoHasASeatInASessionThatIsWithdrawnGetsItsEntryCancelled() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        jobs.runAllDue();
        var before = mails(person, "").size();

        event.school.remove(event.alpha);
        event.school.release();
        happens();

        assertThat(mails(person, "")).hasSize(before + 1);
        var mail = mails(person, "Your workshops").getFirst();
        assertThat(mail.text()).contains("does not take place, so your seat in it is gone: Alpha");
        assertThat(file(mail, 0)).contains("METHOD:CANCEL");
    }

    @Test
    void aCorrectedWordWakesNobody() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        jobs.runAllDue();
        var before = mails(person, "").size();

        var session = event.school.session(event.alpha);
        event.asOrganiser(slug -> {
            planning.change(
                    event.school.id,
                    event.alpha,
                    session.version(),
                    session.entry().withPlaces(2));
            return slug;
        });
        event.school.release();
        happens();

        assertThat(mails(person, "")).hasSize(before);
    }

    @Test
    void nobodyHearsOfASeatThatIsGoneBeforeTheMailLeaves() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        jobs.runAllDue();

        catcher.goDown();
        event.choose(person, event.alpha);
        event.leave(person, event.alpha);
        catcher.comeBack();
        jobs.runAllDue();

        assertThat(mails(person, "Your workshops"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("You gave your seat back: Alpha"));
    }

    @Test
    void whoIsMovedByAnOrganiserReadsWhy() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        jobs.runAllDue();

        fixture.as.member(
                event.event.organiser(),
                () -> desk.move(event.signUpId(person), event.alpha, event.gamma, "The room is too small."));
        jobs.runAllDue();

        assertThat(mails(person, "Your workshops").getFirst().text())
                .contains("The organisers took you off: Alpha")
                .contains("The organisers gave you a seat here: Gamma")
                .containsOnlyOnce("The room is too small.");
    }

    @Test
    void whoCancelsTheirSignUpGetsOneMailThatTakesEachSeatOutOfTheirCalendar() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha, event.gamma);
        event.choose(event.person(), event.gamma);
        jobs.runAllDue();
        var held = entries(mails(person, "Your workshops").getFirst(), 0);

        event.cancel(person);
        jobs.runAllDue();

        assertThat(mails(person, "Your workshops")).hasSize(1);
        var mail = mails(person, "Cancelled").getFirst();
        assertThat(mails(person, "Cancelled")).hasSize(1);
        assertThat(mail.attachments()).hasSize(3);
        for (var number = 0; number < held.size(); number++) {
            assertThat(file(mail, number + 1)).contains("METHOD:CANCEL");
            var gone = entries(mail, number + 1).getFirst();
            assertThat(gone.getUid().getValue())
                    .isEqualTo(held.get(number).getUid().getValue());
            assertThat(gone.getSequence().getValue())
                    .isGreaterThan(held.get(number).getSequence().getValue());
        }
    }

    @Test
    void whatWasGivenBackEarlierIsNotCancelledOnceMore() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        event.leave(person, event.alpha);
        event.choose(person, event.gamma);
        event.cancel(person);
        signUps.signUp(event.event, person);
        event.choose(person, event.beta);
        event.cancel(person);
        jobs.runAllDue();

        var mail = mails(person, "Cancelled").getFirst();
        assertThat(mail.attachments()).hasSize(2);
        assertThat(entries(mail, 1).getFirst().getSummary().getValue()).isEqualTo("Beta");
    }

    /** All that follows from what was done, until its mails have left. */
    private void happens() {
        jobs.awaitFacts();
        jobs.runAllDue();
    }

    /** What that member got with such a subject, newest first. */
    private List<CaughtMail> mails(long member, String subject) {
        var address = fixture.email(member);
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address) && mail.subject().startsWith(subject))
                .toList();
    }

    private static String file(CaughtMail mail, int number) {
        return new String(
                Base64.getMimeDecoder().decode(mail.attachments().get(number).content()), StandardCharsets.UTF_8);
    }

    private static List<VEvent> entries(CaughtMail mail, int number) {
        return Biweekly.parse(file(mail, number)).first().getEvents();
    }
}
