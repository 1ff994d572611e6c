package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member signs up for the Spring School and chooses workshops, in a real browser on the production jar. */
@Tag("journey")
class WorkshopsJourney {

    private static final Pattern SWAP = Pattern.compile("^Swap: ");
    private static final String WITH_ROOM = "Parents and guidance: one evening, three roles";

    private final ProductionPortal portal = ProductionPortal.running();

    @ParameterizedTest(name = "{0} with {1} at {2} px")
    @CsvSource({
        "admin@demo.example, KEYBOARD, 390, Vos ateliers",
        "organiser@demo.example, MOUSE, 1280, I Suoi laboratori"
    })
    void aMemberChoosesTwoWorkshopsMeetsAClashWaitsForAThirdAndSwaps(
            String email, Person.Hand hand, int width, String told) {
        try (var member = Person.with(portal, hand, width).signIn(email, "passerelle")) {
            var page = member.page();
            member.open(Pages.springSchool(portal) + "/sign-up?lang=en");
            member.press(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("On site")));
            member.press(member.button("Confirm sign-up"));
            page.waitForURL(Pattern.compile(".*/mine.*"));
            member.press(member.link("Choose workshops"));
            member.heading("Choose workshops").waitFor();

            // Two of the first hour: neither is taken, both stay ticked, and the reason stands beside the second.
            member.press(boxes(page, "Choose: ").first());
            member.press(boxes(page, "Choose: ").nth(1));
            member.press(member.button("Confirm my choice"));
            page.getByText("which you have chosen").first().waitFor();
            assertThat(page.locator(".agenda-item.mine")).hasCount(0);
            assertThat(boxes(page, "Choose: ").first()).isChecked();
            assertThat(boxes(page, "Choose: ").nth(1)).isChecked();
            member.seesAllOfTheWidth();

            // Instead of the second, one of the next hour.
            member.press(boxes(page, "Choose: ").nth(1));
            member.press(boxes(page, "Choose: ").nth(4));
            member.press(member.button("Confirm my choice"));
            assertThat(page.locator(".agenda-item.mine")).hasCount(2);
            assertThat(page.locator("main")).containsText("At the same time as");

            member.press(boxes(page, "Join the waiting list: ").first());
            member.press(member.button("Confirm my choice"));
            assertThat(page.locator(".agenda-item.mine")).hasCount(3);
            assertThat(page.locator("main")).containsText("Waiting · number");

            // The first hour's other workshop is full: the seat is kept as the second wish.
            member.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SWAP))
                    .first());
            page.getByText("second wish", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            assertThat(page.locator(".agenda-item.mine")).hasCount(4);

            // One of the next hour has room: the new seat takes the place of the old one.
            var other = page.locator(".agenda-item").filter(new Locator.FilterOptions().setHasText(WITH_ROOM));
            member.press(other.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(SWAP)));
            assertThat(page.locator(".agenda-item.mine").filter(new Locator.FilterOptions().setHasText(WITH_ROOM)))
                    .hasCount(1);
            assertThat(page.locator(".agenda-item.mine")).hasCount(4);
            member.seesAllOfTheWidth();

            member.press(member.link("My programme").first());
            member.heading("My programme").waitFor();
            assertThat(page.locator(".agenda-item.mine")).hasCount(4);
            portal.awaitMail(email, told);
        }
    }

    private static Locator boxes(Page page, String name) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
