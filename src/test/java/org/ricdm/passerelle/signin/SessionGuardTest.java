package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;

/** Rights are read again at each request: {@code docs/adr/0004}. */
class SessionGuardTest extends FrontDoor {

    /** An address that only administrators may ask for; nothing answers there in tests. */
    private static final String FOR_ADMINISTRATORS = "/actuator/env";

    @Autowired
    Members members;

    @Autowired
    Sessions sessions;

    @Test
    void aSuspendedMembersSessionIsOverWithTheNextRequest() throws Exception {
        var member = fixture.member();
        var browser = signedIn(member);
        assertThat(isSignedIn(browser)).isTrue();

        founder(() -> members.suspend(member, "for the test", null));

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void anEndedSuspensionDoesNotBringASessionBack() throws Exception {
        var member = fixture.member();
        var browser = signedIn(member);
        founder(() -> members.suspend(member, "for the test", null));
        isSignedIn(browser);

        founder(() -> members.reinstate(member));

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void whoHasLeftIsOut() throws Exception {
        var member = fixture.member();
        var browser = signedIn(member);

        founder(() -> members.leave(member, null));

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void aRoleLostCountsWithTheNextRequest() throws Exception {
        var member = fixture.member(Role.ADMINISTRATOR);
        var browser = signedIn(member);
        assertThat(browser.open(FOR_ADMINISTRATORS).getStatus()).isEqualTo(404);

        founder(() -> members.withdraw(member, Role.ADMINISTRATOR));

        assertThat(browser.open(FOR_ADMINISTRATORS).getStatus()).isEqualTo(403);
    }

    @Test
    void aRoleGivenCountsWithTheNextRequest() throws Exception {
        var member = fixture.member();
        var browser = signedIn(member);
        assertThat(browser.open(FOR_ADMINISTRATORS).getStatus()).isEqualTo(403);

        founder(() -> members.grant(member, Role.ADMINISTRATOR));

        assertThat(browser.open(FOR_ADMINISTRATORS).getStatus()).isEqualTo(404);
    }

    @Test
    void signingOutEverywhereEndsEverySessionAndALaterOneBegins() throws Exception {
        var member = fixture.member();
        var other = fixture.member();
        var phone = signedIn(member);
        var office = signedIn(member);
        var somebodyElse = signedIn(other);

        fixture.as.member(member, sessions::endAll);

        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(office)).isFalse();
        assertThat(isSignedIn(somebodyElse)).isTrue();
        assertThat(isSignedIn(signedIn(member))).isTrue();
    }

    @Test
    void whoSignsInAsSomebodyElseIsThatPerson() throws Exception {
        var administrator = fixture.member(Role.ADMINISTRATOR);
        var browser = signedIn(administrator);
        var link = "/sign-in/" + tokens.make(TokenPurpose.SIGN_IN, fixture.member());

        browser.fillIn(link);

        assertThat(isSignedIn(browser)).isTrue();
        assertThat(browser.open(FOR_ADMINISTRATORS).getStatus()).isEqualTo(403);
    }

    @Test
    void aVisitorIsAskedToSignIn() throws Exception {
        assertThat(browser().open(FOR_ADMINISTRATORS).getRedirectedUrl()).endsWith("/login");
    }

    /** Who is signed in is led home from the form. */
    private static boolean isSignedIn(Browser browser) throws Exception {
        return "/".equals(browser.open("/login").getRedirectedUrl());
    }

    private void founder(Runnable work) {
        fixture.as.founder(() -> {
            work.run();
            return true;
        });
    }
}
