package org.ricdm.passerelle.event.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.event.feedback.FeedbackRoom;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;

/** Saying how it was by the link in a mail, without signing in. */
class FeedbackPagesTest extends FrontDoor {

    @Autowired
    FeedbackRoom room;

    private FeedbackRoom.Made event;
    private String address;
    private String own;

    @BeforeEach
    void aGuestWhoWasAskedOnTheFirstEvening() {
        event = room.open();
        address = stranger();
        event.guest(address);
        event.at(0, 16, 30);
        own = linkTo(address, "/events/" + event.slug() + "/feedback/");
    }

    @Test
    void aClickProposesAnAnswerSendingItKeepsItAndTheRestIsOffered() throws Exception {
        var browser = browser();
        var form = browser.open(about(event.plenary) + "?v=4");
        assertThat(Browser.text(form)).containsPattern("value=\"4\" checked").contains("Opening", "without your name");
        assertThat(form.getHeader("Cache-Control")).contains("no-store");
        assertThat(form.getHeader("Referrer-Policy")).isEqualTo("no-referrer");

        var sent = browser.send(about(event.plenary), "rating", "4", "scale", "5", "words", "Shorter, please <b>");

        assertThat(sent.getRedirectedUrl()).isEqualTo(own + "?done=kept");
        assertThat(Browser.text(browser.open(own + "?done=kept"))).contains("Thank you.", "Answered");
        assertThat(sql.sql("select concat(rating, scale, words) from feedback_answer where event_id = :event")
                        .param("event", event.id())
                        .query(String.class)
                        .list())
                .containsExactly("45Shorter, please <b>");
    }

    @Test
    void followingEveryLinkAgainAndAgainAnswersNothing() throws Exception {
        for (var round = 0; round < 2; round++) {
            for (var choice = 1; choice <= 5; choice++) {
                assertThat(browser().open(about(event.plenary) + "?v=" + choice).getStatus())
                        .isEqualTo(200);
            }
            browser().open(own);
        }

        assertThat(event.answers()).isZero();
        assertThat(Browser.text(browser().open(own))).doesNotContain("Answered");
    }

    @Test
    void sendingTwiceMakesOneAnswerAndASecondVisitSaysSo() throws Exception {
        var browser = browser();
        browser.open(about(event.plenary));
        browser.send(about(event.plenary), "rating", "2");
        var again = browser.send(about(event.plenary), "rating", "5");

        assertThat(again.getRedirectedUrl()).isEqualTo(own + "?done=before");
        assertThat(event.answers()).isEqualTo(1);
        assertThat(Browser.text(browser.open(about(event.plenary) + "?v=5")))
                .contains("You have answered this already")
                .doesNotContain("<form method=\"post\" action=\"/events");
    }

    @Test
    void withoutAnAnswerItIsSaidAndWhatWasTypedStays() throws Exception {
        var refused = browser().fillIn(about(event.plenary), "scale", "3", "words", "Sá & Filhos");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused))
                .contains("Choose one of the five answers.", "Sá &amp; Filhos")
                .containsPattern("name=\"scale\" value=\"3\" checked");
        assertThat(event.answers()).isZero();
    }

    @Test
    void aForgedAForeignAndAMutilatedLinkOpenNothing() throws Exception {
        clock.reset();
        var other = room.open();
        event.at(0, 16, 35);
        var key = own.substring(own.lastIndexOf('/') + 1);
        var browser = browser();

        for (var wrong : new String[] {
            "/events/" + event.slug() + "/feedback/" + "A".repeat(43),
            "/events/" + other.slug() + "/feedback/" + key,
            "/events/" + Fixture.unique("none") + "/feedback/" + key,
            own.substring(0, own.length() - 1),
            about(event.alpha),
            about(other.plenary),
            about(0),
            own + "/plenary",
            own + "/99999999999999999999"
        }) {
            assertThat(browser.open(wrong).getStatus()).as(wrong).isEqualTo(404);
        }
        browser.open(about(event.plenary));
        assertThat(browser.send(about(event.alpha), "rating", "1").getStatus()).isEqualTo(404);
        assertThat(event.answers() + other.answers()).isZero();
    }

    @Test
    void whoTriesKeyAfterKeyIsHeldBackAndAGoodKeyStillOpens() throws Exception {
        var browser = browser();
        var status = 0;
        for (var n = 0; n < 40; n++) {
            status = browser.open("/events/" + event.slug() + "/feedback/guess" + n)
                    .getStatus();
        }

        assertThat(status).isEqualTo(429);
        assertThat(browser.open(own).getStatus()).isEqualTo(200);
    }

    @Test
    void thePageSpeaksTheLanguageOfTheMail() throws Exception {
        assertThat(Browser.text(browser().open(about(event.plenary) + "?v=5&lang=it")))
                .contains("Com’è andata questa sessione?", "Molto bene");
    }

    @Test
    void openingCostsAFixedNumberOfStatements() {
        assertThat(StatementCounter.during(() -> quietly(own))).hasSizeLessThanOrEqualTo(8);
    }

    private void quietly(String path) {
        try {
            browser().open(path);
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    private String about(long session) {
        return own + "/" + session;
    }
}
