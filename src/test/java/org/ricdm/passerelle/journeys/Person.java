package org.ricdm.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, who finds things by their names on screen. */
final class Person implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final AtomicInteger PLACE = new AtomicInteger();

    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
    private static final DateTimeFormatter AS_READ_OUT = DateTimeFormatter.ofPattern("d MMMM yyyy, EEEE", Locale.US);

    /** Narrower windows are phones. */
    private static final int PHONE = 500;

    /** What the space bar ticks. */
    private static final Set<String> BOXES = Set.of("checkbox", "radio");

    private final ProductionPortal portal;
    private final Hand hand;
    private final BrowserContext context;
    private final Page page;

    /** What somebody works with. */
    enum Hand {
        MOUSE,
        KEYBOARD
    }

    private Person(ProductionPortal portal, Hand hand, Browser.NewContextOptions options) {
        this.portal = portal;
        this.hand = hand;
        this.context = portal.browser().newContext(options);
        // As a proxy would tell: the portal slows down who signs in too often from one place, and these are many
        // people.
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113." + (1 + PLACE.getAndIncrement() % 250)));
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    static Person atADesk(ProductionPortal portal) {
        return with(portal, Hand.MOUSE);
    }

    static Person with(ProductionPortal portal, Hand hand) {
        return new Person(
                portal,
                hand,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
    }

    static Person with(ProductionPortal portal, Hand hand, int width) {
        return with(portal, hand, width, ColorScheme.LIGHT);
    }

    static Person with(ProductionPortal portal, int width, ColorScheme scheme) {
        return with(portal, Hand.MOUSE, width, scheme);
    }

    private static Person with(ProductionPortal portal, Hand hand, int width, ColorScheme scheme) {
        return new Person(
                portal,
                hand,
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setHasTouch(width < PHONE)
                        .setLocale("en-GB"));
    }

    Person signIn(String email, String password) {
        open("/login?lang=en");
        type(field("Email address"), email);
        type(field("Password"), password);
        press(button("Sign in"));
        page.getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions().setName("Main").setExact(true))
                .first()
                .waitFor();
        return this;
    }

    Person open(String path) {
        page.navigate(path.startsWith("http") ? path : portal.url(path));
        return this;
    }

    /** Presses a button, follows a link, ticks a box. */
    void press(Locator target) {
        if (hand == Hand.MOUSE) {
            target.click();
        } else {
            tabTo(target);
            var box = BOXES.contains(String.valueOf(target.getAttribute("type")));
            page.keyboard().press(box ? "Space" : "Enter");
        }
    }

    void type(Locator field, String text) {
        if (hand == Hand.MOUSE) {
            field.fill(text);
        } else {
            tabTo(field);
            page.keyboard().insertText(text);
        }
    }

    /** Chooses from a list of the browser's own. */
    void choose(Locator list, String label) {
        if (hand == Hand.MOUSE) {
            list.selectOption(new SelectOption().setLabel(label));
        } else {
            tabTo(list);
            while (!list.evaluate("list => list.selectedOptions[0].label").equals(label)) {
                page.keyboard().press("ArrowDown");
            }
        }
    }

    private void tabTo(Locator target) {
        target.waitFor();
        for (var steps = 0; steps < 150; steps++) {
            if ((boolean) target.evaluate("element => element.getRootNode().activeElement === element")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("150 steps with the tabulator do not lead to " + target);
    }

    /** Types into a field that opens a calendar or a list, and takes what is typed. */
    static void pick(Locator field, String value) {
        field.fill(value);
        field.press("Enter");
        PlaywrightAssertions.assertThat(field).hasValue(value);
    }

    /** The same for a day: on a phone the calendar fills the screen, and one taps the day in it. */
    static void pickDay(Locator field, LocalDate day) {
        if (field.page().viewportSize().width < PHONE) {
            field.fill(AS_TYPED.format(day));
            field.page()
                    .getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(AS_READ_OUT.format(day)))
                    .click();
            PlaywrightAssertions.assertThat(field).hasValue(AS_TYPED.format(day));
        } else {
            pick(field, AS_TYPED.format(day));
        }
    }

    /** Nobody has to push the page aside to read it. */
    void seesAllOfTheWidth() {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing leads out of the screen to the right at " + page.url())
                .isTrue();
    }

    /** The address of the topic that is being opened. */
    String topicAddress() {
        page.waitForURL(Pattern.compile(".*/topics/\\d+/.*"));
        return page.url().replaceAll("\\?.*", "");
    }

    Page page() {
        return page;
    }

    Locator field(String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Leaves what was last on the screen below {@code target/journeys}, for whoever has to find out what went wrong. */
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(ProductionPortal.FOLDER.resolve("last-seen-" + NUMBER.incrementAndGet() + ".png")));
        context.close();
    }
}
