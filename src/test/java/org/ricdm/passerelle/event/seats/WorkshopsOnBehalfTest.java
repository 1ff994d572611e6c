package org.ricdm.passerelle.event.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.signup.EditPage;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpEditing;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf.Change;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf.Choice;
import org.springframework.beans.factory.annotation.Autowired;

/** Workshops that an organiser takes and leaves for somebody, with their sign-up. */
@PortalTest
class WorkshopsOnBehalfTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SeatsRoom room;

    @Autowired
    SignUpRoom signUps;

    @Autowired
    SignUpEditing editing;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JobRunner jobs;

    @Test
    void oneIsTakenInsteadOfAnotherAtTheSameTimeAndToldInOneMail() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);
        jobs.runAllDue();
        var before = mails(person).size();

        change(event, person, new Change(Set.of(event.beta, event.gamma), Set.of(event.alpha)));

        assertThat(event.states(person)).containsExactly(SeatState.CANCELLED, SeatState.SEATED, SeatState.SEATED);
        jobs.runAllDue();
        assertThat(mails(person))
                .hasSize(before + 1)
                .anySatisfy(text -> assertThat(text)
                        .contains("Alpha", "Beta", "Gamma", "Asked by phone.", "The organisers gave you a seat here"));
    }

    @Test
    void whatIsChangedTogetherWithTheSignUpIsToldInOneMailWithTheCalendarOfBoth() {
        var event = room.open(1, 1, 1);
        signUps.change(event.event, SignUpRoom::forGuests);
        var person = event.person();
        var next = event.person();
        event.choose(person, event.alpha);
        event.choose(next, event.alpha);
        jobs.runAllDue();
        var before = mailsOfAnyKind(person).size();
        var page = page(event, person);
        var other = page.categories().keySet().stream()
                .filter(id -> id != page.categoryId())
                .findFirst()
                .orElseThrow();

        fixture.as.member(
                event.event.organiser(),
                () -> editing.change(
                        event.slug(),
                        event.signUpId(person),
                        page.seen(),
                        new NewSignUp(other, page.way(), Map.of()),
                        new Change(Set.of(event.gamma), Set.of(event.alpha)),
                        "Asked by phone."));
        jobs.runAllDue();

        assertThat(mailsOfAnyKind(person)).hasSize(before + 1);
        var mail = mailsOfAnyKind(person).getFirst();
        assertThat(mail.text())
                .contains("Guest", "The organisers gave you a seat here: Gamma", "The organisers took you off: Alpha")
                .containsOnlyOnce("Asked by phone.");
        assertThat(mail.attachments()).hasSize(3);
        assertThat(mails(next)).anySatisfy(text -> assertThat(text).contains("Alpha"));
        assertThat(event.state(next, event.alpha)).isEqualTo(SeatState.SEATED);
    }

    @Test
    void whereItIsFullThePersonStandsInLine() {
        var event = room.open(1, 1, 1);
        event.choose(event.person(), event.alpha);
        var person = event.person();

        change(event, person, new Change(Set.of(event.alpha), Set.of()));

        assertThat(event.state(person, event.alpha)).isEqualTo(SeatState.WAITING);
        assertThat(event.steps(person, event.alpha)).containsExactly(SeatStep.LINED);
        assertThat(choice(event, person, event.alpha).position()).isEqualTo(1);
    }

    @Test
    void aClashIsSaidBesideTheWorkshopAndNothingIsChanged() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        event.choose(person, event.alpha);

        assertThatThrownBy(() -> change(event, person, new Change(Set.of(event.beta, event.gamma), Set.of())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("session." + event.beta)
                .hasMessageContaining("seats.error.theirs");

        assertThat(event.states(person)).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.CANCELLED);
    }

    @Test
    void aSeatThatIsGivenBackGoesToWhoIsNext() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        var next = event.person();
        event.choose(person, event.alpha);
        event.choose(next, event.alpha);

        change(event, person, new Change(Set.of(), Set.of(event.alpha)));

        assertThat(event.state(next, event.alpha)).isEqualTo(SeatState.SEATED);
    }

    @Test
    void whatThePersonChoseMeanwhileStays() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        var seen = page(event, person);
        event.choose(person, event.gamma);

        change(event, person, seen, new Change(Set.of(event.alpha), Set.of()));

        assertThat(event.states(person)).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.SEATED);
    }

    @Test
    void whatIsAskedTwiceHappensOnceAndIsSaid() {
        var event = room.open(1, 1, 1);
        var person = event.person();
        change(event, person, new Change(Set.of(event.alpha), Set.of()));

        assertThatThrownBy(() -> change(event, person, new Change(Set.of(event.alpha), Set.of())))
                .hasMessageContaining("signup.edit.error.nothing");
        assertThatThrownBy(() -> fixture.as.member(
                        event.event.organiser(),
                        () -> editing.change(
                                event.slug(),
                                event.signUpId(person),
                                page(event, person).seen(),
                                same(page(event, person)),
                                new Change(Set.of(event.gamma), Set.of()),
                                " ")))
                .hasMessageContaining("reason");
    }

    private List<CaughtMail> mailsOfAnyKind(long person) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(person)))
                .toList();
    }

    private List<String> mails(long person) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(person)))
                .filter(mail -> mail.subject().startsWith("Your workshops"))
                .map(mail -> String.valueOf(mail.text()))
                .toList();
    }

    private void change(SeatsRoom.Made event, long person, Change change) {
        change(event, person, page(event, person), change);
    }

    private void change(SeatsRoom.Made event, long person, EditPage seen, Change change) {
        fixture.as.member(
                event.event.organiser(),
                () -> editing.change(
                        event.slug(), event.signUpId(person), seen.seen(), same(seen), change, "Asked by phone."));
    }

    private EditPage page(SeatsRoom.Made event, long person) {
        return fixture.as.member(event.event.organiser(), () -> editing.open(event.slug(), event.signUpId(person)));
    }

    private static NewSignUp same(EditPage page) {
        return new NewSignUp(page.categoryId(), page.way(), Map.of());
    }

    private Choice choice(SeatsRoom.Made event, long person, long session) {
        return page(event, person).workshops().stream()
                .filter(one -> one.sessionId() == session)
                .findFirst()
                .orElseThrow();
    }
}
