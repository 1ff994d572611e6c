package org.ricdm.passerelle.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the style sheets and icons to what the design promises. */
class StyleSheetsTest {

    private static final Path FOLDER = Path.of("frontend", "passerelle");
    private static final Pattern LITERAL_COLOUR =
            Pattern.compile("#[0-9a-f]{3,8}\\b(?=[^{]*;)|\\b(?:rgb|rgba|hsl|oklch)\\(");
    private static final Pattern LITERAL_SIZE = Pattern.compile("(?<![\\w.-])(?!1px)\\d+px\\b");
    private static final Pattern IN_BOTH_SCHEMES =
            Pattern.compile("--([\\w-]+): light-dark\\((#\\w{6}), (#\\w{6})\\);");
    private static final Pattern IN_ONE = Pattern.compile("--([\\w-]+): (#\\w{6});");

    @ParameterizedTest
    @ValueSource(strings = {"app.css", "blocks.css", "site.css", "check-in.css"})
    void onlyTheTokensHoldAColourOrASize(String sheet) throws IOException {
        var rules = withoutCommentsAndQueries(sheet);

        assertThat(LITERAL_COLOUR.matcher(rules).results().map(hit -> hit.group()))
                .isEmpty();
        assertThat(LITERAL_SIZE.matcher(rules).results().map(hit -> hit.group()))
                .isEmpty();
    }

    /** One brace too few and everything behind it counts for nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"tokens.css", "app.css", "blocks.css", "site.css", "check-in.css"})
    void everyBraceIsClosed(String sheet) throws IOException {
        var rules = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
                .matcher(read(sheet))
                .replaceAll("");

        assertThat(rules.chars().filter(c -> c == '{').count())
                .isEqualTo(rules.chars().filter(c -> c == '}').count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.css", "blocks.css", "site.css", "check-in.css"})
    void everyTokenInUseExists(String sheet) throws IOException {
        var tokens = Pattern.compile("(--[\\w-]+):")
                .matcher(read("tokens.css"))
                .results()
                .map(hit -> hit.group(1))
                .toList();
        var own = Pattern.compile("(--[\\w-]+):")
                .matcher(read(sheet))
                .results()
                .map(hit -> hit.group(1))
                .toList();

        assertThat(Pattern.compile("var\\((--[\\w-]+)")
                        .matcher(read(sheet))
                        .results()
                        .map(hit -> hit.group(1)))
                .allMatch(token -> tokens.contains(token) || own.contains(token));
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, surface",
        "ink, sunken",
        "muted, paper",
        "muted, surface",
        "muted, sunken",
        "muted, primary-tint",
        "muted, leaf-tint",
        "primary, paper",
        "primary, surface",
        "primary, primary-tint",
        "primary, leaf-tint",
        "primary, error-tint",
        "on-primary, primary",
        "on-primary, primary-strong",
        "coral, paper",
        "on-coral-tint, coral-tint",
        "paper, coral",
        "leaf, leaf-tint",
        "plum, plum-tint",
        "error, surface",
        "error, paper",
        "error, error-tint",
        "on-error, error",
        "on-sun, sun",
        "ink, sun-tint",
        "on-hero, hero-far",
        "on-hero-muted, hero",
        "on-hero-muted, hero-far",
        "on-hero-button, on-hero",
    })
    void textCanBeReadInBothSchemes(String text, String ground) throws IOException {
        for (var scheme : schemes()) {
            assertThat(contrast(scheme.get(text), scheme.get(ground))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void bordersOfFieldsCanBeSeen() throws IOException {
        for (var scheme : schemes()) {
            assertThat(contrast(scheme.get("control-line"), scheme.get("surface")))
                    .isGreaterThanOrEqualTo(3);
            assertThat(contrast(scheme.get("control-line"), scheme.get("paper")))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyGlyphIsDrawn() throws IOException {
        var drawn = Pattern.compile("<symbol id=\"([\\w-]+)\"")
                .matcher(read("icons.svg"))
                .results()
                .map(hit -> hit.group(1))
                .filter(id -> !id.equals("mark"))
                .toList();

        assertThat(Arrays.stream(Glyph.values()).map(Glyph::symbol)).containsExactlyInAnyOrderElementsOf(drawn);
    }

    private static List<Map<String, String>> schemes() throws IOException {
        var light = new HashMap<String, String>();
        var dark = new HashMap<String, String>();
        IN_BOTH_SCHEMES.matcher(read("tokens.css")).results().forEach(hit -> {
            light.put(hit.group(1), hit.group(2));
            dark.put(hit.group(1), hit.group(3));
        });
        IN_ONE.matcher(read("tokens.css")).results().forEach(hit -> {
            light.put(hit.group(1), hit.group(2));
            dark.put(hit.group(1), hit.group(2));
        });
        return List.of(light, dark);
    }

    /** Contrast ratio of WCAG 2. */
    private static double contrast(String one, String other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        var value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String withoutCommentsAndQueries(String sheet) throws IOException {
        return read(sheet).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("@media[^{]*", "");
    }

    private static String read(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
