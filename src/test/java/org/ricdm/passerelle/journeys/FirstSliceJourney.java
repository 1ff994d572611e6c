package org.ricdm.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a stranger's application to a thread of mails that can be left with one click. */
@Tag("journey")
class FirstSliceJourney {

    private static final String APPLICANT = "nora.benali@nantes.example";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/[^\\s\"<>]+");

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aStrangerAppliesIsAcceptedAsksIsAnsweredGetsTheMailAndLeavesTheThread() {
        apply();
        confirm();
        accept();

        String topic;
        try (var nora = Person.atADesk(portal)) {
            signInByLink(nora);
            topic = ask(nora);
        }
        try (var giulia = Person.atADesk(portal).signIn("membre.it@demo.example", "passerelle")) {
            var mention = portal.awaitMail("membre.it@demo.example", "Qui a un modèle");
            assertThat(mention.header("List-Id")).isNotBlank();
            assertThat(mention.text()).as("in the reader's language").contains("Nora Benali");
            assertThat(mention.html()).contains("lang=\"it\"");

            answer(giulia, topic, "Sì, usiamo una scheda di una pagina.");
            var first = portal.awaitMail(APPLICANT, "scheda di una pagina");
            assertThat(first.html()).contains("lang=\"fr\"");
            assertThat(first.header("References")).isNotBlank();
            assertThat(first.header("In-Reply-To")).isNotBlank();
            assertThat(first.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(first.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

            unsubscribe(first.header("List-Unsubscribe"));
            answer(giulia, topic, "La traduco volentieri in francese.");
            assertThatNothingMoreArrives("traduco volentieri");
        }
    }

    private void apply() {
        try (var stranger = Person.atADesk(portal)) {
            stranger.open("/?lang=en");
            stranger.link("Apply for membership").first().click();
            var page = stranger.page();
            page.getByLabel("Given name").fill("Nora");
            page.getByLabel("Family name").fill("Benali");
            page.getByLabel("Email address").fill(APPLICANT);
            page.getByLabel("Centre", new Page.GetByLabelOptions().setExact(true))
                    .selectOption(
                            new com.microsoft.playwright.options.SelectOption().setLabel("Cité des métiers de Nantes"));
            page.getByLabel("Français").check();
            page.getByRole(AriaRole.TEXTBOX)
                    .last()
                    .fill("I receive people in Nantes and would like to learn how others do it.");
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).last().click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
        }
    }

    private void confirm() {
        var link = linkIn(portal.awaitMail(APPLICANT, "/register/confirm/").text(), "/register/confirm/");
        // A mail scanner opens the link first; nothing may happen by that.
        portal.send(HttpRequest.newBuilder(URI.create(link)));
        try (var stranger = Person.atADesk(portal).open(link)) {
            stranger.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            stranger.page()
                    .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
        }
    }

    private void accept() {
        try (var admin = Person.atADesk(portal).signIn("admin@demo.example", "passerelle")) {
            admin.open("/admin/applications?lang=en");
            var row = admin.page()
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Nora Benali"));
            row.getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Accept"))
                    .click();
            row.waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    private void signInByLink(Person nora) {
        var link = linkIn(portal.awaitMail(APPLICANT, "/sign-in/").text(), "/sign-in/");
        portal.send(HttpRequest.newBuilder(URI.create(link)));
        nora.open(link);
        nora.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).first().click();
        nora.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .first()
                .waitFor();
    }

    /** Returns the address of the topic. */
    private String ask(Person nora) {
        nora.open("/forums/accueil?lang=fr");
        nora.open("/forums/accueil/new?lang=en");
        nora.field("Title").fill("Qui a un modèle de fiche d’accueil ?");
        nora.field("Message").fill("Bonjour @giulia-sartori, comment notez-vous la demande sans nom ?");
        nora.button("Publish").click();
        nora.page().waitForURL(Pattern.compile(".*/topics/\\d+/.*"));
        nora.heading("Qui a un modèle de fiche d’accueil ?").first().waitFor();
        var topic = nora.page().url().replaceAll("\\?.*", "");
        nora.open("/?lang=fr");
        nora.page().getByRole(AriaRole.HEADING).first().waitFor();
        return topic;
    }

    private void answer(Person person, String topic, String text) {
        person.open(topic + "?lang=en");
        person.button("Reply").last().click();
        person.field("Message").fill(text);
        person.button("Publish").click();
        person.page().getByRole(AriaRole.ARTICLE).getByText(text).first().waitFor();
    }

    private void unsubscribe(String header) {
        var address = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
        var answer = portal.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private void assertThatNothingMoreArrives(String words) {
        // Giulia's colleague would have had the mail within a delivery round of five seconds.
        Awaitility.await()
                .during(Duration.ofSeconds(15))
                .atMost(Duration.ofSeconds(20))
                .until(() -> portal.mail().mails().stream()
                        .filter(mail -> mail.to().contains(APPLICANT))
                        .noneMatch(mail -> mail.text() != null && mail.text().contains(words)));
    }

    private static String linkIn(String text, String path) {
        return LINK.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(link -> link.contains(path))
                .findFirst()
                .orElseThrow();
    }
}
