package org.ricdm.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a stranger's application to a thread of mails that can be left with one click. */
@Tag("journey")
class FirstSliceJourney {

    private static final String CENTRE = "Cité des métiers de Nantes";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/[^\\s\"<>]+");

    private final ProductionPortal portal = ProductionPortal.running();

    @ParameterizedTest
    @EnumSource
    void aStrangerAppliesIsAcceptedAsksIsAnsweredGetsTheMailAndLeavesTheThread(Person.Hand hand) {
        var name = "Nora " + hand.name().charAt(0) + hand.name().substring(1).toLowerCase(Locale.ROOT);
        var address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@nantes.example";
        var title = "Qui a un modèle de fiche d’accueil ? (" + name + ")";

        try (var stranger = Person.with(portal, hand)) {
            apply(stranger, name, address);
            confirm(stranger, address);
        }
        try (var admin = Person.with(portal, hand).signIn("admin@demo.example", "passerelle")) {
            accept(admin, name);
        }
        String topic;
        try (var nora = Person.with(portal, hand)) {
            signInByLink(nora, address);
            topic = ask(nora, title);
        }
        try (var giulia = Person.with(portal, hand).signIn("membre.it@demo.example", "passerelle")) {
            var mention = portal.awaitMail("membre.it@demo.example", title);
            assertThat(mention.header("List-Id")).isNotBlank();
            assertThat(mention.text()).as("in the reader's language").contains(name);
            assertThat(mention.html()).contains("lang=\"it\"");

            answer(giulia, topic, "Sì, usiamo una scheda di una pagina, " + name + ".");
            var first = portal.awaitMail(address, "scheda di una pagina");
            assertThat(first.html()).contains("lang=\"en\"");
            assertThat(first.header("References")).isNotBlank();
            assertThat(first.header("In-Reply-To")).isNotBlank();
            assertThat(first.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(first.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");

            unsubscribe(first.header("List-Unsubscribe"));
            answer(giulia, topic, "La traduco volentieri in francese.");
            assertThatNothingMoreArrives(address, "traduco volentieri");
        }
    }

    private void apply(Person stranger, String name, String address) {
        var page = stranger.page();
        stranger.open("/?lang=en");
        stranger.press(stranger.link("Apply for membership").first());
        stranger.type(page.getByLabel("Given name"), name.substring(0, name.indexOf(' ')));
        stranger.type(page.getByLabel("Family name"), name.substring(name.indexOf(' ') + 1));
        stranger.type(page.getByLabel("Email address"), address);
        stranger.choose(page.getByLabel("Centre", new Page.GetByLabelOptions().setExact(true)), CENTRE);
        stranger.press(page.getByLabel("Français"));
        stranger.type(
                page.getByRole(AriaRole.TEXTBOX).last(),
                "I receive people in Nantes and would like to learn how others do it.");
        stranger.press(onlyButton(page));
        stranger.heading("Look into your mailbox").waitFor();
    }

    private void confirm(Person stranger, String address) {
        var link = linkIn(portal.awaitMail(address, "/register/confirm/").text(), "/register/confirm/");
        // A mail scanner opens the link first; nothing may happen by that.
        portal.send(HttpRequest.newBuilder(URI.create(link)));
        stranger.open(link);
        stranger.press(onlyButton(stranger.page()));
        stranger.page().getByText("Your address is confirmed.").waitFor();
    }

    private void accept(Person admin, String name) {
        admin.open("/admin/applications?lang=en");
        var row = admin.page().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row.textContent()).contains(CENTRE);
        admin.press(row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept")));
        row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void signInByLink(Person nora, String address) {
        var link = linkIn(portal.awaitMail(address, "/sign-in/").text(), "/sign-in/");
        portal.send(HttpRequest.newBuilder(URI.create(link)));
        nora.open(link);
        nora.press(onlyButton(nora.page()));
        nora.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .first()
                .waitFor();
    }

    /** Returns the address of the topic. */
    private String ask(Person nora, String title) {
        nora.press(nora.link("Forums").first());
        nora.press(nora.link("Welcome and interview").first());
        nora.heading("Welcome and interview").waitFor();
        nora.press(nora.link("New topic").first());
        nora.type(nora.field("Title"), title);
        nora.type(nora.field("Message"), "Bonjour @giulia-sartori, comment notez-vous la demande sans nom ?");
        nora.press(nora.button("Publish"));
        var topic = nora.topicAddress();
        nora.heading(title).first().waitFor();
        return topic;
    }

    private void answer(Person person, String topic, String text) {
        person.open(topic + "?lang=en");
        person.press(person.button("Reply").last());
        person.type(person.field("Message"), text);
        person.press(person.button("Publish"));
        person.page().getByRole(AriaRole.ARTICLE).getByText(text).first().waitFor();
    }

    private static Locator onlyButton(Page page) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON).last();
    }

    private void unsubscribe(String header) {
        var address = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
        var answer = portal.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private void assertThatNothingMoreArrives(String address, String words) {
        // Mails are delivered every five seconds.
        Awaitility.await()
                .during(Duration.ofSeconds(15))
                .atMost(Duration.ofSeconds(20))
                .until(() -> portal.mail().mails().stream()
                        .filter(mail -> mail.to().contains(address))
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
