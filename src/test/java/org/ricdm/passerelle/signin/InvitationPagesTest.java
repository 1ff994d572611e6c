package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the invited person sees and does. */
class InvitationPagesTest extends FrontDoor {

    private static final String PASSWORD = "a bridge of two arcs";

    @Autowired
    Invitations invitations;

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Joining joining;

    @Autowired
    People people;

    private long centre;
    private long coordinator;
    private String email;
    private String link;

    @BeforeEach
    void somebodyInvited() {
        centre = fixture.centre();
        coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        email = stranger();
        invite(email, Language.EN);
        link = linkTo(email, "/invitation/");
    }

    @Test
    void thePageSaysWhoInvitesWhereToAndForWhichAddress() throws Exception {
        var page = browser().open(link);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Browser.text(page))
                .contains(person().name() + " invites you to join Passerelle.", fixture.centreName(centre))
                .contains("readonly value=\"" + email + "\"")
                .doesNotContain("name=\"email\"");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whoTakesItUpIsAMemberOfThatCentreAndSignedIn() throws Exception {
        var browser = browser();
        browser.open("/login");
        var idBefore = browser.session().getId();

        var answer = join(browser, link, PASSWORD);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(browser.open("/login").getRedirectedUrl()).as("signed in").isEqualTo("/");
        assertThat(browser.session().getId()).isNotEqualTo(idBefore);
        var viewer = people.viewer(memberId()).orElseThrow();
        assertThat(viewer.name()).isEqualTo("Ilaria Conti");
        assertThat(viewer.centreId()).isEqualTo(centre);
        assertThat(viewer.roles()).isEmpty();
        assertThat(viewer.understands()).containsExactly(Language.IT, Language.FR);
        assertThat(credentials.verify(email, PASSWORD)).contains(viewer.memberId());
        assertThat(fixture.as.member(coordinator, invitations::open)).isEmpty();
        assertThat(sql.sql("select state from invitation where email = :email")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .isEqualTo("USED");
    }

    @Test
    void withoutAPasswordOneSignsInByLinkLater() throws Exception {
        var browser = browser();

        assertThat(join(browser, link, "").getRedirectedUrl()).isEqualTo("/");

        assertThat(credentials.verify(email, "")).isEmpty();
        browser().fillIn("/login", "email", email, "way", "link");
        assertThat(browser().fillIn(linkTo(email, "/sign-in/")).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void lookingUsesNothingUp() throws Exception {
        browser().open(link);
        browser().open(link);

        assertThat(people.isTaken(email)).isFalse();
        assertThat(join(browser(), link, PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void itIsGoodOnce() throws Exception {
        join(browser(), link, PASSWORD);

        var late = browser();

        assertExpired(late.open(link));
        assertExpired(join(late, link, "somebody else's choice"));
        assertThat(credentials.verify(email, PASSWORD)).isPresent();
    }

    @Test
    void everyLinkOfOneInvitationEndsWithTheFirstThatIsTakenUp() throws Exception {
        fixture.as.member(
                coordinator,
                () -> invitations.sendAgain(invitations.open().getFirst().id()));
        var second = linkTo(email, "/invitation/");

        join(browser(), link, PASSWORD);

        assertExpired(browser().open(second));
        assertExpired(join(browser(), second, PASSWORD));
    }

    @Test
    void wrongExpiredRevokedAndUsedLookTheSame() throws Exception {
        var unknown = Browser.text(browser().open("/invitation/unknown"));
        join(browser(), link, PASSWORD);
        var used = Browser.text(browser().open(link));
        var withdrawn = invited(stranger());
        fixture.as.member(
                coordinator,
                () -> invitations.revoke(invitations.open().getFirst().id()));
        var revoked = Browser.text(browser().open(withdrawn));
        var late = invited(stranger());
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        var expired = Browser.text(browser().open(late));

        assertThat(List.of(used, revoked, expired)).containsOnly(unknown);
        assertThat(unknown).contains("This link is no longer good");
    }

    @Test
    void itIsGoodForFourteenDays() throws Exception {
        clock.advance(Duration.ofDays(13).plusHours(23));
        assertThat(browser().open(link).getStatus()).isEqualTo(200);

        clock.advance(Duration.ofHours(1).plusSeconds(1));
        assertExpired(browser().open(link));
        assertExpired(join(browser(), link, PASSWORD));
        assertThat(people.isTaken(email)).isFalse();
    }

    @Test
    void aLinkForAnotherPurposeInvitesNobody() throws Exception {
        var id = fixture.as
                .member(coordinator, () -> invitations.open().getFirst())
                .id();
        for (var purpose : List.of(TokenPurpose.SIGN_IN, TokenPurpose.CONFIRM, TokenPurpose.STATUS)) {
            assertExpired(join(browser(), "/invitation/" + tokens.make(purpose, id), PASSWORD));
        }

        assertExpired(browser().fillIn(link.replace("/invitation/", "/sign-in/")));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldWhatWasTypedStaysAndTheLinkIsStillGood() throws Exception {
        var browser = browser();

        var answer = browser.fillIn(link, "givenName", "Ilaria", "familyName", " ", "password", "short");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer))
                .contains("id=\"familyName-error\"", "id=\"language-error\"")
                .contains("A password has at least 12 characters.", "value=\"Ilaria\"", email)
                .doesNotContain("id=\"givenName-error\"");
        assertThat(people.isTaken(email)).isFalse();
        assertThat(join(browser, link, PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"ilaria-forever, signin.error.passwordKnown", "password1234, signin.error.passwordKnown"})
    void aPasswordThatIsEasyToGuessIsRefused(String password, String key) throws Exception {
        var answer = join(browser(), link, password);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("This password is easy to guess.");
    }

    @Test
    void theAddressCannotBeChanged() throws Exception {
        var other = stranger();

        browser()
                .fillIn(
                        link,
                        "email",
                        other,
                        "givenName",
                        "Ilaria",
                        "familyName",
                        "Conti",
                        "language",
                        "it",
                        "centre",
                        fixture.slug(fixture.centre()));

        assertThat(people.isTaken(other)).isFalse();
        assertThat(people.viewer(memberId()).orElseThrow().centreId()).isEqualTo(centre);
    }

    @Test
    void namesAreDataAndNothingElse() throws Exception {
        var answer = browser().fillIn(link, "givenName", "<b>Ilaria</b>${7*7}", "familyName", "");

        assertThat(Browser.text(answer)).contains("value=\"&lt;b&gt;Ilaria&lt;/b&gt;${7*7}\"");
    }

    @Test
    void whoBecameAMemberMeanwhileIsToldAndOfferedALink() throws Exception {
        fixture.memberWithAddress(email, fixture.centre());
        var browser = browser();

        var page = browser.open(link);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(Browser.text(page)).contains("You are already a member", email, "Send me a sign-in link");
        var sent = join(browser, link, PASSWORD);
        assertThat(Browser.text(sent)).contains("You are already a member");
        assertThat(credentials.verify(email, PASSWORD)).isEmpty();
        browser.send("/login", "email", email, "way", "link");
        assertThat(browser.fillIn(linkTo(email, "/sign-in/")).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void anApplicationThatWaitsIsAcceptedWithIt() throws Exception {
        var elsewhere = fixture.centre();
        var decider = fixture.member(Language.EN, elsewhere, Role.COORDINATOR);
        applying.apply(application(email, elsewhere));
        var status = applying.confirm(linkTo(email, "/register/confirm/").replace("/register/confirm/", ""))
                .orElseThrow();
        applying.apply(application(email, elsewhere));
        var unconfirmed = linkTo(email, "/register/confirm/");

        join(browser(), link, PASSWORD);

        assertThat(fixture.as.member(decider, applications::pending)).isEmpty();
        assertThat(applying.status(status).orElseThrow().state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(browser().open(unconfirmed).getStatus()).isEqualTo(404);
        assertThat(people.viewer(memberId()).orElseThrow().centreId()).isEqualTo(centre);
    }

    @Test
    void twoCentresInviteAndThePersonChoosesOne() throws Exception {
        var other = fixture.member(Role.COORDINATOR);
        fixture.as.member(other, () -> {
            var own = invitations.centres().getFirst().slug();
            invitations.invite(new NewInvitation(email, own, Language.EN));
        });
        var second = linkTo(email, "/invitation/");

        join(browser(), second, PASSWORD);

        assertThat(people.viewer(memberId()).orElseThrow().centreId()).isNotEqualTo(centre);
        assertThat(Browser.text(browser().open(link))).contains("You are already a member");
        assertThat(fixture.as.member(coordinator, invitations::open)).isEmpty();
    }

    @Test
    void ofSeveralAtTheSameMomentOneBecomesTheMember() throws Exception {
        var token = link.replace("/invitation/", "");
        Callable<Boolean> join =
                () -> joining.join(token, new JoiningForm("Ilaria", "Conti", List.of(Language.IT), "", Language.IT))
                        .isPresent();

        long joined;
        try (var tabs = Executors.newFixedThreadPool(4)) {
            joined = tabs.invokeAll(List.of(join, join, join, join)).stream()
                    .filter(Future::resultNow)
                    .count();
        }

        assertThat(joined).isEqualTo(1);
    }

    @Test
    void anAcceptedApplicationAndAnInvitationAtTheSameMomentMakeOneMember() throws Exception {
        applying.apply(application(email, centre));
        applying.confirm(linkTo(email, "/register/confirm/").replace("/register/confirm/", ""));
        var id = fixture.as
                .member(coordinator, () -> applications.pending().getFirst())
                .id();
        var token = link.replace("/invitation/", "");
        List<Callable<Boolean>> both = List.of(
                () -> joining.join(token, new JoiningForm("Ilaria", "Conti", List.of(Language.IT), "", Language.IT))
                        .isPresent(),
                () -> {
                    try {
                        return fixture.as.member(coordinator, () -> applications.accept(id))
                                == Applications.Accepted.AS_NEW_MEMBER;
                    } catch (org.ricdm.passerelle.common.access.NotOpen decidedMeanwhile) {
                        return false;
                    }
                });

        List<Boolean> admitted;
        try (var people = Executors.newFixedThreadPool(2)) {
            admitted = people.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(admitted).containsExactlyInAnyOrder(true, false);
        assertThat(fixture.as.member(coordinator, applications::pending)).isEmpty();
    }

    @Test
    void thePageSpeaksTheLanguageOfTheMailUntilAnotherIsChosen() throws Exception {
        var french = stranger();
        invite(french, Language.FR);
        var page = linkTo(french, "/invitation/");
        var browser = browser();

        assertThat(Browser.text(browser.open(page))).contains("<html lang=\"fr\"", "Devenir membre");
        assertThat(Browser.text(browser.open(page + "?lang=es"))).contains("<html lang=\"es\"", "Hacerme miembro");
        join(browser, page, PASSWORD);

        assertThat(people.viewer(people.activeByEmail(french).orElseThrow())
                        .orElseThrow()
                        .language())
                .isEqualTo(Language.FR);
    }

    @Test
    void somebodyElsesSessionInTheBrowserEnds() throws Exception {
        var administrator = fixture.member(Role.ADMINISTRATOR);
        var browser = signedIn(administrator);

        join(browser, link, PASSWORD);

        assertThat(browser.open("/actuator/env").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse join(Browser browser, String address, String password) throws Exception {
        return browser.fillIn(
                address,
                "givenName",
                "Ilaria",
                "familyName",
                "Conti",
                "language",
                "it",
                "language",
                "fr",
                "language",
                "it",
                "password",
                password);
    }

    private String invited(String address) {
        invite(address, Language.EN);
        return linkTo(address, "/invitation/");
    }

    private void invite(String address, Language language) {
        var slug = fixture.slug(centre);
        fixture.as.member(coordinator, () -> invitations.invite(new NewInvitation(address, slug, language)));
    }

    private ApplicationForm application(String address, long at) {
        return new ApplicationForm(
                "Ilaria",
                "Conti",
                address,
                fixture.slug(at),
                List.of(Language.IT),
                "I work at the welcome desk.",
                Language.EN);
    }

    private long memberId() {
        return people.activeByEmail(email).orElseThrow();
    }

    private org.ricdm.passerelle.people.PersonCard person() {
        return people.cards(List.of(coordinator)).get(coordinator);
    }

    private static void assertExpired(MockHttpServletResponse page) throws Exception {
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(Browser.text(page)).contains("This link is no longer good");
    }
}
