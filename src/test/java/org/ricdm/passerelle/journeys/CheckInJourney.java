package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The door of the Spring School: thirty people, two devices, and a network that gives up half-way. */
@Tag("journey")
class CheckInJourney {

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void thirtyPeopleAreCheckedInOnTwoDevicesOfWhichOneLosesTheNetwork() {
        var slug = Pages.springSchool(portal).replace("/events/", "");
        try (var phone = Person.with(portal, 390, ColorScheme.LIGHT).signIn("organiser@demo.example", "passerelle");
                var desk =
                        Person.with(portal, 1280, ColorScheme.LIGHT).signIn("organiser@demo.example", "passerelle")) {
            var first = new Door(phone).begin(slug, "Entrance A");
            var second = new Door(desk).begin(slug, "Entrance B");
            var people = second.withAPlace(slug);
            assertThat(people).as("people with a place").hasSizeGreaterThanOrEqualTo(30);

            for (var person : people.subList(0, 12)) {
                first.byCode(person);
            }
            assertThat(phone.page().locator("#line")).hasText("Connected");
            second.byCode(people.getFirst());
            assertThat(desk.page().locator("#result"))
                    .containsText(Pattern.compile("Already checked in at .*Entrance A"));

            phone.page().context().setOffline(true);
            for (var person : people.subList(12, 24)) {
                first.byCode(person);
            }
            assertThat(phone.page().locator("#line")).hasText("No line · 12 to be sent");
            // Meanwhile the other device goes on, and meets some of those that the phone has noted.
            for (var person : people.subList(20, 30)) {
                second.byCode(person);
            }
            var come = desk.page().locator("#count");
            assertThat(come).containsText(Pattern.compile("^22 of "));

            phone.page().reload();
            assertThat(phone.page().locator("#line")).hasText("No line · 12 to be sent");
            first.byCode(people.get(23));
            assertThat(phone.page().locator("#result")).containsText("Already checked in");
            phone.seesAllOfTheWidth();

            phone.page().context().setOffline(false);
            assertThat(phone.page().locator("#line"))
                    .hasText("Connected", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(come)
                    .containsText(
                            Pattern.compile("^30 of "), new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(phone.page().locator("#count")).containsText(Pattern.compile("^30 of "));
            // The phone was first, and learned of it last.
            second.byCode(people.get(21));
            assertThat(desk.page().locator("#result"))
                    .containsText(Pattern.compile("Already checked in at .*Entrance A"));
            first.byCode(people.get(28));
            assertThat(phone.page().locator("#result"))
                    .containsText(Pattern.compile("Already checked in at .*Entrance B"));

            takesBack(first, people.get(5));

            phone.page()
                    .locator("#photo")
                    .setInputFiles(new FilePayload("badge.png", "image/png", photoOfABadge(desk)));
            assertThat(phone.page().locator("#result")).containsText(Pattern.compile("[Cc]hecked in"));
        }
    }

    /** Prints all badges, and takes a picture of the first one. */
    private byte[] photoOfABadge(Person desk) {
        desk.open(Pages.springSchool(portal) + "/manage/badges?lang=en");
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Print all")))
                .click();
        var file = desk.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Open the PDF")))
                .first()
                .getAttribute("href");
        var pdf = desk.page().context().request().get(portal.url(file)).body();
        try (var document = Loader.loadPDF(pdf)) {
            var sheet = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var badge = sheet.getSubimage(0, 0, sheet.getWidth() / 2, sheet.getHeight() / 3);
            var picture = new ByteArrayOutputStream();
            ImageIO.write(badge, "png", picture);
            return picture.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takesBack(Door phone, Map<String, Object> person) {
        phone.byCode(person);
        var row = phone.person()
                .page()
                .locator("#recent .row")
                .filter(new Locator.FilterOptions().setHasText((String) person.get("name")))
                .first();
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(phone.person().page().locator("#result")).containsText("Taken back");
    }
}
