package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A proposal of somebody without an account, from their phone into the programme of the Spring School. */
@Tag("journey")
class CallJourney {

    private static final String ANA = "ana.author@elsewhere.example";
    private static final String TITLE = "A month without appointments";
    private static final List<String> RUBRIC = List.of(
            "Use for practitioners",
            "Clarity of the promise",
            "Feasible in this format",
            "Participation",
            "Fit with the call");

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aProposalIsHandedInReviewedAcceptedToldAndStandsInTheProgramme() {
        var school = Pages.springSchool(portal);
        try (var ana = Person.with(portal, 390, ColorScheme.LIGHT);
                var teo = Person.atADesk(portal).signIn("organiser@demo.example", "passerelle");
                var amina = Person.with(portal, 390, ColorScheme.DARK).signIn("moderator@demo.example", "passerelle")) {
            proposes(ana, school);
            asksForAReview(teo, school);
            reviews(amina, school);
            accepts(teo, school);

            portal.awaitMail(ANA, "Accepted: " + TITLE);
            ana.page().reload();
            assertThat(ana.page().locator("main")).containsText("It is accepted.");
            assertThat(ana.page().locator("main")).containsText("We look forward to it.");

            teo.button("Make it a session").click();
            teo.page().getByText("It is a session of the programme now.").waitFor();
            teo.open(school + "/manage/programme?lang=en");
            teo.page().getByText(TITLE).first().waitFor();
        }
    }

    private void proposes(Person ana, String school) {
        ana.open(school + "/call?lang=en");
        ana.field("Email address").fill(ANA);
        ana.button("Send me the link").click();
        ana.page().getByText("A mail is on its way to " + ANA).waitFor();
        var mail = portal.awaitMail(ANA, "Your link to propose: ");
        ana.open(Pattern.compile(Pattern.quote(school) + "/call/[A-Za-z0-9_-]+")
                .matcher(Objects.requireNonNull(mail.text()))
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow());
        ana.link("Propose a session").click();
        ana.field("Title").fill(TITLE);
        ana.button("Hand in").click();
        // What is missing is said, and the title is still there.
        ana.page().getByText("Describe what happens.").waitFor();
        assertThat(ana.field("Title")).hasValue(TITLE);
        ana.seesAllOfTheWidth();

        ana.field("Name").fill("Ana Author");
        ana.field("Promise in one sentence").fill("A door that is open, and a plan to try it for a month.");
        ana.field("Description").fill("We opened without appointments for a month. We show what came of it.");
        ana.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Workshop"))
                .check();
        ana.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("English"))
                .check();
        ana.button("Hand in").click();
        ana.page().getByText("It is handed in. You get a mail.").waitFor();
        ana.seesAllOfTheWidth();
        portal.awaitMail(ANA, "We have your proposal: " + TITLE);
    }

    private static void asksForAReview(Person teo, String school) {
        teo.open(school + "/manage/proposals?lang=en");
        teo.link(TITLE).click();
        // Two were drawn when it was handed in; Amina is asked beside them unless she is one of the two.
        var oneMore =
                teo.page().locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("One more reviewer"));
        oneMore.waitFor();
        if (teo.button("Ask Amina Belkacem no more").count() == 0) {
            oneMore.click();
            teo.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Amina Belkacem")))
                    .click();
            teo.button("Ask for a review").click();
            teo.button("Ask Amina Belkacem no more").waitFor();
        }
    }

    private static void reviews(Person amina, String school) {
        amina.open(school + "/manage/reviews?lang=en");
        amina.link(TITLE).click();
        amina.heading(TITLE).waitFor();
        amina.seesAllOfTheWidth();
        for (var item : RUBRIC) {
            amina.page()
                    .locator("vaadin-radio-group")
                    .filter(new Locator.FilterOptions().setHasText(item))
                    .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Well"))
                    .check();
        }
        amina.field("For the organisers").fill("I would go.");
        amina.button("Give my review").click();
        amina.page().getByText("Your review is kept. Thank you.").waitFor();
    }

    private static void accepts(Person teo, String school) {
        teo.page().reload();
        teo.page().getByText("I would go.").waitFor();
        teo.button("Decide").click();
        var dialog = teo.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Accept"))
                .check();
        dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("To the author"))
                .fill("We look forward to it.");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Prepare"))
                .click();
        teo.page().getByText("Prepared and not told yet: Accepted.").waitFor();
        var proposal = teo.page().url();
        teo.open(school + "/manage/proposals/letters?lang=en");
        teo.page().getByText("Accepted: " + TITLE).first().waitFor();
        teo.button("Send all letters").click();
        teo.button("Confirm").click();
        teo.page().getByText("No decision waits to be told.").waitFor();
        teo.open(proposal);
    }
}
