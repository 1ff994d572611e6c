package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People with a place are reminded twice, and nobody else. */
@PortalTest
class SignUpRemindersTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUps signUps;

    @Autowired
    JobRunner jobs;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    MailCatcher catcher;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void fourteenAndTwoDaysBeforeEachPersonWithAPlaceIsRemindedOnce() {
        var event = room.opened(2);
        var comes = fixture.member(Language.FR, room.centre());
        var left = room.member();
        var waits = room.member();
        room.signUp(event, comes);
        room.signUp(event, left);
        room.signUp(event, waits);
        fixture.as.member(left, () -> signUps.cancel(event.slug()));
        fixture.as.member(waits, () -> signUps.cancel(event.slug()));

        before(event, Duration.ofDays(15));
        assertThat(reminders(comes)).isEmpty();
        before(event, Duration.ofDays(14).minusHours(1));
        before(event, Duration.ofDays(14).minusHours(2));
        assertThat(reminders(comes)).hasSize(1);
        before(event, Duration.ofDays(2).minusMinutes(1));

        assertThat(reminders(comes)).hasSize(2);
        var mail = reminders(comes).getFirst();
        assertThat(mail.subject()).startsWith("Dans 2 jours");
        assertThat(mail.text()).contains("heure de Lisbonne", "/events/" + event.slug() + "/mine");
        assertThat(mail.attachments()).hasSize(1);
        assertThat(reminders(left)).isEmpty();
        assertThat(reminders(waits)).isEmpty();
    }

    @Test
    void anEventThatIsMovedIsRemindedOfAnew() {
        var event = room.opened(2);
        var comes = room.member();
        room.signUp(event, comes);
        before(event, Duration.ofDays(14).minusHours(1));
        assertThat(reminders(comes)).hasSize(1);

        sql.sql("update event set starts_at = date_add(starts_at, interval 30 day),"
                        + " starts_moment = date_add(starts_moment, interval 30 day),"
                        + " ends_at = date_add(ends_at, interval 30 day),"
                        + " ends_moment = date_add(ends_moment, interval 30 day) where id = :id")
                .param("id", event.id())
                .update();
        clock.setTo(event.brief().starts().instant().plus(Duration.ofDays(16)).plusSeconds(3600));
        jobs.runAllDue();

        assertThat(reminders(comes)).hasSize(2);
    }

    @Test
    void whoHasJustGotTheirPlaceIsNotRemindedOfIt() {
        var event = room.opened(2);
        before(event, Duration.ofDays(14).plusHours(3));
        var late = room.member();
        room.signUp(event, late);

        before(event, Duration.ofDays(14).minusHours(1));
        assertThat(reminders(late)).isEmpty();

        before(event, Duration.ofDays(2).minusHours(1));
        assertThat(reminders(late)).hasSize(1);
    }

    /** Sets the clock to so long before the beginning, and lets everything happen that is due. */
    private void before(SignUpRoom.Opened event, Duration time) {
        clock.setTo(event.brief().starts().instant().minus(time));
        jobs.runAllDue();
    }

    private List<CaughtMail> reminders(long member) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(fixture.email(member)))
                .filter(mail -> mail.subject().matches("(In|Dans) .*\\d.*"))
                .toList();
    }
}
