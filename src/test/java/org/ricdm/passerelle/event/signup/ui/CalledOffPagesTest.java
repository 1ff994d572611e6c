package org.ricdm.passerelle.event.signup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;

/** The own page of somebody without an account, once the event is called off. */
class CalledOffPagesTest extends FrontDoor {

    @Autowired
    SignUpRoom room;

    @Autowired
    Events events;

    @Test
    void aGuestReadsOnTheirPageThatTheEventIsCancelledAndIsAskedNothingAnyMore() throws Exception {
        var event = room.opened(setup -> SignUpRoom.forGuests(SignUpRoom.with(setup, 1)));
        var ask = "/events/" + event.slug() + "/guest";
        var address = stranger();
        var guests = room.setup(event.organiser(), event.slug())
                .categories()
                .getLast()
                .id();
        browser().fillIn(ask, "email", address);
        var own = linkTo(address, ask + "/");
        var browser = browser();
        browser.open(own);
        browser.send(own, "name", "Ana Lopes", "category", String.valueOf(guests), "way", "ON_SITE");
        assertThat(Browser.text(browser.open(own))).contains("You have a place. We expect you.");

        fixture.as.member(event.organiser(), () -> events.cancel(event.id(), "The house is flooded."));

        assertThat(Browser.text(browser.open(own)))
                .contains("This event is cancelled: The house is flooded.")
                .doesNotContain("We expect you", "Cancel my sign-up");
    }
}
