package org.ricdm.passerelle.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A Spring School made out of the last one by its organiser, for journeys that want one for themselves.
 *
 * @param slug its name in the address
 * @param ahead days until it begins
 */
record NextSchool(ProductionPortal portal, Person organiser, String slug, String title, int ahead) {

    /** Of the Spring School of last year, whose copy this is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    /** Copies, publishes the event and its programme, and opens the sign-up. */
    NextSchool make() {
        copy();
        publish();
        openSignUp();
        return this;
    }

    /** Where it is read. */
    String address() {
        return "/events/" + slug;
    }

    /** An address below that of the event, in English. */
    String at(String below) {
        return address() + below + "?lang=en";
    }

    private void copy() {
        organiser.open(Pages.lastSpringSchool(portal) + "/manage?lang=en");
        organiser.link("Copy to next year").click();
        organiser.field("Title (Français)").fill(title);
        Person.pickDay(
                organiser
                        .page()
                        .getByRole(
                                AriaRole.COMBOBOX,
                                new Page.GetByRoleOptions().setName("First day").setExact(true)),
                LocalDate.now(ZONE).plusDays(ahead));
        organiser.field("Name in the address").fill(slug);
        organiser.seesAllOfTheWidth();
        organiser.button("Make the copy").click();
        organiser.heading("After copying").waitFor();
        organiser.seesAllOfTheWidth();
        organiser.link("Go to the desk").click();
        organiser.page().locator(".page-header").getByText("Draft").waitFor();
    }

    private void publish() {
        organiser.button("Publish").click();
        organiser.button("Confirm").click();
        organiser.page().getByText("The event is published.").waitFor();
        organiser.open(at("/manage/programme/publish"));
        organiser.page().getByText("9 sessions change").waitFor();
        organiser.seesAllOfTheWidth();
        organiser.button("Publish").click();
        organiser.page().getByText("Published. Nobody had to be told.").waitFor();
    }

    private void openSignUp() {
        organiser.open(at("/manage/sign-up"));
        var opens = organiser
                .page()
                .locator("vaadin-date-time-picker")
                .filter(new Locator.FilterOptions().setHasText("Sign-up opens"));
        Person.pickDay(
                opens.locator("vaadin-date-picker input"),
                LocalDate.now(ZoneOffset.UTC).minusDays(2));
        organiser.seesAllOfTheWidth();
        organiser.button("Save").click();
        organiser
                .page()
                .getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                .waitFor();
    }
}
