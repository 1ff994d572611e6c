package org.ricdm.passerelle.event.signup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.Ask;
import org.ricdm.passerelle.event.form.QuestionEntry;
import org.ricdm.passerelle.event.form.QuestionType;
import org.ricdm.passerelle.event.form.Questions;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.DeskFilter;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupMode;
import org.ricdm.passerelle.event.signup.GroupSignUps;
import org.ricdm.passerelle.event.signup.HistoryStep;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.SignUpRules;
import org.ricdm.passerelle.event.signup.SignUpSetup;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.StepKind;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody without an account signs up by a link that only their mailbox knows. */
class GuestPagesTest extends FrontDoor {

    @Autowired
    SignUpRoom room;

    @Autowired
    SignUpDesk desk;

    @Autowired
    GroupSignUps group;

    @Autowired
    Questions questions;

    private SignUpRoom.Opened event;
    private String ask;
    private String address;
    private String guests;

    @BeforeEach
    void anEventForEverybodyWithOnePlace() {
        event = room.opened(setup -> SignUpRoom.forGuests(SignUpRoom.with(setup, 1)));
        ask = "/events/" + event.slug() + "/guest";
        address = stranger();
        guests = Long.toString(room.setup(event.organiser(), event.slug())
                .categories()
                .getLast()
                .id());
    }

    @Test
    void aGuestConfirmsTheAddressSignsUpAndCancelsByTheLinkAndTheNextInLineIsTold() throws Exception {
        var own = link(address);
        var browser = browser();
        assertThat(Browser.text(browser.open(own)))
                .contains("Sign up")
                .contains(address)
                .contains("1 place left");

        assertThat(signUp(browser, own, "Ana Lopes").getRedirectedUrl()).isEqualTo(own);

        assertThat(Browser.text(browser.open(own))).contains("You have a place. We expect you.", "Ana Lopes");
        var confirmed = mailsTo(address).getFirst();
        assertThat(confirmed.subject()).startsWith("You have a place");
        assertThat(calendar(confirmed)).contains("METHOD:PUBLISH", event.brief().title());
        var next = room.member();
        assertThat(room.signUp(event, next)).isEqualTo(SignUpState.WAITING);

        var fromMail = linkTo(address, ask + "/");
        assertThat(fromMail).isNotEqualTo(own);
        browser.open(fromMail);
        browser.send(fromMail + "/cancel");

        assertThat(Browser.text(browser.open(own))).contains("Your sign-up is cancelled.");
        assertThat(room.states(event)).containsExactly(SignUpState.CANCELLED, SignUpState.CONFIRMED);
        assertThat(mailsTo(fixture.email(next)).getFirst().subject()).startsWith("A place is free and it is yours");
        assertThat(calendar(mailsTo(address).getFirst())).contains("METHOD:CANCEL");
    }

    @Test
    void lookingAtThePageOrAskingForALinkSignsNobodyUp() throws Exception {
        var own = link(address);

        browser().open(own);
        browser().open(own + "/cancel");

        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void sendingTheFormTwiceMakesOneSignUpAndOneMail() throws Exception {
        var own = link(address);
        var browser = browser();

        signUp(browser, own, "Ana Lopes");
        signUp(browser, own, "Ana Lopes");

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
        assertThat(mailsTo(address))
                .filteredOn(one -> one.subject().startsWith("You have a place"))
                .hasSize(1);
    }

    @Test
    void aGuestBringsSomebodyOnThePlainPageAndCancelsThem() throws Exception {
        room.change(event, setup -> bringing(SignUpRoom.with(setup, 5)));
        var own = link(address);
        var browser = browser();
        assertThat(Browser.text(browser.open(own))).contains("You bring", "Companion 1", "Companion 2");

        var missing = browser.send(
                own, "name", "Ana Lopes", "category", guests, "way", "ON_SITE", "c0_name", "B", "c1_name", "Ben Lopes");
        assertThat(Browser.text(missing)).contains("Write the name of the companion.");
        assertThat(missing.getContentAsString()).contains("Ben Lopes");
        assertThat(room.states(event)).isEmpty();
        browser.send(
                own, "name", "Ana Lopes", "category", guests, "way", "ON_SITE", "c0_name", "", "c1_name", "Ben Lopes");
        browser.send(own + "/companions", "cnew_name", "Cleo Lopes");
        browser.send(own + "/companions", "cnew_name", "Cleo Lopes");

        assertThat(Browser.text(browser.open(own)))
                .contains("Ben Lopes", "Cleo Lopes")
                .doesNotContain("Add a companion");
        assertThat(room.states(event)).hasSize(3).containsOnly(SignUpState.CONFIRMED);
        var ben = companion("Ben Lopes");
        browser.open(own + "/companions/" + ben + "/cancel");
        assertThat(room.states(event)).containsOnly(SignUpState.CONFIRMED);
        browser.send(own + "/companions/" + ben, "c" + ben + "_name", "Benjamin Lopes");
        browser.send(own + "/companions/" + ben + "/cancel");

        assertThat(room.states(event))
                .containsExactly(SignUpState.CONFIRMED, SignUpState.CANCELLED, SignUpState.CONFIRMED);
        assertThat(Browser.text(browser.open(own))).contains("Benjamin Lopes", "Add a companion");
        assertThat(mailsTo(address).getFirst().text()).contains("The sign-up of Benjamin Lopes");
        var another = link(stranger());
        signUp(browser, another, "Eva Gil");
        assertThat(browser.send(another + "/companions/" + ben + "/cancel").getStatus())
                .isEqualTo(404);
    }

    private long companion(String name) {
        return fixture
                .as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows()
                .stream()
                .filter(row -> row.person().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Guests bring two, as guests. */
    private static SignUpSetup bringing(SignUpSetup setup) {
        var all = new ArrayList<>(setup.categories());
        var last = all.removeLast();
        all.add(new Category(
                last.id(),
                last.openTo(),
                last.opens(),
                last.closes(),
                last.capacity(),
                last.texts(),
                new Category.Companions(2, null)));
        return new SignUpSetup(
                setup.rules(), setup.capacity(), setup.onSite(), setup.online(), setup.reserve(), setup.quotas(), all);
    }

    @Test
    void everyAddressGetsTheSameAnswerAndAMemberIsLedToTheirAccountByMailOnly() throws Exception {
        var member = fixture.email(room.member());

        var asMember = browser().fillIn(ask, "email", member);
        var asNobody = browser().fillIn(ask, "email", address);

        assertThat(Browser.text(asMember).replace(member, ""))
                .isEqualTo(Browser.text(asNobody).replace(address, ""));
        assertThat(mailsTo(member).getFirst().subject()).startsWith("You have an account");
        assertThat(mailsTo(member).getFirst().text()).contains("/events/" + event.slug() + "/sign-up");
    }

    @Test
    void aWrongAddressIsToldBesideTheFieldAndStaysThere() throws Exception {
        var answer = browser().fillIn(ask, "email", "ana at home");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("value=\"ana at home\"", "id=\"email-error\"");
    }

    @Test
    void whatIsMissingIsToldBesideItsFieldAndWhatWasTypedStays() throws Exception {
        var own = link(address);
        var browser = browser();
        browser.open(own);

        var answer = browser.send(
                own, "name", " ", "organisation", "Escola Sá & Filhos", "category", guests, "way", "ON_SITE");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("id=\"name-error\"", "Escola Sá &amp; Filhos");
        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void aGuestIsAskedWhatTheEventAsksAndWhatIsMissingStaysBesideItsQuestion() throws Exception {
        var diet = ask(Ask.required(QuestionType.SINGLE, "Diet", "Everything", "Vegetarian"));
        var nights = ask(Ask.ask(QuestionType.NUMBER, "Nights"));
        var photos = ask(Ask.required(QuestionType.CONSENT, "photos"));
        var eats = fixture.as.member(event.organiser(), () -> questions.form(event.slug())).questions().stream()
                .filter(one -> one.id() == diet)
                .findFirst()
                .orElseThrow()
                .options()
                .getLast()
                .id();
        var own = link(address);
        var browser = browser();
        assertThat(Browser.text(browser.open(own))).contains("Diet?", "Vegetarian", "I agree to photos", "Optional.");

        var refused = browser.send(
                own,
                "name",
                "Ana Lopes",
                "category",
                guests,
                "way",
                "ON_SITE",
                "q" + diet,
                String.valueOf(eats),
                "q" + nights,
                "two");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browser.text(refused))
                .contains("id=\"q" + nights + "-error\"", "A whole number", "value=\"two\"")
                .containsPattern("value=\"" + eats + "\"\\s+checked");

        browser.send(
                own,
                "name",
                "Ana Lopes",
                "category",
                guests,
                "way",
                "ON_SITE",
                "q" + diet,
                String.valueOf(eats),
                "q" + nights,
                "2");
        assertThat(room.states(event)).as("without the agreement").isEmpty();

        browser.send(
                own,
                "name",
                "Ana Lopes",
                "category",
                guests,
                "way",
                "ON_SITE",
                "q" + diet,
                String.valueOf(eats),
                "q" + nights,
                "2",
                "q" + photos,
                "1-en");
        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
        assertThat(Browser.text(browser.open(own))).contains("Vegetarian", "Agreed (version 1)");
    }

    @Test
    void whatWasTypedIsStillThereWhenTheSignUpClosesWhileTheFormIsOpen() throws Exception {
        var nights = ask(Ask.ask(QuestionType.NUMBER, "Nights"));
        var own = link(address);
        var browser = browser();
        browser.open(own);
        until(-1, null);

        var late = browser.send(
                own,
                "name",
                "Ana Lopes",
                "organisation",
                "Elsewhere",
                "category",
                guests,
                "way",
                "ON_SITE",
                "q" + nights,
                "2");
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(Browser.text(late))
                .contains("Sign-up has closed meanwhile", "value=\"Ana Lopes\"", "value=\"Elsewhere\"", "value=\"2\"")
                .containsPattern("value=\"ON_SITE\"\\s+checked");
        assertThat(room.states(event)).isEmpty();
        assertThat(Browser.text(browser.open(own))).doesNotContain("Where you work");

        until(24, null);
        browser.send(own, "name", "Ana Lopes", "category", guests, "way", "ON_SITE", "q" + nights, "2");
        until(24, -1);
        var changed = browser.send(
                own, "change", "true", "name", "Ana L.", "category", guests, "way", "ON_SITE", "q" + nights, "3");
        assertThat(Browser.text(changed)).contains("value=\"Ana L.\"", "value=\"3\"");
        assertThat(Browser.text(browser.open(own))).contains("Ana Lopes").doesNotContain("Ana L.");
    }

    /** So many hours from now one may sign up, and change; null as the event has it. */
    private void until(int signUp, @Nullable Integer change) {
        var now = LocalDateTime.now(event.brief().zone());
        room.change(
                event,
                setup -> SignUpRoom.with(
                        setup,
                        rules -> new SignUpRules(
                                rules.opens(),
                                now.plusHours(signUp),
                                change == null ? null : now.plusHours(change),
                                null,
                                rules.approval(),
                                rules.promotion(),
                                rules.offerHours(),
                                rules.placesShown())));
    }

    @Test
    void aTickBelowWordsThatWereChangedMeanwhileAgreesToNothing() throws Exception {
        var photos = ask(Ask.required(QuestionType.CONSENT, "photos"));
        var own = link(address);
        var browser = browser();
        assertThat(Browser.text(browser.open(own))).contains("value=\"1-en\"");
        var known = fixture.as
                .member(event.organiser(), () -> questions.form(event.slug()))
                .questions()
                .getFirst();
        fixture.as.member(
                event.organiser(),
                () -> questions.change(
                        photos, known.version(), Ask.required(QuestionType.CONSENT, "photos and films")));

        var answer = browser.send(own, "name", "Ana", "category", guests, "way", "ON_SITE", "q" + photos, "1-en");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("The text was changed meanwhile");
        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void whoWasBroughtAsSomethingThatGuestsCannotChooseStaysThatWhenTheyChangeTheirName() throws Exception {
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
        var own = linkTo(address, ask + "/");
        var browser = browser();
        assertThat(Browser.text(browser.open(own))).contains("name=\"category\" value=\"" + event.category() + "\"");

        browser.send(
                own,
                "change",
                "true",
                "name",
                "Ana Maria Lopes",
                "category",
                Long.toString(event.category()),
                "way",
                "ON_SITE");

        assertThat(sql.sql("select category_id from sign_up where event_id = :event")
                        .param("event", event.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(event.category());
        assertThat(Browser.text(browser.open(own))).contains("Ana Maria Lopes");
    }

    @Test
    void somebodyWhoIsSuspendedDoesNotComeBackAsAGuest() throws Exception {
        var member = room.member();
        var email = fixture.email(member);
        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", member)
                .update();

        browser().fillIn(ask, "email", email);

        assertThat(mailsTo(email)).isEmpty();
        assertThat(sql.sql("select count(*) from event_guest where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aGuestWhoBecameAMemberKeepsThePlaceInsteadOfTakingASecondOne() throws Exception {
        var own = link(address);
        signUp(browser(), own, "Ana Lopes");
        var member = room.member();
        sql.sql("update member set email = :email where id = :id")
                .param("email", address)
                .param("id", member)
                .update();

        assertThat(room.signUp(event, member)).isEqualTo(SignUpState.CONFIRMED);

        assertThat(room.states(event)).containsExactly(SignUpState.CONFIRMED);
    }

    @Test
    void whoWasBroughtAndLostTheirMailGetsANewLinkAlsoWhereGuestsCannotSignUp() throws Exception {
        var closed = room.opened(3);
        fixture.as.member(
                closed.organiser(),
                () -> group.signUp(
                        closed.slug(),
                        new GroupEntry(
                                List.of(),
                                "Ana Lopes\t" + address,
                                closed.category(),
                                EventMode.ON_SITE,
                                GroupMode.REST_WAITS)));
        mailsTo(address);
        var other = stranger();

        browser().fillIn("/events/" + closed.slug() + "/guest", "email", address);
        browser().fillIn("/events/" + closed.slug() + "/guest", "email", other);

        assertThat(mailsTo(address)).extracting(CaughtMail::subject).anyMatch(one -> one.startsWith("Your link"));
        assertThat(mailsTo(other)).isEmpty();
    }

    private long ask(QuestionEntry entry) {
        return fixture.as.member(event.organiser(), () -> questions.add(event.slug(), entry));
    }

    @Test
    void aCategoryThatIsForMembersIsNotForGuestsNorTheOtherWayRound() throws Exception {
        var own = link(address);
        var browser = browser();
        browser.open(own);

        var answer = browser.send(own, "name", "Ana", "category", Long.toString(event.category()), "way", "ON_SITE");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void aLinkOfAnotherEventOrACutOneOpensNothing() throws Exception {
        var own = link(address);
        var other = room.opened(SignUpRoom::forGuests);
        var token = own.substring(own.lastIndexOf('/') + 1);

        for (var wrong :
                List.of("/events/" + other.slug() + "/guest/" + token, ask + "/" + token.substring(1), ask + "/x")) {
            var browser = browser();
            assertThat(browser.open(wrong).getStatus()).as(wrong).isEqualTo(404);
            assertThat(browser.fillIn(wrong + "/cancel").getStatus()).as(wrong).isEqualTo(404);
            assertThat(signUp(browser, wrong, "Eve").getStatus()).as(wrong).isEqualTo(404);
        }
        assertThat(room.states(event)).isEmpty();
    }

    @Test
    void theOwnPageIsKeptByNobodyAndGuessingLinksIsStopped() throws Exception {
        var own = link(address);
        for (var path : List.of(own, ask + "/gone")) {
            var answer = browser().open(path);
            assertThat(answer.getHeader("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
        var guessing = browser();
        var status = 0;
        for (var n = 0; n < 40; n++) {
            status = guessing.open(ask + "/guess" + n).getStatus();
        }

        assertThat(status).isEqualTo(429);
        assertThat(guessing.fillIn(ask + "/guess/cancel").getStatus()).isEqualTo(429);
        assertThat(guessing.open(own).getStatus()).isEqualTo(200);
    }

    @Test
    void aMemberWhoOpensTheWayForGuestsIsLedToTheirOwn() throws Exception {
        assertThat(signedIn(room.member()).open(ask).getRedirectedUrl())
                .isEqualTo("/events/" + event.slug() + "/sign-up");
    }

    @Test
    void anEventWithoutACategoryForGuestsHasNoSuchPage() throws Exception {
        var closed = room.opened(3);

        assertThat(browser().open("/events/" + closed.slug() + "/guest").getStatus())
                .isEqualTo(404);
        assertThat(Browser.text(browser().open("/events/" + closed.slug()))).doesNotContain("/guest");
        assertThat(Browser.text(browser().open("/events/" + event.slug()))).contains(ask);
    }

    @Test
    void whoBecameAMemberMeanwhileSignsUpWithTheAccount() throws Exception {
        var own = link(address);
        sql.sql("update member set email = :email where id = :id")
                .param("email", address)
                .param("id", room.member())
                .update();

        var answer = signUp(browser(), own, "Ana Lopes");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("belongs to a member");
    }

    @Test
    void theOrganisersSeeTheGuestAndWhoDidWhat() throws Exception {
        signUp(browser(), link(address), "Ana Lopes");

        var row = fixture.as
                .member(
                        event.organiser(),
                        () -> desk.open(event.slug(), DeskFilter.ALL, null).page())
                .rows()
                .getFirst();

        assertThat(row.person().name()).isEqualTo("Ana Lopes");
        assertThat(row.person().from()).isEqualTo("Escola");
        assertThat(fixture.as.member(event.organiser(), () -> desk.history(row.id())))
                .extracting(HistoryStep::what, HistoryStep::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(StepKind.CONFIRMED, "Ana Lopes"));
        assertThat(fixture.as
                        .member(
                                event.organiser(),
                                () -> desk.open(event.slug(), DeskFilter.ALL.withWords("ana lop"), null)
                                        .page())
                        .rows())
                .hasSize(1);
    }

    @Test
    void aYearAfterTheEventNobodyCanReadAnyMoreWhoTheGuestWas() throws Exception {
        signUp(browser(), link(address), "Zébulon Kaléidoscope");
        link(stranger());

        clock.advance(Duration.ofDays(90 + 366 + 5));
        jobs.runAllDue();

        assertThat(sql.sql(
                                "select count(*) from event_guest where event_id = :event and (email is not null or name <> '')")
                        .param("event", event.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("select count(*) from event_guest_link l join event_guest g on g.id = l.guest_id"
                                + " where g.event_id = :event")
                        .param("event", event.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(room.states(event)).hasSize(1);
    }

    @Test
    void theTokenOfALinkStandsNowhereInTheStore() throws Exception {
        var token = link(address);

        assertThat(sql.sql("select count(*) from mail where reference like concat('%', :token, '%')")
                        .param("token", token.substring(token.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theOwnPageTakesAFixedNumberOfStatements() throws Exception {
        var own = link(address);
        signUp(browser(), own, "Ana Lopes");
        for (var n = 0; n < 5; n++) {
            room.signUp(event, room.member());
        }
        var browser = browser();

        assertThat(StatementCounter.during(() -> {
                    try {
                        browser.open(own);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .hasSizeLessThanOrEqualTo(11);
    }

    private static String calendar(CaughtMail mail) {
        return new String(
                Base64.getMimeDecoder().decode(mail.attachments().getFirst().content()), StandardCharsets.UTF_8);
    }

    private String link(String email) throws Exception {
        browser().fillIn(ask, "email", email);
        return linkTo(email, ask + "/");
    }

    private org.springframework.mock.web.MockHttpServletResponse signUp(Browser browser, String own, String name)
            throws Exception {
        return browser.fillIn(own, "name", name, "organisation", "Escola", "category", guests, "way", "ON_SITE");
    }
}
