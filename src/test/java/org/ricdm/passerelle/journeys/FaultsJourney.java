package org.ricdm.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was typed or confirmed outlives the database, the process and the network. */
@Tag("journey")
class FaultsJourney {

    private static final String HAS_A_PLACE = "You have a place. We expect you.";
    private static final Duration GONE = Duration.ofSeconds(30);

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aDatabaseThatIsGoneForHalfAMinuteLosesNothingThatWasTyped() {
        var text = "Written while the database was away.";
        try (var person = Person.atADesk(portal).signIn("member@demo.example", "passerelle")) {
            person.open(topic());
            person.press(person.button("Reply").last());

            var cut = Instant.now();
            portal.line().cut();
            person.type(person.field("Message"), text);
            person.press(person.button("Publish"));

            person.page()
                    .getByText("The portal cannot reach its data at the moment.")
                    .first()
                    .waitFor();
            assertThat(person.field("Message").inputValue()).isEqualTo(text);
            Awaitility.await()
                    .atMost(GONE.plusSeconds(10))
                    .until(() -> Instant.now().isAfter(cut.plus(GONE)));
            assertThat(person.field("Message").inputValue()).isEqualTo(text);

            portal.line().mend();
            person.press(person.button("Publish"));
            posted(person, text).waitFor();
            assertThat(posted(person, text).count()).isEqualTo(1);
        }
    }

    @Test
    void aPageOpenedWhileTheDatabaseIsGoneSaysSoAndWorksAgainAfterwards() {
        try (var person = Person.atADesk(portal).signIn("member@demo.example", "passerelle")) {
            portal.line().cut();
            person.open("/forums");
            person.page()
                    .getByText("The portal cannot reach its data at the moment.")
                    .first()
                    .waitFor();

            portal.line().mend();
            person.open("/forums");
            person.heading("Forums").first().waitFor();
        }
    }

    @Test
    void whatWasConfirmedBeforeAPowerCutIsThereAndToldOnceAndWhatWasTypedComesBack() {
        var topic = topic();
        try (var writer = Person.atADesk(portal).signIn("membre.it@demo.example", "passerelle");
                var typist = Person.atADesk(portal).signIn("member@demo.example", "passerelle")) {
            typist.open(topic);
            typist.press(typist.button("Reply").last());
            typist.type(typist.field("Message"), "Begun before the lights went out.");
            typist.page().getByText("Saved a moment ago").first().waitFor();

            writer.open(topic);
            writer.press(writer.button("Reply").last());
            writer.type(writer.field("Message"), "Confirmed before the lights went out, @lucie-ferrand.");
            writer.press(writer.button("Publish"));
            posted(writer, "Confirmed before").waitFor();
            portal.killAndRestart();

            // The page that was open finds its session gone and loads itself anew; it must not do so over the next one.
            typist.page().navigate("about:blank");
            typist.signIn("member@demo.example", "passerelle").open(topic);
            posted(typist, "Confirmed before").waitFor();
            typist.field("Message").waitFor();
            assertThat(typist.field("Message").inputValue()).isEqualTo("Begun before the lights went out.");

            portal.awaitMail("member@demo.example", "Confirmed before the lights went out");
            Awaitility.await()
                    .during(Duration.ofSeconds(12))
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> mails("member@demo.example", "Confirmed before the lights went out") == 1);
        }
    }

    @Test
    void aPlaceAndASeatThatWereConfirmedBeforeAPowerCutAreThereAndToldOnceWhenMailLeavesAgain() {
        var title = "Une école sans courrier";
        try (var teo = Person.atADesk(portal).signIn("organiser@demo.example", "passerelle")) {
            new NextSchool(portal, teo, "school-without-mail", title, 70).make();
        }
        portal.mail().goDown();
        try (var lucie = Person.with(portal, 390, ColorScheme.LIGHT).signIn("member@demo.example", "passerelle")) {
            lucie.open("/events/school-without-mail/sign-up?lang=en");
            lucie.button("Confirm sign-up").click();
            lucie.page().getByText(HAS_A_PLACE).waitFor();
            lucie.link("Choose workshops").click();
            lucie.page()
                    .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Choose: ")))
                    .first()
                    .check();
            lucie.button("Confirm my choice").click();
            lucie.page().locator(".agenda-item.mine").waitFor();

            // A page that stays open asks for its session while one signs in anew.
            lucie.page().navigate("about:blank");
            portal.killAndRestart();
            portal.mailComesBack();
            lucie.signIn("member@demo.example", "passerelle");
            lucie.open("/events/school-without-mail/mine?lang=en");
            lucie.page().getByText(HAS_A_PLACE).waitFor();
            lucie.open("/events/school-without-mail/workshops?lang=en");
            lucie.page().locator(".agenda-item.mine").waitFor();
        } finally {
            portal.mailComesBack();
        }
        var place = "Vous avez une place\u00a0: " + title;
        var seat = "Vos ateliers\u00a0: " + title;
        portal.awaitMail("member@demo.example", place);
        portal.awaitMail("member@demo.example", seat);
        Awaitility.await()
                .during(Duration.ofSeconds(12))
                .atMost(Duration.ofSeconds(15))
                .until(() -> subjects("member@demo.example", place) == 1 && subjects("member@demo.example", seat) == 1);
    }

    /** A topic of this test alone. */
    private String topic() {
        var title = "Who keeps a candle at the desk? " + System.nanoTime();
        try (var author = Person.atADesk(portal).signIn("coordinator@demo.example", "passerelle")) {
            author.open("/forums/accueil/new");
            author.type(author.field("Title"), title);
            author.type(author.field("Message"), "For when the lights go out.");
            author.press(author.button("Publish"));
            return author.topicAddress();
        }
    }

    private static Locator posted(Person person, String text) {
        return person.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(text));
    }

    private long subjects(String address, String subject) {
        return portal.mail().mails().stream()
                .filter(mail -> mail.to().contains(address))
                .filter(mail -> mail.subject().equals(subject))
                .count();
    }

    private long mails(String address, String words) {
        return portal.mail().mails().stream()
                .filter(mail -> mail.to().contains(address))
                .filter(mail -> mail.text() != null && mail.text().contains(words))
                .count();
    }
}
