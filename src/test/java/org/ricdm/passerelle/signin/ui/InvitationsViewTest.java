package org.ricdm.passerelle.signin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.TabLinks;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.signin.Invitations;
import org.springframework.beans.factory.annotation.Autowired;

class InvitationsViewTest extends Screen {

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher mail;

    @Autowired
    AdjustableClock clock;

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

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whereNothingIsOpenOneSentenceSaysSo() {
        open("admin/invitations");

        assertThat(heading()).isEqualTo("Invitations");
        assertThat(words()).contains("No invitation is open.");
    }

    @Test
    void theOwnCentreIsChosenAlreadyAndTheMailSpeaksTheOwnLanguageUnlessAnotherIsChosen() {
        open("admin/invitations");

        assertThat(centre().getValue().id()).isEqualTo(centre);
        assertThat(language().getValue()).isEqualTo(Language.EN);
    }

    @Test
    void aColleagueIsInvitedInTheChosenLanguageAndStandsInTheList() {
        open("admin/invitations");
        LocatorJ._setValue(the(EmailField.class), " " + email);
        LocatorJ._setValue(language(), Language.IT);

        click("Send the invitation");

        assertThat(toast()).isEqualTo("The invitation to " + email + " is on its way.");
        assertThat(words())
                .contains(email, fixture.centreName(centre), "Test person", "just now", "Waiting")
                .doesNotContain("No invitation is open.");
        assertThat(the(EmailField.class).getValue()).isEmpty();
        jobs.runAllDue();
        assertThat(mail.mails().stream().filter(caught -> caught.to().contains(email)))
                .singleElement()
                .satisfies(caught -> assertThat(caught.subject()).endsWith("La invita su Passerelle"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndStaysThere() {
        open("admin/invitations");
        LocatorJ._setValue(the(EmailField.class), "ilaria@");
        LocatorJ._setValue(centre(), null);

        click("Send the invitation");

        assertThat(the(EmailField.class).isInvalid()).isTrue();
        assertThat(the(EmailField.class).getErrorMessage()).isEqualTo("This is not a complete e-mail address.");
        assertThat(the(EmailField.class).getValue()).isEqualTo("ilaria@");
        assertThat(centre().getErrorMessage()).isEqualTo("Choose the centre this person works in.");
        assertThat(LocatorJ._get(Button.class, it -> it.withText("Send the invitation"))
                        .isEnabled())
                .isTrue();
    }

    @Test
    void aMemberIsNamedInsteadOfInvited() {
        var member = fixture.member();
        open("admin/invitations");
        LocatorJ._setValue(the(EmailField.class), fixture.email(member));

        click("Send the invitation");

        assertThat(the(EmailField.class).getErrorMessage()).matches("Test person-\\d+ is already a member \\(.*\\)\\.");
    }

    @Test
    void whoIsInvitedAlreadyIsSaidToBe() {
        invite();
        open("admin/invitations");
        LocatorJ._setValue(the(EmailField.class), email);

        click("Send the invitation");

        assertThat(the(EmailField.class).getErrorMessage())
                .contains("has already invited this address (" + fixture.centreName(centre) + ")");
    }

    @Test
    void withdrawnIsAfterAQuestion() {
        invite();
        open("admin/invitations");

        click("Withdraw");
        assertThat(words()).contains(email);
        ConfirmDialogKt._fireConfirm(the(ConfirmDialog.class));

        assertThat(toast()).isEqualTo("The invitation to " + email + " is withdrawn.");
        assertThat(words()).contains("No invitation is open.");
    }

    @Test
    void oneWhoseTimeIsOverSaysSoAndIsSentAgain() {
        invite();
        clock.advance(Duration.ofDays(15));
        open("admin/invitations");
        assertThat(words()).contains("Expired").doesNotContain("Waiting");

        click("Send again");

        assertThat(toast()).isEqualTo("The invitation to " + email + " is on its way.");
        assertThat(words()).contains("Waiting").doesNotContain("Expired");
    }

    @Test
    void whatEndedMeanwhileIsSaidAndGone() {
        invite();
        open("admin/invitations");
        fixture.as.member(
                coordinator,
                () -> invitations.revoke(invitations.open().getFirst().id()));

        click("Send again");

        assertThat(words()).contains("This invitation is no longer open.", "No invitation is open.");
    }

    @Test
    void whoBecameAMemberMeanwhileIsNamed() {
        invite();
        open("admin/invitations");
        fixture.memberWithAddress(email, centre);

        click("Send again");

        assertThat(words()).contains("is already a member", "No invitation is open.");
    }

    @Test
    void aCoordinatorOffersTheAssociatedCentresToo() {
        var associated = fixture.associatedCentre(centre);

        open("admin/invitations");

        assertThat(centre().getListDataView().getItems())
                .extracting(CentreSummary::id)
                .containsExactly(centre, associated);
        assertThat(centre().getValue().id()).isEqualTo(centre);
    }

    @Test
    void aRoleLostMeanwhileCountsInAnOpenTab() {
        open("admin/invitations");
        LocatorJ._setValue(the(EmailField.class), email);
        fixture.as.founder(() -> {
            members.withdraw(coordinator, Role.COORDINATOR);
            return true;
        });
        become(coordinator);

        org.assertj.core.api.Assertions.assertThatExceptionOfType(org.ricdm.passerelle.common.access.NotOpen.class)
                .isThrownBy(() -> click("Send the invitation"));

        jobs.runAllDue();
        assertThat(mail.mails()).noneMatch(caught -> caught.to().contains(email));
    }

    @Test
    void tabsLeadToTheApplicationsAndSayWhereOneIs() {
        open("admin/invitations");

        var tabs = LocatorJ._find(the(TabLinks.class), Anchor.class);
        assertThat(tabs).extracting(Anchor::getText).containsExactly("Applications", "Invitations");
        assertThat(tabs.getLast().getElement().getAttribute("aria-current")).isEqualTo("page");
    }

    private void invite() {
        open("admin/invitations");
        LocatorJ._setValue(the(EmailField.class), email);
        click("Send the invitation");
        LocatorJ._find(Notification.class).forEach(Notification::close);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<CentreSummary> centre() {
        return the(ComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<Language> language() {
        return the(Select.class);
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
