package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Members;
import org.springframework.beans.factory.annotation.Autowired;

/** Who invites whom to which centre, and what is refused. */
class InvitationsTest extends FrontDoor {

    @Autowired
    Invitations invitations;

    @Autowired
    Members members;

    private long cite;
    private long associated;
    private long coordinator;
    private long administrator;
    private long stranger;
    private String email;

    @BeforeEach
    void aCiteWithAnAssociatedCentre() {
        cite = fixture.centre();
        associated = fixture.associatedCentre(cite);
        coordinator = fixture.member(Language.FR, cite, Role.COORDINATOR);
        administrator = fixture.member(Role.ADMINISTRATOR);
        stranger = fixture.member(Role.COORDINATOR);
        email = stranger();
    }

    @Test
    void aCoordinatorInvitesToTheOwnCentreAndItsAssociatedCentres() {
        assertThat(fixture.as.member(coordinator, invitations::centres))
                .extracting(CentreSummary::id)
                .containsExactlyInAnyOrder(cite, associated);

        invite(coordinator, email, cite);
        var another = stranger();
        invite(coordinator, another, associated);

        assertThat(open(coordinator)).extracting(InvitationSummary::email).containsExactlyInAnyOrder(email, another);
    }

    @Test
    void theCoordinatorOfAnAssociatedCentreInvitesToThatOneOnly() {
        var below = fixture.member(Language.EN, associated, Role.COORDINATOR);

        assertThat(fixture.as.member(below, invitations::centres))
                .extracting(CentreSummary::id)
                .containsExactly(associated);
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> invite(below, email, cite));
    }

    @Test
    void anAdministratorInvitesToAnyCentre() {
        invite(administrator, email, associated);

        assertThat(fixture.as.member(administrator, invitations::centres))
                .extracting(CentreSummary::id)
                .contains(cite, associated);
        assertThat(open(coordinator)).extracting(InvitationSummary::email).containsExactly(email);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER", "MODERATOR"})
    void noOtherRoleInvites(Role role) {
        var member = fixture.member(Language.EN, cite, role);

        assertThat(fixture.as.member(member, invitations::centres)).isEmpty();
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> invite(member, email, cite));
    }

    @Test
    void theWrongPersonCanDoNothingWithAnInvitation() {
        invite(coordinator, email, associated);
        var id = open(coordinator).getFirst().id();

        for (var wrong : List.of(stranger, fixture.member(Language.EN, cite), fixture.member())) {
            assertThat(open(wrong)).isEmpty();
            assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> invite(wrong, stranger(), associated));
            assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> revoke(wrong, id));
            assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> sendAgain(wrong, id));
        }
        assertThat(open(coordinator)).hasSize(1);
        assertThat(mailsTo(email)).hasSize(1);
    }

    @Test
    void aRoleLostCountsAtOnceForInvitationsThatWait() {
        invite(coordinator, email, cite);
        var id = open(coordinator).getFirst().id();

        founder(() -> members.withdraw(coordinator, Role.COORDINATOR));

        assertThat(open(coordinator)).isEmpty();
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> sendAgain(coordinator, id));
        assertThat(mailsTo(email)).as("the mail was still waiting").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ana", "ana@", "ana@centre", "ana@centre.example, bob@centre.example"})
    void aBadAddressIsSaidBesideItsField(String typed) {
        var refusal = refused(() -> invite(coordinator, typed, cite));

        assertThat(refusal.problems())
                .containsExactly(new InvalidInput.Problem("email", "signin.error.email", List.of()));
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        var refusal = refused(() ->
                fixture.as.member(coordinator, () -> invitations.invite(new NewInvitation("", "", Language.FR))));

        assertThat(refusal.problems()).extracting(InvalidInput.Problem::field).containsExactly("email", "centre");
    }

    @Test
    void aMembersAddressIsSaidPlainly() {
        var member = fixture.member();

        var refusal = refused(
                () -> invite(coordinator, " " + fixture.email(member).toUpperCase(java.util.Locale.ROOT), cite));

        var problem = refusal.problems().getFirst();
        assertThat(problem.field()).isEqualTo("email");
        assertThat(problem.messageKey()).isEqualTo("signin.invitations.isMember");
        assertThat(problem.arguments().getFirst()).asString().startsWith("Test person");
    }

    @Test
    void anAccountThatIsSuspendedIsForTheOffice() {
        var member = fixture.member();
        var address = fixture.email(member);
        founder(() -> members.suspend(member, "for the test", null));

        var refusal = refused(() -> invite(coordinator, address, cite));

        assertThat(refusal.problems().getFirst().messageKey()).isEqualTo("signin.error.closedAccount");
    }

    @Test
    void anOpenInvitationIsSaidWithItsCentre() {
        invite(coordinator, email, associated);

        var refusal = refused(() -> invite(coordinator, email, cite));

        var problem = refusal.problems().getFirst();
        assertThat(problem.messageKey()).isEqualTo("signin.invitations.isInvited");
        assertThat(problem.arguments().getLast()).isEqualTo(fixture.centreName(associated));
        assertThat(mailsTo(email)).hasSize(1);
    }

    @Test
    void anInvitationToSomebodyElsesCentreIsNotToldAndNotInTheWay() {
        invite(coordinator, email, cite);

        fixture.as.member(stranger, () -> {
            var own = invitations.centres().getFirst().slug();
            invitations.invite(new NewInvitation(email, own, Language.EN));
        });

        assertThat(open(stranger)).hasSize(1);
        assertThat(open(coordinator)).hasSize(1);
        assertThat(mailsTo(email)).hasSize(2);
    }

    @Test
    void ofTwoInvitationsAtTheSameMomentOneIsMade() throws Exception {
        var colleague = fixture.member(Language.EN, cite, Role.COORDINATOR);
        List<Callable<Boolean>> both =
                List.of(() -> invites(coordinator, email, cite), () -> invites(colleague, email, cite));

        List<Boolean> made;
        try (var people = Executors.newFixedThreadPool(2)) {
            made = people.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(made).containsExactlyInAnyOrder(true, false);
        assertThat(open(coordinator)).hasSize(1);
    }

    @Test
    void theMailSpeaksTheChosenLanguageAndNamesWhoInvitesAndTheCentre() {
        fixture.as.member(
                coordinator, () -> invitations.invite(new NewInvitation(email, fixture.slug(associated), Language.PT)));

        var caught = mailsTo(email).getFirst();

        var name = fixture.as.member(
                coordinator, () -> open(coordinator).getFirst().invitedBy());
        assertThat(caught.subject()).isEqualTo(name + " convida-o/a para a Passerelle");
        assertThat(caught.header("Content-Language")).isEqualTo("pt");
        assertThat(caught.text())
                .contains(name, fixture.centreName(associated), "https://portal.example/invitation/")
                .contains("Recebe esta mensagem porque " + name + " indicou o seu endereço");
    }

    @Test
    void theStoreHoldsNoLink() {
        invite(coordinator, email, cite);

        var link = linkTo(email, "/invitation/");

        assertThat(whereItStands(link.substring("/invitation/".length()))).isEmpty();
        assertThat(whereItStands(email)).contains("invitation.email", "mail.address");
    }

    @Test
    void whatIsWithdrawnIsWorthlessAndGoneFromTheList() throws Exception {
        invite(coordinator, email, cite);
        var link = linkTo(email, "/invitation/");
        var id = open(coordinator).getFirst().id();

        revoke(coordinator, id);

        assertThat(open(coordinator)).isEmpty();
        assertThat(browser().open(link).getStatus()).isEqualTo(404);
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> revoke(coordinator, id));
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> sendAgain(coordinator, id));
    }

    @Test
    void whatIsWithdrawnBeforeTheMailLeavesIsNotSent() {
        invite(coordinator, email, cite);

        revoke(coordinator, open(coordinator).getFirst().id());

        assertThat(mailsTo(email)).isEmpty();
    }

    @Test
    void whoIsWithdrawnCanBeInvitedAnew() {
        invite(coordinator, email, cite);
        revoke(coordinator, open(coordinator).getFirst().id());

        invite(coordinator, email, cite);

        assertThat(open(coordinator)).hasSize(1);
        assertThat(mailsTo(email)).hasSize(1);
    }

    @Test
    void sentAgainItHasFourteenDaysFromThenInTheNameOfWhoSendsIt() throws Exception {
        invite(administrator, email, cite);
        var first = linkTo(email, "/invitation/");
        clock.advance(Duration.ofDays(13));
        var before = open(coordinator).getFirst();

        sendAgain(coordinator, before.id());

        var after = open(coordinator).getFirst();
        var second = linkTo(email, "/invitation/");
        assertThat(after.expiresAt()).isAfter(before.expiresAt().plus(Duration.ofDays(12)));
        assertThat(after.invitedBy()).isNotEqualTo(before.invitedBy());
        assertThat(second).isNotEqualTo(first);
        assertThat(mailsTo(email).getFirst().subject()).startsWith(after.invitedBy());
        assertThat(browser().open(first).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofDays(13));
        assertThat(browser().open(first).getStatus()).isEqualTo(404);
        assertThat(browser().open(second).getStatus()).isEqualTo(200);
    }

    @Test
    void oneWhoseTimeIsOverStaysInTheListAndCanBeSentAgain() throws Exception {
        invite(coordinator, email, cite);
        linkTo(email, "/invitation/");
        clock.advance(Duration.ofDays(14).plusSeconds(1));

        sendAgain(coordinator, open(coordinator).getFirst().id());

        assertThat(browser().open(linkTo(email, "/invitation/")).getStatus()).isEqualTo(200);
    }

    @Test
    void oneWhoseTimeIsOverIsNotInTheWayOfANewOne() {
        invite(coordinator, email, cite);
        clock.advance(Duration.ofDays(14).plusSeconds(1));

        invite(coordinator, email, cite);

        assertThat(open(coordinator)).hasSize(1);
    }

    @Test
    void whoBecameAMemberMeanwhileIsGoneFromTheListAndNotWrittenToAgain() {
        invite(coordinator, email, cite);
        var id = open(coordinator).getFirst().id();
        fixture.memberWithAddress(email, cite);

        assertThat(open(coordinator)).isEmpty();
        assertThat(refused(() -> sendAgain(coordinator, id))
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("signin.invitations.isMember");
        assertThat(mailsTo(email)).isEmpty();
    }

    @Test
    void nobodyIsWrittenToAgainAndAgain() {
        invite(coordinator, email, cite);
        var id = open(coordinator).getFirst().id();
        for (var i = 0; i < 19; i++) {
            sendAgain(coordinator, id);
        }

        assertThat(refused(() -> sendAgain(coordinator, id))
                        .problems()
                        .getFirst()
                        .messageKey())
                .isEqualTo("signin.error.tooMany");
    }

    private boolean invites(long member, String address, long centre) {
        try {
            invite(member, address, centre);
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }

    private void invite(long member, String address, long centre) {
        var slug = fixture.slug(centre);
        fixture.as.member(member, () -> invitations.invite(new NewInvitation(address, slug, Language.EN)));
    }

    private void revoke(long member, long id) {
        fixture.as.member(member, () -> invitations.revoke(id));
    }

    private void sendAgain(long member, long id) {
        fixture.as.member(member, () -> invitations.sendAgain(id));
    }

    private List<InvitationSummary> open(long member) {
        return fixture.as.member(member, invitations::open);
    }

    private static InvalidInput refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        var refusal = catchThrowableOfType(InvalidInput.class, work);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private void founder(Runnable work) {
        fixture.as.founder(() -> {
            work.run();
            return true;
        });
    }
}
