package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What members and moderators do in forums, in a real browser on the production jar. */
@Tag("journey")
class ForumsJourney {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/decision/[^\\s\"<>]+");
    private static final Pattern LONG_TOPIC = Pattern.compile("Métiers verts : vos sources fiables.*");

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aQuestionThatWasAskedBeforeIsShownAndANewOneIsAnsweredWithAPictureAndAccepted() throws IOException {
        String topic;
        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn("member@demo.example", "passerelle")) {
            var page = lucie.page();
            lucie.open("/forums/accueil/new?lang=en");
            page.getByLabel("Title").fill("Comment accueillir une personne qui ne lit pas ?");
            assertThat(page.locator(".similar-list a").first()).containsText("qui ne lit pas le français");
            page.getByLabel("Title").fill("Who has a plan of the reception desk?");
            lucie.field("Message").fill("We are **rebuilding** ours.");
            lucie.button("Publish").click();
            topic = lucie.topicAddress();
        }
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("membre.it@demo.example", "passerelle")) {
            var page = giulia.page();
            giulia.open(topic + "?lang=en");
            page.locator(".editor-closed").click();
            giulia.field("Message").fill("Here is ours. ");
            page.locator(".editor input[type=file]").setInputFiles(new FilePayload("plan.png", "image/png", picture()));
            page.waitForCondition(() -> giulia.field("Message").inputValue().contains("](/files/"));
            giulia.button("Publish").click();
            var shown = page.locator(".post-body img").first();
            shown.waitFor();
            page.waitForCondition(() -> (boolean) shown.evaluate("image => image.complete && image.naturalWidth > 0"));
        }
        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn("member@demo.example", "passerelle")) {
            lucie.open(topic + "/2?lang=en");
            var answer = lucie.page().locator("#post-2");
            answer.hover();
            answer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("This helped"))
                    .click();
            assertThat(lucie.page().locator("li > .accepted").first()).containsText("Accepted answer");
        }
    }

    @Test
    void aPollIsAskedAndAnsweredAndShowsItsResultToWhoHasVoted() {
        String topic;
        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn("member@demo.example", "passerelle")) {
            var page = lucie.page();
            lucie.open("/forums/ateliers/new?lang=en");
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Poll"))
                    .check();
            page.getByLabel("Title").fill("Which day for the next workshop?");
            lucie.field("Message").fill("Ninety minutes, online.");
            lucie.field("Option 1").fill("Tuesday");
            lucie.field("Option 2").fill("Thursday");
            lucie.button("Publish").click();
            topic = lucie.topicAddress();
        }
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("membre.it@demo.example", "passerelle")) {
            var page = giulia.page();
            giulia.open(topic + "?lang=en");
            var poll = page.locator(".poll");
            poll.waitFor();
            assertThat(poll.locator(".poll-figures").count()).isZero();
            poll.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Thursday"))
                    .check();
            giulia.button("Vote").click();
            assertThat(poll.locator(".poll-figures")).containsText("100");
        }
    }

    @Test
    void aReportedMessageIsReturnedAndItsAuthorsAppealIsDecidedBySomebodyElse() {
        var text = "Madame Untel, 12 rue des Lilas, nous a dit cela hier.";
        String topic;
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("membre.it@demo.example", "passerelle")) {
            giulia.open("/forums/publics/new?lang=en");
            giulia.page().getByLabel("Title").fill("A visit that I keep thinking of");
            giulia.field("Message").fill(text);
            giulia.button("Publish").click();
            topic = giulia.topicAddress();
        }
        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn("member@demo.example", "passerelle")) {
            var page = lucie.page();
            lucie.open(topic + "?lang=en");
            page.locator("#post-1 [aria-haspopup=menu]").click();
            menuItem(page, "Report this message").click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Personal data of a visitor"))
                    .check();
            lucie.button("Send the report").click();
            page.getByText("Thank you. A moderator looks at it.").waitFor();
        }
        try (var amina = Person.with(portal, Person.Hand.MOUSE).signIn("moderator@demo.example", "passerelle")) {
            decide(amina, "Return for correction", "Return it", true);
        }
        var told = portal.awaitMail("membre.it@demo.example", "Madame Untel");
        var link = LINK.matcher(told.text());
        assertThat(link.find()).isTrue();
        try (var giulia = Person.with(portal, Person.Hand.MOUSE)) {
            giulia.open(link.group());
            giulia.page().locator("textarea#words").fill("She has agreed in writing.");
            giulia.page().locator("form.form button.primary").click();
            giulia.page().locator(".banner.info").waitFor();
        }
        try (var admin = Person.with(portal, Person.Hand.MOUSE).signIn("admin@demo.example", "passerelle")) {
            decide(admin, "Take the decision back", "Take it back", false);
        }
        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn("member@demo.example", "passerelle")) {
            lucie.open(topic + "?lang=en");
            assertThat(lucie.page().locator("#post-1 .post-body").first()).containsText("rue des Lilas");
        }
    }

    @Test
    void aLongTopicIsReadFromPostToPostByKeysThatAreListedUnderTheQuestionMark() {
        try (var lucie = Person.with(portal, Person.Hand.KEYBOARD).signIn("member@demo.example", "passerelle")) {
            var page = lucie.page();
            lucie.open("/forums/metiers?lang=en");
            var topic = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(LONG_TOPIC))
                    .first();
            lucie.press(topic);
            lucie.topicAddress();
            page.locator(".topic-course").waitFor();
            page.keyboard().press("#");
            page.keyboard().insertText("5");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/5(\\?.*)?$"));
            page.locator("#post-5").waitFor();
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("j");
            var begun = focused(page);
            page.keyboard().press("j");
            assertThat(focused(page)).isEqualTo(begun + 1);
            page.keyboard().press("k");
            assertThat(focused(page)).isEqualTo(begun);
            page.keyboard().press("?");
            page.getByText("Next message or row").waitFor();
            page.keyboard().press("Escape");
            page.getByText("Next message or row")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.keyboard().press("u");
            page.waitForURL(Pattern.compile(".*/forums/metiers(\\?.*)?$"));
        }
    }

    @Test
    void messagesAreSplitMovedAndJoinedAgainAndTheirOldAddressesLeadToThem() {
        String topic;
        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn("member@demo.example", "passerelle")) {
            lucie.open("/forums/accueil/new?lang=en");
            lucie.page().getByLabel("Title").fill("Signs at the entrance, and a globe");
            lucie.field("Message").fill("Which signs do you have?");
            lucie.button("Publish").click();
            topic = lucie.topicAddress();
            answer(lucie, topic, "Ours are yellow.", 2);
            answer(lucie, topic, "Has anybody a globe?", 3);
            answer(lucie, topic, "A large one, I mean.", 4);
        }
        String split;
        try (var amina = Person.with(portal, Person.Hand.MOUSE).signIn("moderator@demo.example", "passerelle")) {
            var page = amina.page();
            amina.open(topic + "?lang=en");
            chooseForTheTopic(page, "Split…");
            page.getByLabel("Choose message 3").check();
            page.getByLabel("Choose message 4").check();
            amina.button("New topic…").click();
            page.locator("vaadin-dialog").getByLabel("Title").fill("Who has a globe?");
            amina.button("Begin the topic").click();
            page.waitForURL(Pattern.compile(".*/who-has-a-globe.*"));
            amina.heading("Who has a globe?").waitFor();
            split = amina.topicAddress();

            chooseForTheTopic(page, "Move to another forum…");
            page.locator("vaadin-dialog vaadin-select").click();
            page.locator("vaadin-select-item").last().click();
            amina.field("Reason").fill("Not about signs");
            amina.button("Move the topic").click();
            page.getByText("Not about signs").waitFor();
            amina.open(topic + "/4?lang=en");
            page.waitForURL(Pattern.compile(Pattern.quote(split.replaceAll("/\\d+$", "")) + "/2.*"));

            chooseForTheTopic(page, "Join with another topic…");
            var other = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Other topic"));
            other.fill("Signs at the entrance");
            page.locator("vaadin-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText("Signs at the entrance"))
                    .first()
                    .click();
            page.getByText("go behind the 2 messages").waitFor();
            amina.field("Reason").fill("One thing after all");
            amina.button("Join the topics").click();
            amina.heading("Signs at the entrance, and a globe").waitFor();
            assertThat(page.locator("#post-5 .post-body").first()).containsText("Has anybody a globe?");
            page.getByText("joined the topic “Who has a globe?”").waitFor();
        }
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("membre.it@demo.example", "passerelle")) {
            for (var old : List.of(topic + "/4", split.replaceAll("/\\d+$", "") + "/2")) {
                giulia.open(old + "?lang=en");
                giulia.page().waitForURL(Pattern.compile(Pattern.quote(topic) + "/6.*"));
                assertThat(giulia.page().locator("#post-6 .post-body").first()).containsText("A large one, I mean.");
            }
            giulia.open(split.replaceAll("/\\d+$", "") + "?lang=en");
            giulia.page().waitForURL(Pattern.compile(Pattern.quote(topic) + "/5.*"));
        }
    }

    @Test
    void anEmojiIsFoundByItsNameWithTheKeyboardAlone() {
        try (var lucie = Person.with(portal, Person.Hand.KEYBOARD).signIn("member@demo.example", "passerelle")) {
            var page = lucie.page();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            lucie.open("/forums/accueil/new?lang=en");
            lucie.type(page.getByLabel("Title"), "Thank you for the maps");
            lucie.type(lucie.field("Message"), "Well done ");
            assertThat(asked).noneMatch(url -> url.contains("emoji"));
            var picker = page.locator(".emoji-picker");

            lucie.button("Emoji").press("Enter");
            picker.waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Escape");
            picker.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(lucie.field("Message")).isFocused();

            lucie.button("Emoji").press("Enter");
            picker.waitFor();
            page.keyboard().type("thumb");
            page.keyboard().press("ArrowRight");
            assertThat(picker.locator(".emoji-name")).hasText("thumbs down");
            page.keyboard().press("ArrowLeft");
            assertThat(picker.locator(".emoji-name")).hasText("thumbs up");
            page.keyboard().press("Enter");
            assertThat(lucie.field("Message")).isFocused();
            page.keyboard().type(" :thank");
            page.locator(".mention-list:not([hidden]) [aria-selected=true]")
                    .getByText("folded hands")
                    .waitFor();
            page.keyboard().press("Enter");
            assertThat(lucie.field("Message")).hasValue("Well done 👍 🙏 ");
            lucie.button("Emoji").press("Enter");
            assertThat(picker.locator("[role=option]").first()).hasAttribute("data-emoji", "🙏");
            page.keyboard().press("Escape");
            lucie.button("Publish").press("Enter");
            lucie.topicAddress();
            assertThat(page.locator("#post-1 .post-body").first()).containsText("Well done 👍 🙏");
        }
    }

    private static void answer(Person person, String topic, String text, int number) {
        person.open(topic + "?lang=en");
        person.page().locator(".editor-closed").click();
        person.field("Message").fill(text);
        person.button("Publish").click();
        person.page().locator("#post-" + number).waitFor();
    }

    private static void chooseForTheTopic(Page page, String words) {
        page.locator(".page-header [aria-haspopup=menu]").last().click();
        menuItem(page, words).click();
    }

    /** The newest case in the queue. */
    private static void decide(Person moderator, String action, String verb, boolean byARule) {
        var page = moderator.page();
        moderator.open("/admin/review?lang=en");
        page.locator("a.row-title")
                .filter(new Locator.FilterOptions().setHasText("A visit that I keep thinking of"))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/admin/review/\\d+.*"));
        moderator.button(action).click();
        if (byARule) {
            page.locator("vaadin-dialog vaadin-select").click();
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("Personal data of a visitor"))
                    .first()
                    .click();
        }
        page.locator("vaadin-dialog textarea").fill("Read again and decided with care.");
        moderator.button(verb).click();
        page.locator("vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private static Locator menuItem(Page page, String words) {
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words));
    }

    private static int focused(Page page) {
        page.waitForTimeout(150);
        return ((Number) page.evaluate("Number((document.activeElement.closest('.post')?.id ?? 'post-0').slice(5))"))
                .intValue();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 400);
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(60, 60, 400, 240);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
