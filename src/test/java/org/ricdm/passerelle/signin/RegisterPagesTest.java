package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

class RegisterPagesTest extends FrontDoor {

    @Autowired
    Applications applications;

    private long centre;
    private String slug;
    private String email;

    @BeforeEach
    void somebodyWhoWantsToJoin() {
        centre = fixture.centre();
        slug = fixture.slug(centre);
        email = stranger();
    }

    @Test
    void aMembersAddressGetsTheSameAnswerAndALinkToSignIn() throws Exception {
        var member = fixture.email(fixture.member());

        var unknown = apply(browser(), email);
        var known = apply(browser(), member);

        assertThat(unknown.getStatus()).isEqualTo(200);
        assertThat(known.getStatus()).isEqualTo(200);
        assertThat(Browser.shape(known, member)).isEqualTo(Browser.shape(unknown, email));
        assertThat(mailsTo(email).getFirst().subject()).isEqualTo("Confirm your application");
        assertThat(mailsTo(member).getFirst().subject()).isEqualTo("Your sign-in link");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatWasTypedStays() throws Exception {
        var answer = browser().fillIn("/register", "givenName", "Ilaria", "email", "ilaria@", "message", "short");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer))
                .contains("id=\"familyName-error\"", "id=\"email-error\"", "id=\"centre-error\"")
                .contains("id=\"language-error\"", "id=\"message-error\"")
                .contains("value=\"Ilaria\"", "value=\"ilaria@\"", ">short</textarea>")
                .doesNotContain("id=\"givenName-error\"");
    }

    @Test
    void lookingAtTheLinkConfirmsNothing() throws Exception {
        apply(browser(), email);
        var link = linkTo(email, "/register/confirm/");

        browser().open(link);
        browser().open(link);

        assertThat(fixture.as.member(fixture.member(Language.EN, centre, Role.COORDINATOR), applications::pending))
                .isEmpty();
    }

    @Test
    void theApplicantSeesWhereTheApplicationStands() throws Exception {
        var coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        var browser = browser();
        apply(browser, email);

        var page = browser.fillIn(linkTo(email, "/register/confirm/")).getRedirectedUrl();

        assertThat(Browser.text(browser.open(page))).contains("Your address is confirmed.");
        fixture.as.member(coordinator, () -> {
            var id = applications.pending().getFirst().id();
            applications.decline(id, "We do not know you <yet>");
        });
        assertThat(Browser.text(browser.open(page)))
                .contains("has not accepted your application", "Reason: We do not know you &lt;yet&gt;");
    }

    @Test
    void anAcceptedApplicantIsWelcomedAndSignsInByTheLinkInTheMail() throws Exception {
        var coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        var browser = browser();
        apply(browser, email);
        var page = browser.fillIn(linkTo(email, "/register/confirm/")).getRedirectedUrl();

        fixture.as.member(
                coordinator,
                () -> applications.accept(applications.pending().getFirst().id()));

        assertThat(Browser.text(browser.open(page))).contains("has accepted your application.");
        var link = linkTo(email, "/sign-in/");
        clock.advance(Duration.ofDays(13));
        assertThat(browser.fillIn(link).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void aLinkConfirmsOnceAndForThreeDays() throws Exception {
        apply(browser(), email);
        var link = linkTo(email, "/register/confirm/");
        assertThat(browser().fillIn(link).getStatus()).isEqualTo(302);
        assertThat(browser().fillIn(link).getStatus()).isEqualTo(404);

        var late = stranger();
        apply(browser(), late);
        var lateLink = linkTo(late, "/register/confirm/");
        clock.advance(Duration.ofDays(3).plusSeconds(1));
        assertThat(browser().open(lateLink).getStatus()).isEqualTo(404);
        assertThat(browser().fillIn(lateLink).getStatus()).isEqualTo(404);
    }

    @Test
    void theStateIsShownToTheHolderOfItsLinkAlone() throws Exception {
        apply(browser(), email);
        var confirm = linkTo(email, "/register/confirm/");

        assertThat(browser().open("/application/unknown").getStatus()).isEqualTo(404);
        assertThat(browser()
                        .open(confirm.replace("/register/confirm/", "/application/"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theApplicantIsWrittenToInTheLanguageOfThePage() throws Exception {
        browser()
                .fillIn(
                        "/register?lang=fr",
                        "givenName",
                        "Ilaria",
                        "familyName",
                        "Conti",
                        "email",
                        email,
                        "centre",
                        slug,
                        "language",
                        "it",
                        "message",
                        "Je travaille à l’accueil.");

        assertThat(mailsTo(email).getFirst().subject()).isEqualTo("Confirmez votre demande");
    }

    @Test
    void tooManyApplicationsFromOneAddressHaveToWait() throws Exception {
        var browser = browser();
        for (var i = 0; i < 5; i++) {
            assertThat(apply(browser, stranger()).getStatus()).isEqualTo(200);
        }

        var answer = apply(browser, email);

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Browser.text(answer)).contains("value=\"Conti\"");
        assertThat(mailsTo(email)).isEmpty();
    }

    @Test
    void linksComeFromThePublicAddressWhateverTheRequestClaims() throws Exception {
        apply(browser().claiming("evil.example"), email);

        assertThat(mailsTo(email).getFirst().text())
                .contains("https://portal.example/register/confirm/")
                .doesNotContain("evil.example");
    }

    private MockHttpServletResponse apply(Browser browser, String address) throws Exception {
        return browser.fillIn(
                "/register",
                "givenName",
                "Ilaria",
                "familyName",
                "Conti",
                "email",
                address,
                "centre",
                slug,
                "language",
                "it",
                "language",
                "fr",
                "message",
                "I work at the welcome desk.");
    }
}
