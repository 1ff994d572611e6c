package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
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
import org.ricdm.passerelle.event.EventMode;
import org.springframework.beans.factory.annotation.Autowired;

/** What people get by mail about their sign-up. */
@PortalTest
class SignUpMailTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    SignUpDesk desk;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JobRunner jobs;

    @AfterEach
    void serverIsBack() {
        catcher.comeBack();
    }

    @Test
    void aConfirmationComesInTheLanguageOfThePersonWithTheEventForTheirCalendar() {
        var event = room.opened(1);
        var member = fixture.member(Language.FR, room.centre());

        signUp(event, member);
        jobs.runAllDue();

        var mail = mails(member).getFirst();
        assertThat(mail.subject()).startsWith("Vous avez une place");
        assertThat(mail.text())
                .contains("Votre inscription est confirmée")
                .contains("/events/" + event.slug() + "/mine");
        var entry = Biweekly.parse(calendar(mail)).first().getEvents().getFirst();
        assertThat(entry.getSummary().getValue()).isEqualTo(event.brief().title());
        assertThat(entry.getDateStart().getValue().toInstant())
                .isEqualTo(event.brief().starts().instant());
        assertThat(entry.getAttendees()).isEmpty();
    }

    @Test
    void whoComesFromTheWaitingListIsToldAndWhoCancelledHasItTakenOutOfTheirCalendar() {
        var event = room.opened(1);
        var first = room.member();
        var second = room.member();
        signUp(event, first);
        signUp(event, second);
        jobs.runAllDue();
        assertThat(mails(second).getFirst().text()).contains("You are number 1 in line");
        var before = sequence(mails(first).getFirst());

        fixture.as.member(first, () -> signUps.cancel(event.slug()));
        jobs.runAllDue();

        assertThat(mails(second).getFirst().subject()).startsWith("A place is free and it is yours");
        var cancelled = mails(first).getFirst();
        assertThat(calendar(cancelled)).contains("METHOD:CANCEL").contains("STATUS:CANCELLED");
        assertThat(sequence(cancelled)).isGreaterThan(before);
    }

    @Test
    void nobodyHearsOfAPlaceThatIsGoneBeforeTheMailLeaves() {
        var event = room.opened(1);
        var member = room.member();

        catcher.goDown();
        signUp(event, member);
        fixture.as.member(member, () -> signUps.cancel(event.slug()));
        catcher.comeBack();
        jobs.runAllDue();

        assertThat(mails(member)).extracting(CaughtMail::subject).containsExactly("Cancelled: " + title(event));
    }

    @Test
    void whoIsTakenOffReadsTheReasonThatTheOrganiserGave() {
        var event = room.opened(1);
        var member = room.member();
        signUp(event, member);
        var id = fixture.as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows()
                .getFirst()
                .id();

        fixture.as.member(event.organiser(), () -> desk.cancel(id, "You asked us by phone."));
        jobs.runAllDue();

        assertThat(mails(member).getFirst().text()).contains("You asked us by phone.");
    }

    private void signUp(SignUpRoom.Opened event, long member) {
        fixture.as.member(
                member, () -> signUps.signUp(event.slug(), new NewSignUp(event.category(), EventMode.ON_SITE)));
    }

    private static String title(SignUpRoom.Opened event) {
        return event.brief().title();
    }

    /** What that member got, newest first. */
    private List<CaughtMail> mails(long member) {
        var address = fixture.email(member);
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private static String calendar(CaughtMail mail) {
        return new String(
                Base64.getMimeDecoder().decode(mail.attachments().getFirst().content()), StandardCharsets.UTF_8);
    }

    private static int sequence(CaughtMail mail) {
        return Biweekly.parse(calendar(mail))
                .first()
                .getEvents()
                .getFirst()
                .getSequence()
                .getValue();
    }
}
