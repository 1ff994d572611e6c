package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A year of a Spring School: made out of the last one, published, signed up for, held, and looked back at, in a real
 * browser on the production jar. Days pass in the store.
 */
@Tag("journey")
class NextYearJourney {

    private static final Pattern ANSWER = Pattern.compile("href=\"([^\"]+/feedback/[^\"]+/0\\?v=4[^\"]*)\"");
    private static final Pattern CHECK = Pattern.compile("https?://\\S+/certificates/\\S+");

    private static final String LUCIE = "member@demo.example";
    private static final String TEO = "organiser@demo.example";

    private static final int DAYS = 3;
    private static final int AHEAD = 30;

    /** The last session of the last day; it is for all. */
    private static final String CLOSING = "Closing, and see you in Porto";

    private final ProductionPortal portal = ProductionPortal.running();

    private String slug = "";
    private String title = "";

    @ParameterizedTest(name = "{1} by an organiser at {2} px for a member at {3} px")
    @CsvSource({
        "the-year-after, 'Les métiers en mouvement, un an après', 1280, 390",
        "two-years-after, 'Les métiers en mouvement, deux ans après', 390, 1280"
    })
    void aSpringSchoolIsMadeOutOfTheLastOneHeldAndLookedBackAt(String name, String called, int desk, int hand) {
        slug = name;
        title = called;
        try (var teo = Person.with(portal, desk, ColorScheme.LIGHT).signIn(TEO, "passerelle");
                var lucie = Person.with(portal, hand, ColorScheme.LIGHT).signIn(LUCIE, "passerelle")) {
            new NextSchool(portal, teo, slug, title, AHEAD).make();
            signsUp(lucie);

            portal.letPass(slug, AHEAD + DAYS - 1);
            checksIn(teo);
            var isMorning = LocalTime.now(NextSchool.ZONE).isBefore(LocalTime.of(9, 0));
            portal.letPass(slug, isMorning ? 2 : 1);
            portal.hurry("event-feedback");
            portal.hurry("event-certificates");

            saysHowItWas(hand);
            takesTheCertificate(lucie, hand);
            looksBack(teo);
        }
    }

    @Test
    void theReportOfLastYearIsReadOnAPhone() {
        var last = Pages.lastSpringSchool(portal);
        try (var teo = Person.with(portal, 390, ColorScheme.LIGHT).signIn(TEO, "passerelle")) {
            for (var place : List.of("/manage", "/manage/copy", "/manage/feedback", "/manage/report")) {
                teo.open(last + place + "?lang=en");
                teo.page().getByRole(AriaRole.HEADING).first().waitFor();
                teo.seesAllOfTheWidth();
            }
            teo.open(last + "/manage/feedback?lang=en");
            assertThat(teo.page().locator("main")).containsText(Pattern.compile("\\d+ people answered"));
            assertThat(teo.page().locator("main")).containsText("good or very good");
        }
    }

    private void signsUp(Person lucie) {
        lucie.open("/events/" + slug + "/sign-up?lang=en");
        lucie.button("Confirm sign-up").click();
        lucie.page().getByText("You have a place. We expect you.").waitFor();
        lucie.link("Choose workshops").click();
        lucie.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Choose: ")))
                .first()
                .check();
        lucie.button("Confirm my choice").click();
        assertThat(lucie.page().locator(".agenda-item.mine")).hasCount(1);
        lucie.seesAllOfTheWidth();
    }

    private void checksIn(Person teo) {
        var door = new Door(teo).begin(slug, "Entrance");
        var lucie = door.withAPlace(slug).getFirst();
        door.byCode(lucie);
        door.at(CLOSING).byCode(lucie);
        assertThat(teo.page().locator("#line"))
                .hasText("Connected", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(teo.page().locator("#count")).containsText(Pattern.compile("^1 of "));
    }

    /** Without signing in, on a phone: the link in the mail is enough, and asks once more before it counts. */
    private void saysHowItWas(int width) {
        var mail = portal.awaitMail(LUCIE, "Votre avis\u00a0: " + title);
        var link = ANSWER.matcher(mail.html())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
        try (var phone = Person.with(portal, width, ColorScheme.DARK)) {
            phone.open(link);
            assertThat(phone.page().locator("input[name=rating][value='4']")).isChecked();
            phone.seesAllOfTheWidth();
            phone.page().getByLabel("La prochaine fois, que faut-il garder").fill("Le marché des pratiques.");
            phone.button("Envoyer").click();
            phone.page()
                    .getByText("Votre réponse est enregistrée sans votre nom")
                    .waitFor();
            phone.open(link);
            assertThat(phone.page().locator("input[name=rating]")).hasCount(0);
        }
    }

    private void takesTheCertificate(Person lucie, int width) {
        portal.awaitMail(LUCIE, "Votre attestation de participation\u00a0: " + title);
        lucie.open("/events/" + slug + "/mine?lang=en");
        var file = lucie.link("Download the certificate (PDF)").getAttribute("href");
        // In the language of her account, not of her browser.
        var words = words(lucie, file);
        assertThat(words).contains("Lucie Ferrand", "Chiusura e appuntamento a Porto", "1 heure");
        var address = CHECK.matcher(words)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElseThrow();
        try (var funder = Person.with(portal, width, ColorScheme.LIGHT)) {
            funder.open(address);
            funder.page().getByText("This certificate is real").waitFor();
            assertThat(funder.page().locator("main")).containsText("Lucie Ferrand");
            funder.seesAllOfTheWidth();
        }
    }

    private void looksBack(Person teo) {
        teo.open("/events/" + slug + "/manage/feedback?lang=en");
        assertThat(teo.page().locator("main"))
                .containsText("1 person answered", new LocatorAssertions.ContainsTextOptions().setTimeout(10_000));
        teo.seesAllOfTheWidth();
        // One answer would be a name.
        assertThat(teo.page().locator("main")).not().containsText("Le marché des pratiques.");

        teo.open("/events/" + slug + "/manage/report?lang=en");
        assertThat(teo.page().locator("main")).containsText("Came");
        teo.seesAllOfTheWidth();
        var report = teo.link("Report as PDF").getAttribute("href");
        assertThat(words(teo, report)).contains("Genova");
        for (var table : List.of("/manage/report.xlsx", "/manage/attendance.xlsx", "/manage/attendance.csv")) {
            var answer = teo.page().context().request().get(portal.url("/events/" + slug + table));
            assertThat(answer.status()).as(table).isEqualTo(200);
            assertThat(answer.body()).as(table).isNotEmpty();
        }
        var list = teo.page().context().request().get(portal.url("/events/" + slug + "/manage/attendance.csv"));
        assertThat(list.text()).contains("Lucie Ferrand", CLOSING);
    }

    private String words(Person person, String file) {
        var pdf = person.page()
                .context()
                .request()
                .get(portal.url("/" + file.replaceAll("^/", "")))
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
