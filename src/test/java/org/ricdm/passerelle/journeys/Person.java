package org.ricdm.passerelle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with a browser of their own, who finds things by their names on screen. */
final class Person implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ProductionPortal portal;
    private final BrowserContext context;
    private final Page page;

    private Person(ProductionPortal portal, Browser.NewContextOptions options) {
        this.portal = portal;
        this.context = portal.browser().newContext(options);
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    static Person atADesk(ProductionPortal portal) {
        return new Person(
                portal,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
    }

    static Person with(ProductionPortal portal, int width, ColorScheme scheme) {
        return new Person(
                portal,
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setHasTouch(width < 500)
                        .setLocale("en-GB"));
    }

    Person signIn(String email, String password) {
        open("/login?lang=en");
        field("Email address").fill(email);
        field("Password").fill(password);
        button("Sign in").click();
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
