package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A member signs up for the Spring School and chooses workshops, in a real browser on the production jar. */
@Tag("journey")
class WorkshopsJourney {

    private static final String CLAIRE = "admin@demo.example";

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aMemberChoosesTwoWorkshopsMeetsAClashWaitsForAThirdAndSwaps() {
        try (var claire = Person.with(portal, Person.Hand.MOUSE, 390).signIn(CLAIRE, "passerelle")) {
            var page = claire.page();
            claire.open(Pages.springSchool(portal) + "/sign-up?lang=en");
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("On site"))
                    .check();
            claire.button("Confirm sign-up").click();
            page.waitForURL(Pattern.compile(".*/mine.*"));
            claire.link("Choose workshops").click();
            claire.heading("Choose workshops").waitFor();

            // The first of the first hour, and one of the next.
            boxes(page, "Choose: ").first().check();
            boxes(page, "Choose: ").nth(4).check();
            claire.button("Confirm my choice").click();
            assertThat(page.locator(".agenda-item.mine")).hasCount(2);
            assertThat(page.locator("main")).containsText("At the same time as");

            boxes(page, "Join the waiting list: ").first().check();
            claire.button("Confirm my choice").click();
            assertThat(page.locator(".agenda-item.mine")).hasCount(3);
            assertThat(page.locator("main")).containsText("Waiting · number");

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Swap: ")))
                    .first()
                    .click();
            // The first hour's other workshop is full: the seat is kept as the second wish.
            page.getByText("second wish", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            assertThat(page.locator(".agenda-item.mine")).hasCount(4);
            claire.seesAllOfTheWidth();

            claire.link("My programme").first().click();
            claire.heading("My programme").waitFor();
            assertThat(page.locator(".agenda-item.mine")).hasCount(4);
            portal.awaitMail(CLAIRE, "Vos ateliers");
        }
    }

    private static Locator boxes(Page page, String name) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
