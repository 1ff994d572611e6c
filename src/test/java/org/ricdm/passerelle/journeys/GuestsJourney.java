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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who come to the Spring School without an account: by themselves, and brought by their coordinator. */
@Tag("journey")
class GuestsJourney {

    private final ProductionPortal portal = ProductionPortal.running();

    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {1280, 390})
    void aGuestSignsUpByALinkFromTheirMailboxAndCancelsByIt(int width) {
        var school = Pages.springSchool(portal);
        var address = "ana.visitor@width" + width + ".example";
        try (var ana = Person.with(portal, width, ColorScheme.LIGHT)) {
            var page = ana.page();
            opensOwnPage(ana, address, school);
            ana.field("Name").fill("Ana Visitor");
            comesOnSite(ana);
            ana.button("Confirm sign-up").dblclick();
            page.getByText("You have a place. We expect you.").waitFor();
            ana.seesAllOfTheWidth();

            var confirmed = portal.awaitMail(address, "You have a place: ");
            assertThat(confirmed.attachments()).hasSize(1);
            ana.open(ownPage(confirmed.text(), school));
            page.getByText("Cancel your sign-up?").click();
            ana.button("Cancel my sign-up").click();
            page.getByText("Your sign-up is cancelled.").waitFor();
            portal.awaitMail(address, "Cancelled: ");
            assertThat(portal.mail().mails().stream()
                            .filter(mail -> mail.to().contains(address))
                            .count())
                    .as("the link, one confirmation, one cancellation")
                    .isEqualTo(3);
        }
    }

    @Test
    void whenAGuestCancelsWhomTheyBroughtLeavesWithThemAndTheNextInLineIsToldThatThePlaceIsTheirs() {
        try (var teo = Person.atADesk(portal).signIn("organiser@demo.example", "passerelle");
                var ana = Person.with(portal, 390, ColorScheme.LIGHT);
                var eva = Person.with(portal, 1280, ColorScheme.DARK)) {
            var school = new NextSchool(portal, teo, "school-for-two", "Une école pour deux", 50).make();
            teo.open(school.at("/manage/sign-up"));
            teo.page()
                    .getByLabel("In all", new Page.GetByLabelOptions().setExact(true))
                    .fill("2");
            teo.button("Save").click();
            teo.page()
                    .getByText("Saved.", new Page.GetByTextOptions().setExact(true))
                    .waitFor();

            opensOwnPage(ana, "ana.first@elsewhere.example", school.address());
            ana.field("Name").fill("Ana First");
            comesOnSite(ana);
            ana.page().getByText("Companion 1").click();
            ana.field("Name of the companion").fill("Ben First");
            ana.button("Confirm sign-up").click();
            ana.page().getByText("You have a place. We expect you.").waitFor();
            assertThat(ana.page().locator("main .row")).containsText("Ben First");
            ana.seesAllOfTheWidth();

            opensOwnPage(eva, "eva.second@elsewhere.example", school.address());
            eva.field("Name").fill("Eva Second");
            comesOnSite(eva);
            eva.button("Confirm sign-up").click();
            eva.page().getByText("You are number 1 on the waiting list.").waitFor();
            eva.seesAllOfTheWidth();

            ana.page().getByText("Cancel your sign-up?").click();
            ana.page().getByText("Those whom you bring are cancelled with you.").waitFor();
            ana.button("Cancel my sign-up").click();
            ana.page().getByText("Your sign-up is cancelled.").waitFor();
            assertThat(ana.page().locator("main .row")).containsText("Cancelled");

            var told = portal.awaitMail("eva.second@elsewhere.example", "A place is free and it is yours: ");
            eva.open(ownPage(told.text(), school.address()));
            eva.page().getByText("You have a place. We expect you.").waitFor();
        }
    }

    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {1280, 390})
    void aCoordinatorBringsTwelveByPastingOfWhomThreeHaveToBeMended(int width) {
        var school = Pages.springSchool(portal);
        var at = "@width" + width + ".example";
        var rows = IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> "Colleague Number" + n + "\tcolleague" + n + at)
                        .collect(Collectors.joining("\n"))
                + "\nNo Address\tnowhere\nTwice\tcolleague1" + at + "\nJosÃ© Gil\tjose" + at;
        try (var giulia =
                Person.with(portal, width, ColorScheme.LIGHT).signIn("coordinator@demo.example", "passerelle")) {
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
            giulia.seesAllOfTheWidth();
            giulia.button("Sign up 9 people").click();
            page.getByText("9 people are signed up and told by mail.").waitFor();
            assertThat(page.locator("main")).containsText("Colleague Number9");
            giulia.seesAllOfTheWidth();
        }
        portal.awaitMail("colleague9" + at, "");
    }

    /** From the page of the event over their mailbox to the form that is theirs. */
    private void opensOwnPage(Person guest, String address, String school) {
        guest.open(school + "?lang=en");
        guest.link("Sign up without an account").click();
        guest.field("Email address").fill(address);
        guest.button("Send me the link").click();
        guest.page().getByText("A mail is on its way to " + address).waitFor();
        guest.open(ownPage(portal.awaitMail(address, "Your link to sign up: ").text(), school));
    }

    private static void comesOnSite(Person guest) {
        guest.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("On site"))
                .check();
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
