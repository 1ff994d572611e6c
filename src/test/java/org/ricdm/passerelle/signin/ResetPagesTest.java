package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResetPagesTest extends FrontDoor {

    private static final String OLD = "a bridge of two arcs";
    private static final String NEW = "a footbridge of steel";

    private long member;
    private String email;

    @BeforeEach
    void aMemberWithAPassword() {
        member = fixture.member();
        email = fixture.email(member);
        credentials.set(member, OLD);
    }

    @Test
    void everyAddressGetsTheSameAnswerAndOnlyAMembersAMail() throws Exception {
        var unknown = stranger();

        var known = browser().fillIn("/reset", "email", email);
        var nobody = browser().fillIn("/reset", "email", unknown);

        assertThat(known.getStatus()).isEqualTo(200);
        assertThat(nobody.getStatus()).isEqualTo(200);
        assertThat(Browser.shape(nobody, unknown)).isEqualTo(Browser.shape(known, email));
        assertThat(mailsTo(email)).hasSize(1);
        assertThat(mailsTo(unknown)).isEmpty();
    }

    @Test
    void theNewPasswordWorksAndTheOldOneDoesNot() throws Exception {
        var link = askForLink();

        var answer = browser().fillIn(link, "password", NEW);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Browser.text(answer)).contains("Your password is changed");
        assertThat(credentials.verify(email, NEW)).contains(member);
        assertThat(credentials.verify(email, OLD)).isEmpty();
    }

    @Test
    void allSessionsAreOverAndTheMemberIsTold() throws Exception {
        var phone = signedIn(member);
        var office = signedIn(member);
        var link = askForLink();

        browser().fillIn(link, "password", NEW);

        assertThat(phone.open("/login").getStatus()).as("the form again").isEqualTo(200);
        assertThat(office.open("/login").getStatus()).isEqualTo(200);
        assertThat(mailsTo(email).getFirst().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void noOtherLinkOutlivesTheChange() throws Exception {
        var signInLink = "/sign-in/" + tokens.make(TokenPurpose.SIGN_IN, member);
        var otherReset = "/reset/" + tokens.make(TokenPurpose.RESET, member);

        browser().fillIn(askForLink(), "password", NEW);

        assertThat(browser().open(otherReset).getStatus()).isEqualTo(404);
        assertThat(browser().fillIn(signInLink).getStatus()).isEqualTo(404);
    }

    @Test
    void aLinkIsGoodOnceAndLookingAtItUsesNothingUp() throws Exception {
        var link = askForLink();
        browser().open(link);
        browser().open(link);

        assertThat(browser().fillIn(link, "password", NEW).getStatus()).isEqualTo(200);
        assertThat(browser().fillIn(link, "password", "somebody else's choice").getStatus())
                .isEqualTo(404);

        assertThat(credentials.verify(email, NEW)).contains(member);
    }

    @Test
    void aRefusedPasswordIsSaidBesideItsFieldAndTheLinkStaysGood() throws Exception {
        var link = askForLink();
        var browser = browser();

        var answer = browser.fillIn(link, "password", "short");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("id=\"password-error\"", "A password has at least 12 characters.");
        assertThat(credentials.verify(email, OLD)).contains(member);
        assertThat(browser.send(link, "password", NEW).getStatus()).isEqualTo(200);
    }

    @Test
    void aLinkEndsAfterTwoHours() throws Exception {
        var link = askForLink();
        var browser = browser();
        browser.open(link);

        clock.advance(Duration.ofHours(2).plusSeconds(1));

        assertThat(browser.send(link, "password", NEW).getStatus()).isEqualTo(404);
        assertThat(browser.open(link).getStatus()).isEqualTo(404);
        assertThat(credentials.verify(email, OLD)).contains(member);
    }

    @Test
    void ofTwoAtTheSameMomentOneSetsThePassword() throws Exception {
        var token = tokens.make(TokenPurpose.RESET, member);
        List<Callable<Boolean>> both =
                List.of(() -> links.reset(token, NEW), () -> links.reset(token, "somebody else's choice"));

        List<Boolean> done;
        try (var people = Executors.newFixedThreadPool(2)) {
            done = people.invokeAll(both).stream().map(task -> task.resultNow()).toList();
        }

        assertThat(done).containsExactlyInAnyOrder(true, false);
        assertThat(credentials.verify(email, done.getFirst() ? NEW : "somebody else's choice"))
                .as("the password of the one who was told that it is changed")
                .contains(member);
    }

    @Test
    void aLinkToSignInIsNoLinkToANewPassword() throws Exception {
        var link = "/reset/" + tokens.make(TokenPurpose.SIGN_IN, member);

        assertThat(browser().fillIn(link, "password", NEW).getStatus()).isEqualTo(404);
    }

    @Test
    void anIncompleteAddressIsSaidBesideItsField() throws Exception {
        var answer = browser().fillIn("/reset", "email", "ana");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("id=\"email-error\"", "value=\"ana\"");
    }

    private String askForLink() throws Exception {
        browser().fillIn("/reset", "email", email);
        return linkTo(email, "/reset/");
    }

    @org.springframework.beans.factory.annotation.Autowired
    AccountLinks links;
}
