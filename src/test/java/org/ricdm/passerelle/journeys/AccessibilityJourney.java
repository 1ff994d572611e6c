package org.ricdm.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** axe with the WCAG 2.0 to 2.2 rules of levels A and AA, on every page, light and dark, desk and phone. */
@Tag("journey")
class AccessibilityJourney {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final List<Integer> WIDTHS = List.of(1280, 390);

    private final ProductionPortal portal = ProductionPortal.running();

    @Test
    void axeFindsNothingOnThePagesOfVisitors() {
        assertThat(violations(Pages.ofVisitors(portal), null)).isEmpty();
    }

    @Test
    void axeFindsNothingOnThePagesOfMembers() {
        assertThat(violations(Pages.ofMembers(portal), "coordinator@demo.example"))
                .isEmpty();
    }

    @Test
    void axeFindsNothingOnThePagesOfOrganisers() {
        assertThat(violations(Pages.ofOrganisers(portal), "organiser@demo.example"))
                .isEmpty();
    }

    private List<String> violations(List<String> pages, String email) {
        var found = new ArrayList<String>();
        try (var person = Person.with(portal, WIDTHS.getFirst(), ColorScheme.LIGHT)) {
            if (email != null) {
                person.signIn(email, "passerelle");
            }
            for (var path : pages) {
                width(person.page(), WIDTHS.getFirst());
                person.open(path);
                person.page().getByRole(AriaRole.HEADING).first().waitFor();
                person.page().waitForTimeout(400);
                for (var width : WIDTHS) {
                    width(person.page(), width);
                    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        turn(person.page(), scheme);
                        axe(person.page(), scheme)
                                .analyze()
                                .getViolations()
                                .forEach(rule -> found.add(path + " " + scheme + " " + width + ": " + describe(rule)));
                    }
                }
            }
        }
        return found;
    }

    /** Makes the window as wide as that, as turning a tablet does, which takes less time than opening the page again. */
    private static void width(Page page, int width) {
        page.setViewportSize(width, 900);
        page.waitForTimeout(100);
    }

    /**
     * All rules in the light; in the dark those that look at colours, for nothing else differs. No page has another in a
     * frame, so what axe finds need not be put together in a blank page, which it opens each time otherwise.
     */
    private static AxeBuilder axe(Page page, ColorScheme scheme) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return scheme == ColorScheme.LIGHT ? axe.withTags(RULES) : axe.withRules(OF_COLOURS);
    }

    /** Changes the colours of a page that is open, which takes a fraction of the time of opening it again. */
    private static void turn(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // nothing fades while it is looked at
        assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(scheme == ColorScheme.DARK);
        page.waitForTimeout(60);
    }

    private static String describe(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml()
                                        .substring(
                                                0, Math.min(120, node.getHtml().length())) + " "
                                + node.getFailureSummary())
                        .collect(Collectors.joining(" | "));
    }
}
