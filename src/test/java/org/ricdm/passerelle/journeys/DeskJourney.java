package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.files.Samples;

/** What organisers do for many at once, and what they leave behind for those who could not come. */
@Tag("journey")
class DeskJourney {

    private static final String TEO = "organiser@demo.example";
    private static final String ROWS = "Colleague One\tone@hurry.example\nColleague Two\ttwo@hurry.example\n"
            + "Colleague Three\tthree@hurry.example\nColleague Four\tfour@hurry.example";

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void severalPeopleAreCancelledAtOnceAfterALookAtWhatWouldHappenAndEachIsTold() {
        try (var teo = Person.atADesk(portal).signIn(TEO, "passerelle")) {
            var school = new NextSchool(portal, teo, "desk-in-a-hurry", "Une école en vitesse", 40).make();
            teo.open(school.at("/group"));
            teo.field("Rows from a spreadsheet").fill(ROWS);
            teo.button("Check").click();
            teo.button("Sign up 4 people").click();
            teo.page().getByText("4 people are signed up and told by mail.").waitFor();

            teo.open(school.at("/manage/people"));
            for (var name : List.of("Colleague One", "Colleague Two")) {
                teo.page()
                        .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Choose " + name))
                        .check();
            }
            teo.page().getByText("2 people chosen").waitFor();
            teo.button("Cancel the sign-ups…").click();
            teo.page().getByText("What would change, for 2 people:").waitFor();
            teo.page().getByText("2 sign-ups are cancelled").waitFor();
            teo.button("Confirm for 2 people").click();
            // Without a reason nothing happens to anybody, and the dialog stays.
            teo.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByText("2 sign-ups are cancelled")
                    .waitFor();
            teo.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("The visit was called off.");
            teo.button("Confirm for 2 people").click();
            teo.page().getByText("Done for 2 people, who are told by mail.").waitFor();

            portal.awaitMail("one@hurry.example", "The visit was called off.");
            portal.awaitMail("two@hurry.example", "The visit was called off.");
            teo.page().setViewportSize(390, 900);
            teo.open(school.at("/manage/people"));
            teo.page().getByText("Colleague Four").first().waitFor();
            teo.seesAllOfTheWidth();
        }
    }

    @Test
    void slidesAndAPhotoOfTheLastSchoolAreAddedAndAVisitorFindsThemOnAPhone() {
        var last = Pages.lastSpringSchool(portal);
        try (var teo = Person.atADesk(portal).signIn(TEO, "passerelle");
                var visitor = Person.with(portal, 390, ColorScheme.DARK)) {
            teo.open(last + "/materials?lang=en");
            teo.button("Add").click();
            teo.field("Title").fill("The recording of the last morning");
            teo.field("Or an address on the web").fill("https://films.example/last-morning");
            forEverybody(teo);
            teo.page().getByText("The recording of the last morning").first().waitFor();
            teo.button("Add").click();
            teo.field("Title").fill("Forty people around one table");
            teo.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("table.png", "image/png", Samples.png(1200, 800)));
            // Its name becomes a link once it has arrived.
            teo.link("table.png").waitFor();
            forEverybody(teo);
            teo.page().getByAltText("Forty people around one table").waitFor();

            visitor.open(last + "/materials?lang=en");
            visitor.page()
                    .getByText("The recording of the last morning")
                    .first()
                    .waitFor();
            var photo = visitor.page().getByAltText("Forty people around one table");
            photo.scrollIntoViewIfNeeded();
            assertThat(photo).isVisible();
            visitor.page()
                    .waitForFunction(
                            "() => [...document.images].some(one => one.alt.startsWith('Forty') && one.naturalWidth > 0)");
            visitor.seesAllOfTheWidth();
        }
    }

    /** The last line of the form, and its end. */
    private static void forEverybody(Person teo) {
        var dialog = teo.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Everybody"))
                .check();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        teo.page()
                .getByText("Added.", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
    }
}
