package org.ricdm.passerelle.dev.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a browser fetches for a page, in bytes as they go over the wire, headers included. */
record BrowserBytes(double firstKilobytes, int firstRequests, double warmKilobytes) {

    /** The browser that is measured with. */
    static Path chromium() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this benchmark needs Chromium"));
    }

    /** Opens the page in a fresh browser of somebody who has no account, then once more. */
    static BrowserBytes ofVisitor(String base, String path, Path chromium) {
        try (var playwright = Playwright.create();
                var browser = launch(playwright, chromium)) {
            return twice(browser.newContext().newPage(), base + path);
        }
    }

    /** Opens the page in a fresh browser that is signed in, then once more. */
    static BrowserBytes of(String base, String email, String path, Path chromium) {
        try (var playwright = Playwright.create();
                var browser = launch(playwright, chromium)) {
            var signedIn = browser.newContext();
            var door = signedIn.newPage();
            door.navigate(base + "/login");
            door.locator("input[type=email]").fill(email);
            door.locator("input[type=password]").fill(LargeStore.PASSWORD);
            door.locator("button[value=password]").click();
            door.waitForURL(url -> !url.contains("login"));
            // The sign-in page and home have filled the cache: the first visit is measured with an empty one.
            var fresh = browser.newContext(new Browser.NewContextOptions().setStorageState(signedIn.storageState()));
            return twice(fresh.newPage(), base + path);
        }
    }

    private static Browser launch(Playwright playwright, Path chromium) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    }

    private static BrowserBytes twice(Page page, String address) {
        var first = visit(page, address);
        var warm = visit(page, address);
        return new BrowserBytes(first.kilobytes(), first.requests(), warm.kilobytes());
    }

    private static Visit visit(Page page, String address) {
        var bytes = 0L;
        var requests = 0;
        var finished = new ArrayList<Response>();
        Consumer<Response> listener = finished::add;
        page.onResponse(listener);
        page.navigate(address);
        page.locator("main h1").waitFor();
        page.waitForTimeout(3_000);
        page.offResponse(listener);
        for (var response : finished) {
            if (response.fromServiceWorker()) {
                continue;
            }
            requests++;
            // A push connection that is still open has no size yet.
            if (!response.url().contains("v-r=push")) {
                var sizes = response.request().sizes();
                bytes += sizes.responseBodySize + sizes.responseHeadersSize;
            }
        }
        return new Visit(bytes / 1000.0, requests);
    }

    private record Visit(double kilobytes, int requests) {}
}
