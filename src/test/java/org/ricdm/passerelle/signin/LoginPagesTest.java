package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginPagesTest extends FrontDoor {

    private static final String PASSWORD = "a bridge of two arcs";
    private static final String VISITORS_HOME = "Where the Cités des métiers meet";

    @Autowired
    Members members;

    @Autowired
    ServletContext servlets;

    private long member;
    private String email;

    @BeforeEach
    void aMemberWithAPassword() {
        member = fixture.member();
        email = fixture.email(member);
        credentials.set(member, PASSWORD);
    }

    @Test
    void aMemberSignsInWithAddressAndPasswordAndIsAtHomeThen() throws Exception {
        var browser = browser();

        var answer =
                browser.fillIn("/login", "email", " " + email.toUpperCase(Locale.ROOT) + " ", "password", PASSWORD);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(Browser.text(browser.open("/"))).doesNotContain(VISITORS_HOME);
        assertThat(browser.open("/login").getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void anAddressThatNobodyKnowsIsNotFoundForMembersAsForVisitors() throws Exception {
        assertThat(browser().open("/no-such-page").getStatus()).isEqualTo(404);
        assertThat(signedIn(member).open("/no-such-page").getStatus()).isEqualTo(404);
    }

    @Test
    void theSessionSpeaksTheLanguageThatTheAddressOfTheSignInPageNamed() throws Exception {
        var plain = browser();
        plain.fillIn("/login", "email", email, "password", PASSWORD);
        assertThat(LanguageChoice.ofSession(plain.session())).isEmpty();

        var asked = browser();
        assertThat(Browser.text(asked.open("/login?lang=it")))
                .contains("<input type=\"hidden\" name=\"lang\" value=\"it\">");
        asked.fillIn("/login", "email", email, "password", PASSWORD, "lang", "it");

        assertThat(LanguageChoice.ofSession(asked.session())).contains(Language.IT);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() throws Exception {
        var unknown = stranger();

        var wrong = browser().fillIn("/login", "email", email, "password", "not this one, I think");
        var nobody = browser().fillIn("/login", "email", unknown, "password", "not this one, I think");

        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(Browser.text(wrong)).contains("Address and password do not fit together.");
        assertSame(wrong, email, nobody, unknown);
    }

    @Test
    void askingForALinkGetsTheSameAnswerForEveryAddressAndAMailForMembersOnly() throws Exception {
        var unknown = stranger();
        var suspended = fixture.member();
        suspend(suspended);

        var known = askForLink(browser(), email);
        var nobody = askForLink(browser(), unknown);
        var gone = askForLink(browser(), fixture.email(suspended));

        assertThat(known.getStatus()).isEqualTo(200);
        assertSame(known, email, nobody, unknown);
        assertSame(known, email, gone, fixture.email(suspended));
        assertThat(mailsTo(email)).hasSize(1);
        assertThat(mailsTo(unknown)).isEmpty();
        assertThat(mailsTo(fixture.email(suspended))).isEmpty();
    }

    @Test
    void aLinkSignsInOnceAndLookingAtItUsesNothingUp() throws Exception {
        askForLink(browser(), email);
        var link = linkTo(email, "/sign-in/");
        var scanner = browser();
        scanner.open(link);
        scanner.open(link);

        var browser = browser();
        var first = browser.fillIn(link);
        var again = browser().fillIn(link);

        assertThat(first.getRedirectedUrl()).isEqualTo("/");
        assertThat(Browser.text(browser.open("/"))).doesNotContain(VISITORS_HOME);
        assertExpired(again);
        assertThat(Browser.text(scanner.open("/"))).contains(VISITORS_HOME);
    }

    @Test
    void aLinkEndsAfterTwentyMinutes() throws Exception {
        askForLink(browser(), email);
        var link = linkTo(email, "/sign-in/");
        var browser = browser();
        browser.open(link);

        clock.advance(Duration.ofMinutes(20).plusSeconds(1));

        assertExpired(browser.send(link));
        assertExpired(browser.open(link));
    }

    @Test
    void aLinkOfSomebodySuspendedMeanwhileOpensNothing() throws Exception {
        askForLink(browser(), email);
        var link = linkTo(email, "/sign-in/");
        suspend(member);

        var browser = browser();

        assertExpired(browser.fillIn(link));
        assertThat(Browser.text(browser.open("/"))).contains(VISITORS_HOME);
    }

    @Test
    void aLinkForAnotherPurposeDoesNotSignIn() throws Exception {
        for (var purpose : new TokenPurpose[] {
            TokenPurpose.RESET, TokenPurpose.CONFIRM, TokenPurpose.STATUS, TokenPurpose.INVITATION
        }) {
            var link = "/sign-in/" + tokens.make(purpose, member);

            assertExpired(browser().fillIn(link));
        }
    }

    @Test
    void theSessionAtSignInIsANewOneAndNothingOfTheOldOneGoesAlong() throws Exception {
        var browser = browser();
        browser.open("/login");
        var before = browser.session();
        before.setAttribute("left by somebody", "before");
        var idBefore = before.getId();

        browser.send("/login", "email", email, "password", PASSWORD);

        assertThat(browser.session().getId()).isNotEqualTo(idBefore);
        assertThat(browser.session().getAttribute("left by somebody")).isNull();
    }

    @Test
    void afterSignInOneIsWhereOneWantedToGo() throws Exception {
        knowsView("signin-test");
        var browser = browser();
        assertThat(browser.open("/signin-test?tab=two").getRedirectedUrl()).endsWith("/login");

        var answer = browser.fillIn("/login", "email", email, "password", PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/signin-test?tab=two");
    }

    @Test
    void afterSignInNobodyIsSentToAnotherHost() throws Exception {
        knowsView("signin-test");
        var browser = browser().claiming("evil.example");
        browser.open("/signin-test?next=//evil.example");

        var answer = browser.fillIn(
                "/login?continue=https://evil.example&redirect=https://evil.example",
                "email",
                email,
                "password",
                PASSWORD,
                "url",
                "https://evil.example");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/signin-test?next=//evil.example");
    }

    @Test
    void anAddressThatBeginsWithTwoSlashesIsNoPlaceToGo() throws Exception {
        var browser = browser();
        browser.open("//evil.example/settings");

        var answer = browser.fillIn("/login", "email", email, "password", PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/logout",
                "/register",
                "/reset",
                "/reset/token",
                "/sign-in/token",
                "/register/confirm/token",
                "/invitation/token"
            })
    void noFormIsTakenFromAPageOfSomebodyElse(String address) throws Exception {
        var browser = signedIn(member);

        var answer = browser.sendWithoutToken(address, "email", email, "password", PASSWORD);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(browser.open("/login").getRedirectedUrl())
                .as("still signed in")
                .isEqualTo("/");
    }

    @Test
    void linksInMailsComeFromThePublicAddressWhateverTheRequestClaims() throws Exception {
        askForLink(browser().claiming("evil.example"), email);
        browser().claiming("evil.example").fillIn("/reset", "email", email);

        var mails = mailsTo(email);

        assertThat(mails).hasSize(2).allSatisfy(caught -> {
            assertThat(caught.text()).contains("https://portal.example/").doesNotContain("evil.example");
            assertThat(caught.html()).contains("https://portal.example/").doesNotContain("evil.example");
        });
    }

    @Test
    void tooManyWrongPasswordsMakeAPauseForThatAccountFromThereOnly() throws Exception {
        var guesser = browser();
        for (var i = 0; i < 5; i++) {
            assertThat(guesser.fillIn("/login", "email", email, "password", "guess number " + i)
                            .getStatus())
                    .isEqualTo(401);
        }

        assertThat(guesser.fillIn("/login", "email", email, "password", PASSWORD)
                        .getStatus())
                .isEqualTo(429);
        assertThat(browser()
                        .fillIn("/login", "email", email, "password", PASSWORD)
                        .getRedirectedUrl())
                .as("from another address")
                .isEqualTo("/");

        clock.advance(Duration.ofMinutes(16));
        assertThat(guesser.fillIn("/login", "email", email, "password", PASSWORD)
                        .getRedirectedUrl())
                .as("later")
                .isEqualTo("/");
    }

    @Test
    void theHouseholdOfAnIpv6AddressSharesItsAttempts() throws Exception {
        for (var i = 0; i < 5; i++) {
            browserAt("2001:db8:aa:1::" + i).fillIn("/login", "email", email, "password", "guess number " + i);
        }

        assertThat(browserAt("2001:db8:aa:1::99")
                        .fillIn("/login", "email", email, "password", PASSWORD)
                        .getStatus())
                .isEqualTo(429);
        assertThat(browserAt("2001:db8:aa:2::1")
                        .fillIn("/login", "email", email, "password", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void guessingForManyAccountsFromOneAddressIsLimitedToo() throws Exception {
        var guesser = browser();
        for (var i = 0; i < 25; i++) {
            guesser.fillIn("/login", "email", stranger(), "password", "the same for all");
        }

        assertThat(guesser.fillIn("/login", "email", email, "password", PASSWORD)
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void whoAsksForLinksElsewhereDoesNotTakeThemFromTheOwner() throws Exception {
        var pest = browser();
        for (var i = 0; i < 6; i++) {
            askForLink(pest, email);
        }
        var sentToPest = mailsTo(email).size();

        var answer = askForLink(browser(), email);

        assertThat(sentToPest).isEqualTo(5);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(mailsTo(email)).hasSize(6);
    }

    @Test
    void howeverManyAskFromEverywhereAMailboxIsNotFlooded() throws Exception {
        for (var i = 0; i < 40; i++) {
            assertThat(askForLink(browser(), email).getStatus()).isEqualTo(200);
        }

        assertThat(mailsTo(email)).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void anIncompleteAddressIsSaidBesideItsField() throws Exception {
        var answer = browser().fillIn("/login", "email", "ana@", "password", PASSWORD);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer))
                .contains("id=\"email-error\"", "aria-invalid=\"true\"", "value=\"ana@\"")
                .doesNotContain(PASSWORD);
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var browser = signedIn(member);
        browser.open("/sign-in/" + tokens.make(TokenPurpose.SIGN_IN, member));

        browser.send("/logout");

        assertThat(Browser.text(browser.open("/"))).contains(VISITORS_HOME);
    }

    private static MockHttpServletResponse askForLink(Browser browser, String email) throws Exception {
        return browser.fillIn("/login", "email", email, "way", "link");
    }

    private static void assertSame(
            MockHttpServletResponse one, String typed, MockHttpServletResponse other, String otherTyped)
            throws Exception {
        assertThat(other.getStatus()).isEqualTo(one.getStatus());
        assertThat(Browser.shape(other, otherTyped)).isEqualTo(Browser.shape(one, typed));
        assertThat(other.getHeaderNames()).isEqualTo(one.getHeaderNames());
    }

    private static void assertExpired(MockHttpServletResponse page) throws Exception {
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(Browser.text(page)).contains("This link is no longer good");
    }

    private void suspend(long memberId) {
        fixture.as.founder(() -> {
            members.suspend(memberId, "for the test", null);
            return true;
        });
    }

    private void knowsView(String path) {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        var views = RouteConfiguration.forRegistry(routes);
        if (views.getRoute(path).isEmpty()) {
            views.setRoute(path, Div.class);
        }
    }
}
