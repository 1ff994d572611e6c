package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.EventMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people get by mail about their sign-up. */
@PortalTest
class SignUpMailTest {

    private static final Pattern NUMBER = Pattern.compile("You are number (\\d+) in line");

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

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void serverIsBack() {
        clock.reset();
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
    void afterAnOpeningDayWithoutAMailServerEachReadsOnceHowItStandsByThen() {
        var event = room.opened(2);
        var people = IntStream.range(0, 6).mapToObj(n -> room.member()).toList();

        catcher.goDown();
        people.forEach(one -> signUp(event, one));
        jobs.runAllDue();
        fixture.as.member(people.get(1), () -> signUps.cancel(event.slug()));
        jobs.runAllDue();
        assertThat(people)
                .as("none leaves")
                .allSatisfy(one -> assertThat(mails(one)).isEmpty());
        catcher.comeBack();
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(people)
                .extracting(one -> mails(one).stream().map(CaughtMail::subject).toList())
                .containsExactly(
                        List.of("You have a place: " + title(event)),
                        List.of("Cancelled: " + title(event)),
                        List.of("A place is free and it is yours: " + title(event)),
                        List.of("Waiting list: " + title(event)),
                        List.of("Waiting list: " + title(event)),
                        List.of("Waiting list: " + title(event)));
        assertThat(people.subList(3, 6))
                .as("the place in line when the mail leaves")
                .extracting(one -> NUMBER.matcher(text(one))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .containsExactly("1", "2", "3");
        for (var withPlace : List.of(people.getFirst(), people.get(2))) {
            assertThat(calendar(mails(withPlace).getFirst())).contains("METHOD:PUBLISH");
        }
        assertThat(calendar(mails(people.get(1)).getFirst())).contains("METHOD:CANCEL");
        assertThat(people.subList(3, 6))
                .allSatisfy(
                        one -> assertThat(mails(one).getFirst().attachments()).isEmpty());
    }

    @Test
    void whoIsSuspendedBeforeTheMailLeavesIsNotWrittenToAndKeepsThePlace() {
        var event = room.opened(1);
        var first = room.member();
        var promoted = room.member();
        var next = room.member();
        List.of(first, promoted, next).forEach(one -> signUp(event, one));
        jobs.runAllDue();

        catcher.goDown();
        fixture.as.member(first, () -> signUps.cancel(event.slug()));
        jobs.runAllDue();
        suspend(promoted);
        catcher.comeBack();
        jobs.runAllDue();

        assertThat(mails(promoted)).extracting(CaughtMail::subject).containsExactly("Waiting list: " + title(event));
        assertThat(mails(next)).hasSize(1);
        assertThat(room.states(event))
                .containsExactly(SignUpState.CANCELLED, SignUpState.CONFIRMED, SignUpState.WAITING);
    }

    @Test
    void whatIsOfferedToSomebodyWhoIsSuspendedGoesToTheNextWhenTheOfferEnds() {
        var event = room.opened(setup -> SignUpRoom.with(
                SignUpRoom.with(setup, 1),
                rules -> new SignUpRules(rules.opens(), null, null, null, Approval.NONE, Promotion.OFFER, 24, true)));
        var first = room.member();
        var offered = room.member();
        var next = room.member();
        List.of(first, offered, next).forEach(one -> signUp(event, one));
        fixture.as.member(first, () -> signUps.cancel(event.slug()));
        suspend(offered);
        jobs.runAllDue();
        assertThat(room.states(event))
                .as("who is active again in time may still accept")
                .containsExactly(SignUpState.CANCELLED, SignUpState.OFFERED, SignUpState.WAITING);

        clock.advance(Duration.ofHours(25));
        jobs.runAllDue();

        assertThat(room.states(event))
                .containsExactly(SignUpState.CANCELLED, SignUpState.CANCELLED, SignUpState.OFFERED);
        assertThat(mails(offered)).isEmpty();
        assertThat(mails(next).getFirst().subject()).startsWith("A place is kept for you");
    }

    private void suspend(long member) {
        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", member)
                .update();
    }

    private String text(long member) {
        return Objects.requireNonNull(mails(member).getFirst().text());
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
