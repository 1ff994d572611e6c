package org.ricdm.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From talk to practice, in a real browser on the production jar. */
@Tag("journey")
class PracticesJourney {

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void aTopicBecomesTheDraftOfAPracticeAndBothLeadToEachOther() {
        String topic;
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("membre.it@demo.example", "passerelle")) {
            giulia.open("/forums/accueil/new?lang=en");
            giulia.page().getByLabel("Title").fill("A welcome without a queue");
            giulia.field("Message").fill("How do you do without one?");
            giulia.button("Publish").click();
            topic = giulia.topicAddress();
        }
        try (var lucie = Person.with(portal, Person.Hand.MOUSE).signIn("member@demo.example", "passerelle")) {
            var page = lucie.page();
            lucie.open(topic + "?lang=en");
            page.locator(".editor-closed").click();
            lucie.field("Message").fill("We walk towards people with a **tablet**.");
            lucie.button("Publish").click();
            page.locator("#post-2").waitFor();

            beginDraft(page, () -> checkbox(page, "Choose message 2").check());

            assertThat(page.locator(".material")).containsText("with a tablet");
            assertThat(page.locator(".credits").last()).containsText("Giulia");
            lucie.field("Promise in one line").fill("Nobody waits standing.");
            page.getByLabel("Need").first().fill("x".repeat(601));
            assertThat(page.locator("vaadin-text-area").first()).containsText("these are 601");
            page.getByLabel("Need").first().fill("People left before anybody had spoken to them.");
            // As a person types, who presses the button right after the last letter.
            page.getByLabel("What is done").first().pressSequentially("1. One person walks\n2. One sits");
            page.getByLabel("Need").first().focus();
            // It is counted in the same breath in which it is kept; "saved" was said of what was typed before.
            assertThat(page.getByText("31 of 1,500 characters")).isVisible();
            page.getByText("Saved a moment ago").first().waitFor();
            page.reload();
            assertThat(lucie.field("Promise in one line")).hasValue("Nobody waits standing.");

            lucie.link("See how it reads").click();
            page.waitForURL(Pattern.compile(".*/practices/\\d+/a-welcome-without-a-queue.*"));
            assertThat(page.locator(".page-main .prose ol > li")).hasCount(2);
            lucie.link("A welcome without a queue").last().click();
            lucie.topicAddress();
            var line = page.locator(".system-line")
                    .filter(new Locator.FilterOptions().setHasText("You are making a practice sheet"));
            line.getByRole(AriaRole.LINK).click();
            page.waitForURL(Pattern.compile(".*/practices/\\d+/.*"));
        }
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("membre.it@demo.example", "passerelle")) {
            giulia.open(topic + "?lang=en");
            var line = giulia.page()
                    .locator(".system-line")
                    .filter(new Locator.FilterOptions().setHasText("is making a practice sheet out of this topic"));
            line.waitFor();
            assertThat(line.getByRole(AriaRole.LINK).count()).isZero();
            giulia.open("/notifications?lang=en");
            assertThat(giulia.page().locator("main")).containsText("uses your message in a practice sheet");
        }
    }

    @Test
    void aSparkIsWrittenAtADeskInTwelveStepsAtMost() {
        writesASpark(Person.Hand.MOUSE, 1280);
    }

    @Test
    void aSparkIsWrittenOnAPhoneByTheKeyboardAlone() {
        writesASpark(Person.Hand.KEYBOARD, 390);
    }

    /** The steps of a person are counted: a link or button pressed, a field typed in, a choice made. */
    private void writesASpark(Person.Hand hand, int width) {
        var title = "A bench before the door, " + width;
        String sheet;
        try (var ines = Person.with(portal, hand, width).signIn("newcomer@demo.example", "passerelle")) {
            var page = ines.page();
            ines.open("/practices?lang=en");
            ines.press(ines.link("Share a practice").first());
            ines.field("Promise in one line").waitFor();
            ines.type(ines.field("Title"), title);
            ines.press(ines.button("Publish spark"));
            // What is missing is said beside each field; nothing typed is lost.
            page.getByText("4 fields still stand in the way").waitFor();
            assertThat(ines.field("Title")).hasValue(title);
            var steps = 3 + fillsTheRest(ines);
            ines.seesAllOfTheWidth();
            ines.press(ines.button("Publish spark"));
            steps++;
            page.waitForURL(Pattern.compile(".*/practices/\\d+/a-bench-before-the-door.*"));
            assertThat(ines.heading(title)).isVisible();
            assertThat(steps).isLessThanOrEqualTo(12);
            ines.seesAllOfTheWidth();
            sheet = address(page);
        }
        try (var giulia = Person.with(portal, Person.Hand.MOUSE).signIn("membre.it@demo.example", "passerelle")) {
            giulia.open(sheet + "?lang=en");
            assertThat(giulia.page().locator("main")).containsText("One person sits down beside them.");
        }
    }

    /** The four fields after the title; returns how many steps that took. */
    private static int fillsTheRest(Person person) {
        var page = person.page();
        person.type(person.field("Promise in one line"), "Nobody waits standing.");
        person.type(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Target public")), "Job");
        page.locator("vaadin-multi-select-combo-box-item").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        person.type(page.getByLabel("Need").first(), "People left before anybody had spoken to them.");
        person.type(page.getByLabel("What is done").first(), "One person sits down beside them.");
        return 6;
    }

    /** A spark of that title, published at a desk; returns its address. */
    static String publishesASpark(Person author, String title) {
        author.open("/practices/new?lang=en");
        author.field("Title").fill(title);
        fillsTheRest(author);
        author.button("Publish spark").click();
        author.heading(title).waitFor();
        author.page().waitForURL(Pattern.compile(".*/practices/\\d+/(?!edit)[a-z].*"));
        return address(author.page());
    }

    private static String address(Page page) {
        return page.url().replaceAll("^https?://[^/]+", "").replaceAll("\\?.*$", "");
    }

    /** Begins a draft out of the topic that is open, and returns its address without {@code /edit}. */
    static String beginDraft(Page page, Runnable choose) {
        page.locator("main .page-actions button[aria-haspopup=menu]").last().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Make a practice sheet…"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on to the draft…"))
                .waitFor();
        choose.run();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Go on to the draft…"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the draft"))
                .click();
        page.waitForURL(Pattern.compile(".*/practices/\\d+/edit.*"));
        return page.url().replaceAll("^https?://[^/]+", "").replaceAll("/edit.*$", "");
    }

    private static Locator checkbox(Page page, String label) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label));
    }
}
