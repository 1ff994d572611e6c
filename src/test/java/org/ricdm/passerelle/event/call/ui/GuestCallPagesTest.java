package org.ricdm.passerelle.event.call.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.event.call.CallRoom;
import org.ricdm.passerelle.event.call.CallSetup;
import org.ricdm.passerelle.event.call.CallSetup.OpenTo;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Somebody without an account proposes by a link that only their mailbox knows. */
class GuestCallPagesTest extends FrontDoor {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    CallRoom room;

    private CallRoom.Made event;
    private String ask;
    private String seen = "0";
    private String address;

    @BeforeEach
    void aCallForEverybody() {
        event = room.open();
        ask = "/events/" + event.slug + "/call";
        address = stranger();
    }

    @Test
    void thePageOfTheEventLeadsThereWhileTheCallIsOpenForEverybody() throws Exception {
        assertThat(Browser.text(browser().open("/events/" + event.slug)))
                .contains("href=\"" + ask + "\"", "Proposals are welcome until");
        var members = room.open(setup -> new CallSetup(
                setup.opens(), setup.closes(), setup.reviewBy(), setup.formats(), OpenTo.MEMBERS, setup.texts()));
        assertThat(Browser.text(browser().open("/events/" + members.slug)))
                .doesNotContain("/events/" + members.slug + "/call");
        assertThat(browser().open("/events/" + members.slug + "/call").getStatus())
                .isEqualTo(404);
        event.afterDeadline(0, 1);
        assertThat(Browser.text(browser().open("/events/" + event.slug))).doesNotContain("href=\"" + ask + "\"");
    }

    @Test
    void aGuestReadsTheCallConfirmsTheAddressProposesChangesAndWithdraws() throws Exception {
        assertThat(Browser.text(browser().open(ask))).contains("<strong>worked</strong>", "Open until");
        var own = link();
        var browser = browser();
        assertThat(Browser.text(browser.open(own))).contains("You have not proposed anything yet", address);

        var key = key(browser, own + "/new");
        assertThat(submit(browser, own, key, "From outside").getRedirectedUrl()).isEqualTo(own + "?done=submitted");
        var list = Browser.text(browser.open(own));
        assertThat(list).contains("From outside", "Handed in", "You may change or withdraw it until");
        assertThat(mailsTo(address).getFirst().subject()).isEqualTo("We have your proposal: From outside");
        var id = id("From outside");

        submit(browser, own, key(browser, own + "/" + id), "From far outside");
        assertThat(Browser.text(browser.open(own))).contains("From far outside").doesNotContain("From outside");
        browser.send(own + "/" + id + "/withdraw");
        assertThat(Browser.text(browser.open(own))).contains("Withdrawn");
    }

    @Test
    void sendingTwiceIsOneProposalAndLookingIsNone() throws Exception {
        var own = link();
        var browser = browser();
        for (var path : List.of("", "/new", "/new", "?done=submitted")) {
            assertThat(browser.open(own + path).getStatus()).isEqualTo(200);
        }
        assertThat(count()).isZero();
        var key = key(browser, own + "/new");

        submit(browser, own, key, "Twice");
        submit(browser, own, key, "Twice");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsToldBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var own = link();
        var browser = browser();
        var key = key(browser, own + "/new");

        var refused = browser.send(
                own,
                "key",
                key,
                "act",
                "submit",
                "name",
                "A",
                "organisation",
                "Sá & Filhos",
                "title",
                "Half <b>",
                "minutes",
                "soon",
                "others",
                "nobody",
                "spoken",
                "it",
                "level",
                "BEGINNERS",
                "writtenIn",
                "it");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused))
                .contains(
                        "id=\"name-error\"", "id=\"promise-error\"", "id=\"description-error\"", "id=\"format-error\"")
                .contains("id=\"minutes-error\"", "id=\"others-error\"")
                .contains("Sá &amp; Filhos", "Half &lt;b&gt;", "value=\"soon\"", "nobody")
                .containsPattern("value=\"it\" checked")
                .containsPattern("value=\"BEGINNERS\" selected");
        assertThat(count()).isZero();
    }

    @Test
    void aDraftIsKeptHalfWrittenAndThePassedDeadlineIsToldWithEverythingStillInTheForm() throws Exception {
        var own = link();
        var browser = browser();
        var key = key(browser, own + "/new");
        browser.send(own, "key", key, "act", "keep", "title", "Half", "spoken", "en", "writtenIn", "en");
        assertThat(Browser.text(browser.open(own))).contains("Half", "Draft", "Hand it in by");

        event.afterDeadline(0, 1);
        var late = submit(browser, own, key, "Too late by an hour");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Browser.text(late)).contains("The deadline has passed", "Too late by an hour");
        assertThat(Browser.text(browser.open(own))).contains("it cannot be handed in any more");
    }

    @Test
    void whatAnotherWindowChangedIsSaidWithEverythingStillInTheFormAndSentAgainItReplacesIt() throws Exception {
        var own = link();
        var browser = browser();
        var key = key(browser, own + "/new");
        submit(browser, own, key, "First");
        key(browser, own + "/" + id("First"));
        submit(browser, own, key, "From the other window");

        var refused = submit(browser, own, key, "From this window");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused))
                .contains(
                        "changed in another window",
                        "From this window",
                        "href=\"" + own + "/" + id("From the other window"));
        var version = SEEN.matcher(Browser.text(refused));
        assertThat(version.find()).isTrue();
        seen = version.group(1);
        assertThat(submit(browser, own, key, "From this window").getRedirectedUrl())
                .isEqualTo(own + "?done=submitted");
        assertThat(id("From this window")).isPositive();
    }

    @Test
    void whatAnotherWindowChangedIsSaidAlsoToWhoWasRefusedForSomethingElseBefore() throws Exception {
        var own = link();
        var browser = browser();
        var key = key(browser, own + "/new");
        submit(browser, own, key, "First");
        key(browser, own + "/" + id("First"));
        submit(browser, own, key, "From the other window");

        var version = SEEN.matcher(Browser.text(submit(browser, own, key, "")));
        assertThat(version.find()).isTrue();
        seen = version.group(1);

        assertThat(Browser.text(submit(browser, own, key, "From this window"))).contains("changed in another window");
        assertThat(id("From the other window")).isPositive();
    }

    @Test
    void theDecisionIsToldInTheLanguageOfTheGuestWithALinkToTheirPage() throws Exception {
        var browser = browser();
        browser.open(ask + "?lang=it");
        browser.send(ask, "email", address, "lang", "it");
        var own = linkTo(address, ask + "/");
        submit(browser, own, key(browser, own + "/new"), "Da fuori", "lang", "it");
        var id = id("Da fuori");
        event.prepare(id, ProposalState.DECLINED, "Troppo lungo.");
        assertThat(Browser.text(browser.open(own))).doesNotContain("Troppo lungo");

        event.send();

        var told = mailsTo(address).getFirst();
        assertThat(told.text()).contains("non c’è posto", "Troppo lungo.");
        assertThat(Browser.text(browser.open(linkTo(address, ask + "/")))).contains("Troppo lungo.");
    }

    @Test
    void everyAddressGetsTheSameAnswerAndAMemberIsLedToTheirAccountByMailOnly() throws Exception {
        var member = fixture.email(fixture.member());

        var asMember = browser().fillIn(ask, "email", member);
        var asNobody = browser().fillIn(ask, "email", address);

        assertThat(Browser.text(asMember).replace(member, ""))
                .isEqualTo(Browser.text(asNobody).replace(address, ""));
        assertThat(mailsTo(member).getFirst().subject()).startsWith("You have an account");
        assertThat(mailsTo(member).getFirst().text()).contains("/events/" + event.slug + "/propose");
        var wrong = browser().fillIn(ask, "email", "ana at home");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(Browser.text(wrong)).contains("id=\"email-error\"", "value=\"ana at home\"");
    }

    @Test
    void aForeignALostAndAForgedLinkOpenNothingAndGuessingIsHeldBack() throws Exception {
        var own = link();
        var token = own.substring(own.lastIndexOf('/') + 1);
        var other = room.open();
        var browser = browser();
        submit(browser, own, key(browser, own + "/new"), "Guarded");
        var id = id("Guarded");
        var foreign = "/events/" + other.slug + "/call/" + token;

        for (var wrong : List.of(foreign, foreign + "/new", foreign + "/" + id, own + "x", own + "/999999999")) {
            assertThat(browser.open(wrong).getStatus()).as(wrong).isEqualTo(404);
        }
        browser.open(own);
        assertThat(browser.send(foreign + "/" + id + "/withdraw").getStatus()).isEqualTo(404);
        assertThat(browser.send(own, "key", "no key", "act", "submit").getStatus())
                .isEqualTo(404);
        var guessing = browser();
        var status = 0;
        for (var n = 0; n < 40; n++) {
            status = guessing.open(ask + "/guess" + n).getStatus();
        }
        assertThat(status).isEqualTo(429);
        assertThat(guessing.open(own).getStatus()).isEqualTo(200);
        assertThat(guessing.open(own).getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void oneMailboxIsNotFloodedAndOneNetworkDoesNotAskWithoutEnd() throws Exception {
        var browser = browser();
        for (var n = 0; n < 6; n++) {
            browser.fillIn(ask, "email", address);
            clock.advance(Duration.ofMinutes(2));
        }
        assertThat(mailsTo(address)).hasSizeLessThanOrEqualTo(4);
        var status = 0;
        for (var n = 0; n < 40; n++) {
            status = browser.fillIn(ask, "email", Fixture.unique("flood") + "@x.example")
                    .getStatus();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void aYearAfterTheEventAGuestIsForgottenWithWhatTheyProposed() throws Exception {
        var browser = browser();
        var own = link();
        submit(browser, own, key(browser, own + "/new"), "Declined");
        event.prepare(id("Declined"), ProposalState.DECLINED, "");
        event.send();
        var idle = stranger();
        browser().fillIn(ask, "email", idle);
        jobs.runAllDue();

        clock.advance(Duration.ofDays(31));
        jobs.runAllDue();
        assertThat(guests(idle)).isZero();
        assertThat(guests(address)).isEqualTo(1);

        clock.advance(Duration.ofDays(62 + 366));
        jobs.runAllDue();

        assertThat(count()).isZero();
        assertThat(guests(address)).isZero();
        assertThat(browser.open(own).getStatus()).isEqualTo(404);
    }

    @Test
    void openingCostsAFixedNumberOfStatements() throws Exception {
        var own = link();
        var browser = browser();
        var one = cost(own);
        for (var n = 0; n < 4; n++) {
            submit(browser, own, key(browser, own + "/new"), "Number " + n);
        }

        assertThat(cost(own)).isLessThanOrEqualTo(one + 2).isLessThanOrEqualTo(8);
    }

    private int cost(String path) {
        return StatementCounter.during(() -> {
                    try {
                        browser().open(path);
                    } catch (Exception fault) {
                        throw new AssertionError(fault);
                    }
                })
                .size();
    }

    private String link() throws Exception {
        browser().fillIn(ask, "email", address);
        return linkTo(address, ask + "/");
    }

    private String key(Browser browser, String form) throws Exception {
        var page = Browser.text(browser.open(form));
        var version = SEEN.matcher(page);
        assertThat(version.find()).isTrue();
        seen = version.group(1);
        var found = KEY.matcher(page);
        assertThat(found.find()).isTrue();
        assertThat(UUID.fromString(found.group(1))).isNotNull();
        return found.group(1);
    }

    private MockHttpServletResponse submit(Browser browser, String own, String key, String title, String... more)
            throws Exception {
        var fields = new ArrayList<>(List.of(
                "key",
                key,
                "seen",
                seen,
                "act",
                "submit",
                "name",
                "Ana Lopes",
                "organisation",
                "Escola",
                "title",
                title,
                "promise",
                "A plan for Monday",
                "description",
                "We try.",
                "format",
                "WORKSHOP",
                "spoken",
                "en",
                "level",
                "ALL",
                "minutes",
                "45",
                "writtenIn",
                "en"));
        fields.addAll(List.of(more));
        return browser.send(own, fields.toArray(String[]::new));
    }

    private long id(String title) {
        return sql.sql("select id from proposal where event_id = :event and title = :title")
                .param("event", event.id)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private int count() {
        return sql.sql("select count(*) from proposal where event_id = :event")
                .param("event", event.id)
                .query(Integer.class)
                .single();
    }

    private int guests(String email) {
        return sql.sql("select count(*) from call_guest where event_id = :event and email = :email")
                .param("event", event.id)
                .param("email", email)
                .query(Integer.class)
                .single();
    }
}
