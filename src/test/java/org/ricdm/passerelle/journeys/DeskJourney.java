package org.ricdm.passerelle.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What organisers do for many at once. */
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
}
