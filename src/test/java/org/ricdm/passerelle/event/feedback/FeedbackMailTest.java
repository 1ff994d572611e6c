package org.ricdm.passerelle.event.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.Events;
import org.springframework.beans.factory.annotation.Autowired;

/** People are asked by mail: in the evening about the sessions of the day, and on the day after about the whole. */
@PortalTest
class FeedbackMailTest {

    @Autowired
    Fixture fixture;

    @Autowired
    FeedbackRoom room;

    @Autowired
    Feedback feedback;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    Events events;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher catcher;

    @Autowired
    AdjustableClock clock;

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
    void onTheEveningOfADayOneMailAsksAboutTheSessionsOneWasIn() {
        var person = event.person(event.alpha);
        event.at(0, 16, 0);
        jobs.runAllDue();
        assertThat(asking(person))
                .as("the last session ended less than an hour ago")
                .isEmpty();

        event.at(0, 16, 20);
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(asking(person)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("How was it today?");
            assertThat(mail.text())
                    .contains("Opening", "Alpha", "11:00")
                    .doesNotContain("Beta", "Coffee", "Closing")
                    .containsPattern("Very good: https://portal\\.example/events/" + event.slug()
                            + "/feedback/[A-Za-z0-9_-]{43}/" + event.alpha + "\\?v=5&lang=en");
            assertThat(mail.html()).contains("Not good at all", "aria-hidden=\"true\"");
        });
    }

    @Test
    void everybodyIsAskedInTheirLanguageAndGuestsAreToo() {
        var french = event.person(Language.FR);
        var guest = Fixture.unique("guest") + "@elsewhere.example";
        event.guest(guest);
        event.at(0, 16, 30);
        jobs.runAllDue();

        assertThat(asking(french))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains("Comment s’est-elle passée", "Très bien", "lang=fr"));
        assertThat(asking(guest))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Opening"));
    }

    @Test
    void onTheDayAfterTheEventOneMailAsksAboutTheWhole() {
        var person = event.person();
        event.at(3, 8, 0);
        jobs.runAllDue();
        assertThat(asking(person)).noneMatch(mail -> mail.text().contains("as a whole"));

        event.over();
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(asking(person))
                .filteredOn(mail -> mail.text().contains("How was the event as a whole?"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("/0?v=1&lang=en"));
    }

    @Test
    void whoAnsweredCancelledOrIsNotAskedGetsNothing() {
        var answered = event.person();
        var cancelled = event.person();
        var stays = event.person();
        event.cancel(cancelled);
        event.at(0, 13, 0);
        fixture.as.member(answered, () -> feedback.give(event.slug(), event.plenary, new FeedbackAnswer(4, null, "")));
        event.at(0, 16, 30);
        jobs.runAllDue();

        assertThat(asking(answered)).isEmpty();
        assertThat(asking(cancelled)).isEmpty();
        assertThat(asking(stays)).hasSize(1);

        fixture.as.member(event.event.organiser(), () -> desk.switchOff(event.slug()));
        event.over();
        jobs.runAllDue();
        assertThat(asking(stays)).hasSize(1);
    }

    @Test
    void anEventThatIsCalledOffAsksNobodyAndWhatIsADayLateIsNotMadeUpFor() {
        var person = event.person();
        event.at(1, 17, 0);
        jobs.runAllDue();
        assertThat(asking(person))
                .as("the evening before is over")
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Closing").doesNotContain("Opening"));

        fixture.as.member(event.event.organiser(), () -> events.cancel(event.id(), "The house is flooded."));
        event.over();
        jobs.runAllDue();

        assertThat(asking(person)).hasSize(1);
    }

    private List<CaughtMail> asking(long person) {
        return asking(fixture.email(person));
    }

    private List<CaughtMail> asking(String address) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .filter(mail -> mail.text() != null && mail.text().contains("/feedback/"))
                .toList();
    }
}
