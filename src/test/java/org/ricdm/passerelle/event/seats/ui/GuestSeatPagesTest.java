package org.ricdm.passerelle.event.seats.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.at;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.event.seats.SeatDesk;
import org.ricdm.passerelle.event.seats.SeatState;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpEditing;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody without an account chooses workshops by the link that only their mailbox knows. */
class GuestSeatPagesTest extends FrontDoor {

    @Autowired
    SeatsRoom room;

    @Autowired
    SignUpRoom signUps;

    @Autowired
    SeatDesk desk;

    @Autowired
    SignUpEditing editing;

    private SeatsRoom.Made event;
    private String address;
    private String own;
    private String here;
    private Browser browser;

    @BeforeEach
    void aGuestWithAPlaceAtAnEventWithThreeWorkshopsOfOneSeatEach() throws Exception {
        event = room.open(1, 1, 1);
        signUps.change(event.event, SignUpRoom::forGuests);
        address = stranger();
        browser = browser();
        own = signedUp(event, address, browser);
        here = own + "/workshops";
    }

    @Test
    void theOwnPageLeadsToTheWorkshopsAndChoosingThemIsOneMailWhoseLinkOpensThem() throws Exception {
        assertThat(Browser.text(browser.open(own))).contains("href=\"" + here + "\"", "Choose workshops");

        assertThat(choose(event.alpha, event.gamma).getRedirectedUrl()).isEqualTo(here + "?done=true");

        assertThat(states()).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.SEATED);
        var mail = mailsTo(address).getFirst();
        assertThat(mail.subject()).startsWith("Your workshops");
        assertThat(mail.text()).contains("Alpha", "Gamma").doesNotContain("/my-programme");
        assertThat(mail.text()).containsPattern("/guest/[\\w-]+/workshops");
        var link = linkTo(address, "/events/" + event.slug() + "/guest/");
        assertThat(link).isNotEqualTo(own);
        assertThat(Browser.text(browser().open(link + "/workshops"))).contains("Alpha", "Give back");
    }

    @Test
    void choosingTwiceOrLookingChangesNothingMore() throws Exception {
        browser.open(here + "/leave/" + event.alpha);
        choose(event.alpha);
        choose(event.alpha);
        browser.open(here);

        assertThat(states()).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.CANCELLED);
        assertThat(mailsTo(address))
                .filteredOn(one -> one.subject().startsWith("Your workshops"))
                .hasSize(1);
    }

    @Test
    void whatIsInTheWayIsSaidBesideItAndWhatWasTickedStays() throws Exception {
        var answer = choose(event.alpha, event.beta, event.gamma);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browser.text(answer)).contains("At the same time as “Alpha”").containsPattern(ticked(event.gamma));
        assertThat(states()).containsOnly(SeatState.CANCELLED);
        assertThat(choose().getStatus()).isEqualTo(422);
    }

    @Test
    void aFullOneIsWaitedForASecondWishIsHeldMeanwhileAndTheSeatThatComesFreeIsTold() throws Exception {
        var first = event.person();
        event.choose(first, event.alpha);
        choose(event.alpha);
        browser.send(here + "/second/" + event.beta, "tick", Long.toString(event.gamma));
        assertThat(states()).containsExactly(SeatState.WAITING, SeatState.SEATED, SeatState.CANCELLED);

        event.leave(first, event.alpha);

        assertThat(states()).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.CANCELLED);
        assertThat(mailsTo(address).getFirst().subject()).startsWith("A seat came free and it is yours");
    }

    @Test
    void aSwapKeepsWhatWasTickedAndASeatGivenBackGoesToTheNext() throws Exception {
        choose(event.alpha);
        var next = event.person();
        event.choose(next, event.alpha);

        var swapped =
                browser.send(here + "/swap/" + event.alpha + "/" + event.beta, "tick", Long.toString(event.gamma));

        assertThat(swapped.getRedirectedUrl()).isEqualTo(here + "?done=true&tick=" + event.gamma);
        assertThat(Browser.text(browser.open(here + "?done=true&tick=" + event.gamma)))
                .containsPattern(ticked(event.gamma));
        assertThat(states()).containsExactly(SeatState.CANCELLED, SeatState.SEATED, SeatState.CANCELLED);
        assertThat(event.state(next, event.alpha)).isEqualTo(SeatState.SEATED);
        browser.send(here + "/leave/" + event.beta);
        assertThat(states()).containsOnly(SeatState.CANCELLED);
    }

    @Test
    void aLinkToAnotherEventOrOfNobodyOpensAndChangesNothing() throws Exception {
        choose(event.alpha);
        var other = room.open(1, 1, 1);
        signUps.change(other.event, SignUpRoom::forGuests);
        var token = own.substring(own.lastIndexOf('/') + 1);
        for (var wrong : List.of(
                "/events/" + other.slug() + "/guest/" + token + "/workshops",
                "/events/" + event.slug() + "/guest/" + token.replace(token.charAt(0), 'x') + "x/workshops")) {
            assertThat(browser.open(wrong).getStatus()).as(wrong).isEqualTo(404);
            assertThat(browser.send(wrong, "tick", Long.toString(other.alpha)).getStatus())
                    .isEqualTo(404);
            assertThat(browser.send(wrong + "/leave/" + event.alpha).getStatus())
                    .isEqualTo(404);
            assertThat(browser.send(wrong + "/second/" + event.beta).getStatus())
                    .isEqualTo(404);
            assertThat(browser.send(wrong + "/swap/" + event.alpha + "/" + event.beta)
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(states()).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.CANCELLED);
        assertThat(other.asOrganiser(slug -> desk.of(slug, other.alpha)).seats())
                .isEmpty();
    }

    @Test
    void whoLosesTheirPlaceLosesTheirSeatsAndIsToldWhyNothingCanBeChosen() throws Exception {
        choose(event.alpha);

        browser.send(own + "/cancel");

        assertThat(states()).containsOnly(SeatState.CANCELLED);
        assertThat(mailsTo(address).getFirst().attachments()).hasSize(2);
        assertThat(Browser.text(browser.open(here))).contains("You choose workshops as soon as you have a place");
        var refused = choose(event.alpha);
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(Browser.text(refused)).contains("You choose workshops as soon as you have a place");
    }

    @Test
    void organisersReadTheGuestsNameAmongThePeopleOfAWorkshop() throws Exception {
        choose(event.alpha);

        assertThat(event.asOrganiser(slug -> desk.of(slug, event.alpha)).seats())
                .singleElement()
                .satisfies(seat -> assertThat(seat.name()).isEqualTo("Ana Lopes"))
                .satisfies(seat -> assertThat(seat.person()).isNull());
    }

    @Test
    void whatAnOrganiserChoosesForAGuestIsToldToTheGuest() throws Exception {
        choose(event.alpha);
        var signUp = event.asOrganiser(slug -> desk.of(slug, event.alpha))
                .seats()
                .getFirst()
                .signUpId();
        var page = event.asOrganiser(slug -> editing.open(slug, signUp));

        event.asOrganiser(slug -> {
            editing.change(
                    slug,
                    signUp,
                    page.seen(),
                    new NewSignUp(page.categoryId(), page.way(), Map.of()),
                    new WorkshopsOnBehalf.Change(Set.of(event.gamma), Set.of(event.alpha)),
                    "Asked by phone.");
            return slug;
        });

        assertThat(states()).containsExactly(SeatState.CANCELLED, SeatState.CANCELLED, SeatState.SEATED);
        assertThat(mailsTo(address).getFirst().text())
                .contains("Alpha", "Gamma", "Asked by phone.")
                .containsPattern("/guest/[\\w-]+/workshops");
    }

    @Test
    void aGuestIsToldOfAWorkshopThatIsWithdrawnWithTheirSeat() throws Exception {
        choose(event.alpha);
        event.school.remove(event.alpha);
        event.school.release();
        jobs.runAllDue();

        var mail = mailsTo(address).getFirst();

        assertThat(mail.text()).contains("does not take place, so your seat in it is gone: Alpha");
        assertThat(mail.attachments()).hasSize(1);
    }

    @Test
    void aGuestIsCountedAndToldLikeAMemberOfAWorkshopThatMoves() throws Exception {
        choose(event.alpha, event.gamma);
        jobs.runAllDue();
        event.school.move(event.alpha, at(9, 0));
        event.school.move(event.gamma, at(16, 0));

        assertThat(event.school.pending().people()).isEqualTo(1);
        event.school.release();
        jobs.awaitFacts();
        jobs.runAllDue();

        var mail = mailsTo(address).getFirst();
        assertThat(mail.text())
                .contains("A session in which you have a seat has changed", "Alpha", "Gamma", "09:00", "16:00")
                .containsPattern("/guest/[\\w-]+/workshops");
        assertThat(mail.attachments()).hasSize(1);
        assertThat(states()).containsExactly(SeatState.SEATED, SeatState.CANCELLED, SeatState.SEATED);
    }

    @Test
    void thePageIsKeptByNobodyAndCostsTheSameForManyWorkshops() throws Exception {
        var few = StatementCounter.during(() -> quietly(here)).size();
        for (var n = 0; n < 9; n++) {
            event.workshop("More " + n, at(15, n), 3);
        }
        event.school.release();

        assertThat(StatementCounter.during(() -> quietly(here)).size())
                .isEqualTo(few)
                .isLessThanOrEqualTo(10);
        assertThat(browser.open(here).getHeader("Cache-Control")).contains("no-store");
    }

    private static String ticked(long session) {
        return "value=\"" + session + "\"[^>]* checked";
    }

    private void quietly(String path) {
        try {
            browser.open(path);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private org.springframework.mock.web.MockHttpServletResponse choose(Long... sessions) throws Exception {
        browser.open(here);
        var fields = new String[sessions.length * 2];
        for (var n = 0; n < sessions.length; n++) {
            fields[2 * n] = "tick";
            fields[2 * n + 1] = sessions[n].toString();
        }
        return browser.send(here, fields);
    }

    /** The guest's states in Alpha, Beta and Gamma, as organisers read them. */
    private List<SeatState> states() {
        return List.of(event.alpha, event.beta, event.gamma).stream()
                .map(session -> event.asOrganiser(slug -> desk.of(slug, session)).seats().stream()
                        .filter(seat -> seat.person() == null)
                        .findFirst()
                        .map(org.ricdm.passerelle.event.seats.DeskSeat::state)
                        .orElse(SeatState.CANCELLED))
                .toList();
    }

    /** Signs somebody up without an account and returns their own page. */
    private String signedUp(SeatsRoom.Made made, String email, Browser browser) throws Exception {
        var ask = "/events/" + made.slug() + "/guest";
        browser.fillIn(ask, "email", email);
        var page = linkTo(email, ask + "/");
        var category =
                signUps.setup(made.event.organiser(), made.slug()).categories().getLast();
        browser.fillIn(
                page,
                "name",
                "Ana Lopes",
                "organisation",
                "Escola",
                "category",
                Long.toString(category.id()),
                "way",
                "ON_SITE");
        return page;
    }
}
