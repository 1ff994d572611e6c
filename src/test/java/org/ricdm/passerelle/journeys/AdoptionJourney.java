package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A practice of one centre, stopped by a second one, finished by a third one, which makes a sheet of its own out of it. */
@Tag("journey")
class AdoptionJourney {

    private static final String TITLE = "One question at the door";

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aPracticeIsTriedStoppedForAReasonFinishedAndAdaptedAndItsAuthorKnows() {
        try (var lucie = Person.atADesk(portal).signIn("member@demo.example", "passerelle");
                var giulia = Person.atADesk(portal).signIn("membre.it@demo.example", "passerelle");
                var amina = Person.with(portal, 390, ColorScheme.DARK).signIn("moderator@demo.example", "passerelle")) {
            var sheet = PracticesJourney.publishesASpark(lucie, TITLE);

            tries(giulia, sheet);
            stops(giulia);
            tries(amina, sheet);
            finishes(amina);
            adapts(amina);

            lucie.open(sheet + "?lang=en");
            var page = lucie.page();
            assertThat(page.locator(".page-rail")).containsText("Tried by 2 centres, 1 finished.");
            assertThat(page.locator(".page-rail")).containsText("Not enough experience yet");
            assertThat(page.locator(".page-rail")).containsText("Two questions at the door");
            lucie.open("/notifications?lang=en");
            for (var step : List.of("is trying", "has stopped trying", "has finished trying", "has made a sheet")) {
                page.locator("main").getByText(Pattern.compile(step)).first().waitFor();
            }
        }
    }

    private static void tries(Person person, String sheet) {
        person.open(sheet + "?lang=en");
        person.button("We try this").click();
        var dialog = person.page().getByRole(AriaRole.DIALOG);
        inside(dialog, "Take it up").click();
        person.page().waitForURL(Pattern.compile(".*/practices/adoptions/\\d+.*"));
        person.seesAllOfTheWidth();
    }

    private static void stops(Person person) {
        var page = person.page();
        person.button("Stop it…").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        inside(dialog, "Stop it…").click();
        dialog.getByText("Choose why it is stopped.").waitFor();
        radio(dialog, "Another reason").check();
        inside(dialog, "Stop it…").click();
        dialog.getByText("Say in a few words what the reason is.").waitFor();
        dialog.getByLabel("More about it").fill("The bench was taken away.");
        inside(dialog, "Stop it…").click();
        page.getByText("It is stopped.").first().waitFor();
        assertThat(page.locator("main")).containsText("The bench was taken away.");
    }

    private static void finishes(Person person) {
        var page = person.page();
        person.button("Finish it").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        radio(dialog, "As promised").check();
        inside(dialog, "Finish it").click();
        dialog.getByText("Choose an answer.").first().waitFor();
        assertThat(radio(dialog, "As promised")).isChecked();
        radio(dialog, "As the sheet says").check();
        dialog.getByLabel("What did you change?").fill("We ask two questions.");
        radio(dialog, "Yes, but otherwise").check();
        dialog.getByLabel("Advice for the next centre").fill("Ask standing.");
        inside(dialog, "Finish it").click();
        page.getByText("It is finished.").first().waitFor();
        person.seesAllOfTheWidth();
    }

    private static void adapts(Person person) {
        var page = person.page();
        person.button("Write our version").click();
        page.waitForURL(Pattern.compile(".*/practices/\\d+/edit.*"));
        assertThat(person.field("Promise in one line")).hasValue("Nobody waits standing.");
        person.field("Title").fill("Two questions at the door");
        person.button("Publish spark").click();
        person.heading("Two questions at the door").waitFor();
        person.link("Compare with the original").click();
        page.getByText("Two sheets side by side").first().waitFor();
        person.seesAllOfTheWidth();
    }

    private static Locator inside(Locator dialog, String name) {
        return dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator radio(Locator dialog, String name) {
        return dialog.getByRole(
                AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
