package org.ricdm.passerelle.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.signin.ApplicationForm;
import org.ricdm.passerelle.signin.Applications;
import org.ricdm.passerelle.signin.Applying;
import org.springframework.beans.factory.annotation.Autowired;

class ApplicationsViewTest extends Screen {

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher mail;

    @Autowired
    Members members;

    private long centre;
    private long coordinator;
    private String email;

    @BeforeEach
    void aCoordinator() {
        centre = fixture.centre();
        coordinator = fixture.member(Language.EN, centre, Role.COORDINATOR);
        email = Fixture.unique("ilaria") + "@elsewhere.example";
        signIn(coordinator);
    }

    @Test
    void whereNobodyWaitsOneSentenceSaysSo() {
        open("admin/applications");

        assertThat(heading()).isEqualTo("Applications for membership");
        assertThat(words()).contains("Nobody is waiting for your answer.");
    }

    @Test
    void anApplicationShowsWhoWhereInWhichLanguagesAndWhy() {
        applied("Ilaria <i>Conti</i>");

        open("admin/applications");

        assertThat(words())
                .contains("Ilaria <i>Conti</i> Test", fixture.centreName(centre) + " · Italian, French", email)
                .contains("I work at the welcome desk.", "just now");
    }

    @Test
    void whoIsAcceptedIsGoneFromTheListAndAMember() {
        applied("Ilaria");
        open("admin/applications");

        click("Accept");

        assertThat(words()).contains("Nobody is waiting for your answer.");
        assertThat(toast()).isEqualTo("Ilaria Test is a member now and gets a mail.");
        open("members?centre=" + fixture.slug(centre));
        assertThat(words()).contains("Ilaria Test");
    }

    @Test
    void declinedIsOnlyWhoIsGivenAReason() {
        applied("Ilaria");
        open("admin/applications");
        click("Decline");

        click("Confirm");
        assertThat(the(TextArea.class).isInvalid()).isTrue();
        assertThat(the(TextArea.class).getErrorMessage()).startsWith("Say why, in at most 500 characters");

        LocatorJ._setValue(the(TextArea.class), "We do not know you.");
        click("Confirm");
        LocatorJ._assertNone(Dialog.class);
        assertThat(words()).contains("Nobody is waiting for your answer.");
    }

    @Test
    void whoBecameAMemberMeanwhileIsSaidToBeOne() {
        applied("Ilaria");
        open("admin/applications");
        fixture.memberWithAddress(email, centre);

        click("Accept");

        assertThat(toast()).startsWith("Ilaria Test was a member already");
    }

    @Test
    void aSuspendedAccountIsSaidAndTheApplicationStays() {
        applied("Ilaria");
        var member = fixture.memberWithAddress(email, centre);
        fixture.as.founder(() -> {
            members.suspend(member, "for the test", null);
            return true;
        });
        open("admin/applications");

        click("Accept");

        assertThat(words()).contains("This address belongs to an account that is closed or suspended.", email);
    }

    @Test
    void whatSomebodyElseDecidedMeanwhileIsNotDecidedAgain() {
        applied("Ilaria");
        open("admin/applications");
        fixture.as.member(coordinator, () -> {
            var id = applications.pending().getFirst().id();
            applications.decline(id, "We do not know you.");
        });
        become(coordinator);

        click("Accept");

        assertThat(words())
                .contains("This application no longer waits for your answer.", "Nobody is waiting for your answer.")
                .doesNotContain(email);
    }

    @Test
    void theCoordinatorOfAnotherCiteSeesNothingOfIt() {
        applied("Ilaria");
        signIn(fixture.member(Role.COORDINATOR));

        open("admin/applications");

        assertThat(words()).contains("Nobody is waiting for your answer.").doesNotContain(email);
    }

    @Test
    void aMemberWithoutTheRoleFindsNothingHere() {
        signIn(fixture.member(Language.EN, centre));

        for (var address : List.of("admin", "admin/applications", "admin/invitations")) {
            open(address);
            assertThat(heading()).as(address).isEqualTo("Nothing to see at this address");
        }
    }

    @Test
    void theAdministrationBeginsWithApplications() {
        open("admin");

        assertThat(heading()).isEqualTo("Applications for membership");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("admin/applications");
    }

    @Test
    void tabsLeadToTheInvitationsAndSayWhereOneIs() {
        open("admin/applications");

        var tabs = LocatorJ._find(the(TabLinks.class), Anchor.class);
        assertThat(tabs).extracting(Anchor::getHref).startsWith("/admin/applications", "/admin/invitations");
        assertThat(tabs.getFirst().getElement().getAttribute("aria-current")).isEqualTo("page");
        assertThat(tabs.getLast().getElement().getAttribute("aria-current")).isNull();
    }

    /** Applies and confirms with the link in the mail. */
    private void applied(String givenName) {
        applying.apply(new ApplicationForm(
                givenName,
                "Test",
                email,
                fixture.slug(centre),
                List.of(Language.IT, Language.FR),
                "I work at the welcome desk.",
                Language.IT));
        jobs.runAllDue();
        var link = Pattern.compile("/register/confirm/([A-Za-z0-9_-]+)");
        var token = mail.mails().stream()
                .filter(caught -> caught.to().contains(email))
                .flatMap(caught -> link.matcher(caught.text()).results())
                .map(hit -> hit.group(1))
                .findFirst()
                .orElseThrow();
        applying.confirm(token);
    }

    private static void click(String verb) {
        LocatorJ._click(LocatorJ._get(Button.class, it -> it.withText(verb)));
    }

    /** The words of the toast that is open. */
    private static String toast() {
        var open = LocatorJ._find(Notification.class).stream()
                .filter(Notification::isOpened)
                .toList();
        return LocatorJ._find(open.getLast(), Span.class).getLast().getText();
    }
}
