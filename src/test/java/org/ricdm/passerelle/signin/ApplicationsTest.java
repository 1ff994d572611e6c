package org.ricdm.passerelle.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides on whom, and what becomes of a second application. */
class ApplicationsTest extends FrontDoor {

    @Autowired
    Applying applying;

    @Autowired
    Applications applications;

    @Autowired
    Members members;

    @Autowired
    People people;

    private long cite;
    private long associated;
    private long coordinator;
    private long office;
    private String email;

    @BeforeEach
    void aCiteWithAnAssociatedCentre() {
        cite = fixture.centre();
        associated = fixture.associatedCentre(cite);
        coordinator = fixture.member(Language.FR, cite, Role.COORDINATOR);
        office = fixture.member(Role.ADMINISTRATOR);
        email = stranger();
    }

    @Test
    void theCoordinatorOfACiteDecidesForItsAssociatedCentres() {
        applied(email, associated);

        accept(coordinator, id(coordinator));

        var member = people.viewer(people.activeByEmail(email).orElseThrow()).orElseThrow();
        assertThat(member.centreId()).isEqualTo(associated);
        assertThat(member.roles()).isEmpty();
        assertThat(member.language()).isEqualTo(Language.IT);
        assertThat(pending(coordinator)).isEmpty();
    }

    @Test
    void theOfficeDecidesToo() {
        applied(email, associated);
        var application = pending(office).stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();

        accept(office, application.id());

        assertThat(people.activeByEmail(email)).isPresent();
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> accept(coordinator, application.id()));
    }

    @Test
    void theWrongPersonSeesAndDecidesNothing() {
        applied(email, cite);
        var id = id(coordinator);
        var ofAnotherCite = fixture.member(Role.COORDINATOR);
        var ofTheAssociatedCentre = fixture.member(Language.EN, associated, Role.COORDINATOR);
        var colleague = fixture.member(Language.EN, cite, Role.MODERATOR, Role.ORGANISER);

        for (var wrong : List.of(ofAnotherCite, ofTheAssociatedCentre, colleague)) {
            assertThat(pending(wrong)).isEmpty();
            assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> accept(wrong, id));
            assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> decline(wrong, id, "No"));
        }
        assertThat(pending(coordinator)).hasSize(1);
        assertThat(people.isTaken(email)).isFalse();
    }

    @Test
    void whatIsDecidedCannotBeDecidedAgain() {
        applied(email, cite);
        var id = id(coordinator);
        decline(coordinator, id, "We do not know you.");

        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> accept(coordinator, id));
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> decline(coordinator, id, "Again"));
        assertThat(people.isTaken(email)).isFalse();
    }

    @Test
    void whatIsNotConfirmedCannotBeDecided() {
        apply(email, cite, "I work at the welcome desk.");
        var id = sql.sql("select id from application where email = :email")
                .param("email", email)
                .query(Long.class)
                .single();

        assertThat(pending(coordinator)).isEmpty();
        assertThatExceptionOfType(NotOpen.class).isThrownBy(() -> accept(coordinator, id));
    }

    @Test
    void theDeclinedReadTheReason() {
        applied(email, cite);

        decline(coordinator, id(coordinator), "  Please write to the centre of Genoa,\n you work there. ");

        var caught = mailsTo(email).getFirst();
        assertThat(caught.header("Content-Language")).isEqualTo("it");
        assertThat(caught.text()).contains("Motivo: Please write to the centre of Genoa, you work there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b"})
    void withoutAReasonNobodyIsDeclined(String reason) {
        applied(email, cite);
        var id = id(coordinator);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> decline(coordinator, id, reason))
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().field()).isEqualTo("reason"));
        assertThat(pending(coordinator)).hasSize(1);
    }

    @Test
    void aReasonHasFiveHundredCharacters() {
        applied(email, cite);
        var id = id(coordinator);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> decline(coordinator, id, "a".repeat(501)));
        decline(coordinator, id, "a".repeat(500));

        assertThat(pending(coordinator)).isEmpty();
    }

    @Test
    void theCoordinatorIsToldOnceInTheOwnLanguage() {
        applied(email, associated);

        assertThat(mailsTo(fixture.email(coordinator)))
                .singleElement()
                .satisfies(caught -> assertThat(caught.subject()).isEqualTo("Ilaria Conti souhaite vous rejoindre"));
    }

    @Test
    void whoLostTheRoleMeanwhileIsNotTold() {
        apply(email, cite, "I work at the welcome desk.");
        var token = confirmation(email);
        applying.confirm(token);

        founder(() -> members.withdraw(coordinator, Role.COORDINATOR));

        assertThat(mailsTo(fixture.email(coordinator))).isEmpty();
    }

    @Test
    void aCentreWithoutCoordinatorIsLookedAfterByTheOffice() {
        var alone = fixture.centre();

        applied(email, alone);

        assertThat(mailsTo(fixture.email(office)))
                .anySatisfy(caught -> assertThat(caught.subject()).isEqualTo("Ilaria Conti would like to join"));
    }

    @Test
    void theNewestConfirmedApplicationTakesThePlaceOfTheOneThatWaits() {
        var first = applied(email, associated);
        var before = id(coordinator);

        apply(email, cite, "I meant the Cité itself.");
        assertThat(pending(coordinator))
                .as("until it is confirmed")
                .extracting(ApplicationSummary::id)
                .containsExactly(before);
        applying.confirm(confirmation(email));

        assertThat(pending(coordinator)).singleElement().satisfies(application -> {
            assertThat(application.message()).isEqualTo("I meant the Cité itself.");
            assertThat(application.centreName()).isEqualTo(fixture.centreName(cite));
        });
        assertThat(applying.status(first).orElseThrow().centreName())
                .as("the page of the first shows the second")
                .isEqualTo(fixture.centreName(cite));
        assertThatExceptionOfType(NotOpen.class)
                .as("nobody decides on words taken back")
                .isThrownBy(() -> accept(coordinator, before));
    }

    @Test
    void anOlderOneThatIsConfirmedLaterDoesNotComeBack() {
        apply(email, associated, "I work at the welcome desk.");
        var older = confirmation(email);
        apply(email, cite, "I meant the Cité itself.");
        var newer = confirmation(email);
        applying.confirm(newer);

        var status = applying.confirm(older).orElseThrow();

        assertThat(pending(coordinator)).hasSize(1);
        assertThat(pending(coordinator).getFirst().message()).isEqualTo("I meant the Cité itself.");
        assertThat(applying.status(status).orElseThrow().centreName()).isEqualTo(fixture.centreName(cite));
    }

    @Test
    void twoConfirmedAtTheSameMomentLeaveOneRow() throws Exception {
        apply(email, associated, "I work at the welcome desk.");
        var older = confirmation(email);
        apply(email, cite, "I meant the Cité itself.");
        var newer = confirmation(email);
        List<Callable<Boolean>> both = List.of(
                () -> applying.confirm(older).isPresent(),
                () -> applying.confirm(newer).isPresent());

        List<Boolean> confirmed;
        try (var tabs = Executors.newFixedThreadPool(2)) {
            confirmed = tabs.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(confirmed).containsOnly(true);
        assertThat(pending(coordinator))
                .extracting(ApplicationSummary::message)
                .containsExactly("I meant the Cité itself.");
    }

    @Test
    void whoWasDeclinedMayApplyAgain() {
        applied(email, cite);
        decline(coordinator, id(coordinator), "We do not know you.");

        applied(email, cite);

        assertThat(pending(coordinator)).hasSize(1);
    }

    @Test
    void whoBecameAMemberMeanwhileStaysWhatTheyAreAndGetsALink() {
        var status = applied(email, cite);
        var elsewhere = fixture.centre();
        var member = fixture.memberWithAddress(email, elsewhere);

        assertThat(accept(coordinator, id(coordinator))).isEqualTo(Applications.Accepted.WAS_MEMBER_ALREADY);

        assertThat(people.viewer(member).orElseThrow().centreId()).isEqualTo(elsewhere);
        assertThat(pending(coordinator)).isEmpty();
        assertThat(applying.status(status).orElseThrow().state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(linkTo(email, "/sign-in/")).isNotEmpty();
    }

    @Test
    void aSuspendedAccountIsNotForACoordinatorToReopen() {
        applied(email, cite);
        var member = fixture.memberWithAddress(email, cite);
        founder(() -> members.suspend(member, "for the test", null));
        var id = id(coordinator);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> accept(coordinator, id));

        assertThat(pending(coordinator)).hasSize(1);
        assertThat(people.activeByEmail(email)).isEmpty();
    }

    @Test
    void whoBecameAMemberBeforeConfirmingWaitsForNobody() throws Exception {
        apply(email, cite, "I work at the welcome desk.");
        var token = confirmation(email);
        fixture.memberWithAddress(email, cite);

        assertThat(applying.confirm(token)).isEmpty();

        assertThat(pending(coordinator)).isEmpty();
        assertThat(mailsTo(fixture.email(coordinator))).isEmpty();
    }

    @Test
    void ofTwoWhoAcceptAtTheSameMomentOneDoes() throws Exception {
        applied(email, cite);
        var id = id(coordinator);
        List<Callable<Boolean>> both = List.of(() -> accepts(coordinator, id), () -> accepts(office, id));

        List<Boolean> accepted;
        try (var people = Executors.newFixedThreadPool(2)) {
            accepted = people.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(accepted).containsExactlyInAnyOrder(true, false);
        assertThat(mailsTo(email).stream().filter(caught -> caught.subject().equals("Benvenuto/a su Passerelle")))
                .hasSize(1);
    }

    private boolean accepts(long member, long id) {
        try {
            accept(member, id);
            return true;
        } catch (NotOpen e) {
            return false;
        }
    }

    /** Applies and confirms; returns the token of the page that shows the state. */
    private String applied(String address, long centre) {
        apply(address, centre, "I work at the welcome desk.");
        return applying.confirm(confirmation(address)).orElseThrow();
    }

    private void apply(String address, long centre, String message) {
        applying.apply(new ApplicationForm(
                "Ilaria", "Conti", address, fixture.slug(centre), List.of(Language.IT), message, Language.IT));
    }

    private String confirmation(String address) {
        return linkTo(address, "/register/confirm/").replace("/register/confirm/", "");
    }

    private long id(long decider) {
        return pending(decider).getFirst().id();
    }

    private List<ApplicationSummary> pending(long decider) {
        return fixture.as.member(decider, applications::pending);
    }

    private Applications.Accepted accept(long decider, long id) {
        return fixture.as.member(decider, () -> applications.accept(id));
    }

    private void decline(long decider, long id, String reason) {
        fixture.as.member(decider, () -> applications.decline(id, reason));
    }

    private void founder(Runnable work) {
        fixture.as.founder(() -> {
            work.run();
            return true;
        });
    }
}
