package org.ricdm.passerelle.event.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.text.Markdown;

/** What differs for each reader is data, whatever it looks like. */
class PlaceholdersTest {

    private static final String PAGE = "https://portal.example/events/school/mine";

    private final Placeholders placeholders = new Placeholders(new Words(), new Markdown());

    @Test
    void eachPlaceholderIsReplacedInSubjectHtmlAndText() {
        var filled = fill("{event}: a word, {name}", "Dear {name},\n\nyou come as **{category}**: {link}", "Lucie");

        assertThat(filled.subject()).isEqualTo("School: a word, Lucie");
        assertThat(filled.html())
                .contains("Dear Lucie,", "<strong>Speaker</strong>", "<a href=\"" + PAGE + "\"", ">" + PAGE + "</a>");
        assertThat(filled.text()).isEqualTo("Dear Lucie,\n\nyou come as Speaker: " + PAGE);
    }

    @Test
    void theLinkMayStandBehindWords() {
        var filled = fill("x", "See [your page]({link}).", "Lucie");

        assertThat(filled.html()).contains("href=\"" + PAGE + "\"", ">your page</a>");
        assertThat(filled.text()).isEqualTo("See your page (" + PAGE + ").");
    }

    @Test
    void aNameIsNeverHtmlNorMarkdownNorAPlaceholder() {
        var name = "<img src=x onerror=alert(1)> **{link}** [a](https://evil.example) \uE000LINK\uE001";

        var filled = fill("For {name}", "Dear {name}", name);

        assertThat(filled.html())
                .doesNotContain("<img", "<strong>", "<a ", PAGE)
                .contains("&lt;img", "**{link}** [a](https://evil.example)");
        assertThat(filled.text()).contains("**{link}** [a](https://evil.example) LINK");
        assertThat(fill("For {name}", "x", "A\r\nBcc: b@c.example").subject()).isEqualTo("For A Bcc: b@c.example");
    }

    @Test
    void theWordsOfAllLanguagesAreUnderstoodWithOrWithoutAccents() {
        var filled = fill("{événement} {Evento}", "{prénom} {prenom} { nombre } {catégorie} {categoría}", "Lucie");

        assertThat(filled.subject()).isEqualTo("School School");
        assertThat(filled.text()).isEqualTo("Lucie Lucie Lucie Speaker Speaker");
    }

    @Test
    void whatStandsForNothingIsNamed() {
        assertThat(placeholders.unknown("Dear {name}, {link} {PRÉNOM}")).isEmpty();
        assertThat(placeholders.unknown("Dear {first name}, {x}")).contains("{first name}");
        assertThat(placeholders.unknown("Dear {}")).contains("{}");
        assertThat(placeholders.unknown("Dear {name, come")).contains("{name, come");
        assertThat(placeholders.unknown("${T(java.lang.Runtime)} #{1}")).contains("{T(java.lang.Runtime)}");
        assertThat(placeholders.unknown("a :} b")).isEmpty();
    }

    @Test
    void scriptInTheTextStaysText() {
        assertThat(fill("x", "<script>alert(1)</script> [b](javascript:alert(1))", "Lucie")
                        .html())
                .doesNotContain("<script", "href=\"javascript");
    }

    private Placeholders.Filled fill(String subject, String body, String name) {
        return placeholders.fill(
                new LetterEntry.Text(subject, body),
                Map.of(
                        Placeholder.NAME,
                        name,
                        Placeholder.EVENT,
                        "School",
                        Placeholder.CATEGORY,
                        "Speaker",
                        Placeholder.LINK,
                        PAGE));
    }
}
