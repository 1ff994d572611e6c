package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People who come to the Spring School without an account: by themselves, and brought by their coordinator. */
@Tag("journey")
class GuestsJourney {

    private static final String ANA = "ana.visitor@elsewhere.example";

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aGuestOnAPhoneSignsUpByALinkFromTheirMailboxAndCancelsByIt() {
        var school = Pages.springSchool(portal);
        try (var ana = Person.with(portal, 390, ColorScheme.LIGHT)) {
            var page = ana.page();
            ana.open(school + "?lang=en");
            ana.link("Sign up without an account").click();
            ana.field("Email address").fill(ANA);
            ana.button("Send me the link").click();
            page.getByText("A mail is on its way to " + ANA).waitFor();

            var own = ownPage(portal.awaitMail(ANA, "Your link to sign up: ").text(), school);
            ana.open(own);
            ana.field("Name").fill("Ana Visitor");
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("On site"))
                    .check();
            ana.button("Confirm sign-up").dblclick();
            page.getByText("You have a place. We expect you.").waitFor();
            ana.seesAllOfTheWidth();

            var confirmed = portal.awaitMail(ANA, "You have a place: ");
            assertThat(confirmed.attachments()).hasSize(1);
            ana.open(ownPage(confirmed.text(), school));
            page.getByText("Cancel your sign-up?").click();
            ana.button("Cancel my sign-up").click();
            page.getByText("Your sign-up is cancelled.").waitFor();
            portal.awaitMail(ANA, "Cancelled: ");
            assertThat(portal.mail().mails().stream()
                            .filter(mail -> mail.to().contains(ANA))
                            .count())
                    .as("the link, one confirmation, one cancellation")
                    .isEqualTo(3);
        }
    }

    @Test
    void aCoordinatorBringsTwelveByPastingOfWhomThreeHaveToBeMended() {
        var school = Pages.springSchool(portal);
        var rows = IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> "Colleague Number" + n + "\tcolleague" + n + "@elsewhere.example")
                        .collect(Collectors.joining("\n"))
                + "\nNo Address\tnowhere\nTwice\tcolleague1@elsewhere.example\nJosÃ© Gil\tjose@elsewhere.example";
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("coordinator@demo.example", "passerelle")) {
            var page = giulia.page();
            giulia.open(school + "?lang=en");
            giulia.link("Sign up others").click();
            giulia.field("Rows from a spreadsheet").fill(rows);
            giulia.button("Check").click();
            page.getByText("What would happen").waitFor();
            for (var problem : new String[] {"No address", "Twice", "Unreadable"}) {
                assertThat(page.locator("main .chip.danger").filter(new Locator.FilterOptions().setHasText(problem)))
                        .hasCount(1);
            }
            giulia.button("Sign up 9 people").click();
            page.getByText("9 people are signed up and told by mail.").waitFor();
            assertThat(page.locator("main")).containsText("Colleague Number9");
        }
        portal.awaitMail("colleague9@elsewhere.example", "");
    }

    /** The personal link in the text of a mail. */
    private static String ownPage(String text, String school) {
        return Pattern.compile(Pattern.quote(school) + "/guest/[A-Za-z0-9_-]+")
                .matcher(Objects.requireNonNull(text))
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
    }
}
