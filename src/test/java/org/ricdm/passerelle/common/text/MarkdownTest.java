package org.ricdm.passerelle.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What people write becomes what they meant. */
class MarkdownTest {

    private final Markdown markdown = new Markdown();

    private static final MentionNames ANNA =
            handles -> handles.contains("anna-berg") ? Map.of("anna-berg", "Anna Berg") : Map.of();

    @Test
    void headingsBeginBelowThoseOfThePage() {
        assertThat(html("# One\n\n## Two\n\n##### Five\n\n###### Six"))
                .isEqualTo("<h3>One</h3>\n<h4>Two</h4>\n<h6>Five</h6>\n<h6>Six</h6>");
    }

    @Test
    void aLineBreakStaysALineBreak() {
        assertThat(html("Bonjour,\nmerci.")).isEqualTo("<p>Bonjour,<br />\nmerci.</p>");
    }

    @Test
    void listsQuotesAndCodeAreKept() {
        assertThat(html("3. a\n4. b")).contains("<ol start=\"3\">").contains("<li>a</li>");
        assertThat(html("* a\n  * b")).contains("<ul>").containsPattern("(?s)<li>a\\s*<ul>");
        assertThat(html("> said")).contains("<blockquote>").contains("<p>said</p>");
        assertThat(html("```\na < b\n```")).isEqualTo("<pre><code>a &lt; b\n</code></pre>");
        assertThat(html("`x`")).isEqualTo("<p><code>x</code></p>");
    }

    @Test
    void aTableIsATableThatTheKeyboardCanScroll() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<table tabindex=\"0\">")
                .contains("<th>a</th>")
                .contains("<td align=\"right\">2</td>");
    }

    @Test
    void aForeignLinkVouchesForNothingAndAnOwnOneIsPlain() {
        assertThat(html("[x](https://a.example/b?c=d&e=f)"))
                .contains("href=\"https://a.example/b?c&#61;d&amp;e&#61;f\"")
                .contains("rel=\"nofollow ugc noopener noreferrer\"");
        assertThat(html("[x](/topics/1/y)")).isEqualTo("<p><a href=\"/topics/1/y\">x</a></p>");
    }

    @Test
    void aBareAddressBecomesALink() {
        assertThat(html("Voir https://a.example/b."))
                .contains("href=\"https://a.example/b\"")
                .endsWith("</a>.</p>");
        assertThat(html("claire@centre.example")).contains("href=\"mailto:claire&#64;centre.example\"");
    }

    @Test
    void aPictureFromElsewhereIsShownAsALinkWithItsDescription() {
        assertThat(html("![Le plan](https://a.example/plan.png)"))
                .contains("href=\"https://a.example/plan.png\"")
                .contains(">Le plan</a>")
                .doesNotContain("<img");
    }

    @Test
    void aFileOfThePortalIsShownWhenItMayBeAndIsItsWordsOtherwise() {
        var token = "A".repeat(22);
        var path = "/files/" + token + "/plan.png";
        FileLinks one = tokens -> tokens.contains(token)
                ? Map.of(
                        token,
                        new LinkedFile(
                                path,
                                "plan.png",
                                "PNG, 3 kB",
                                new LinkedFile.Thumb("/files/" + token + "/thumb", 48, 24)))
                : Map.of();

        var rendered = markdown.render("![Le *plan* de @anna-berg](" + path + ")", ANNA, one);

        assertThat(rendered.html())
                .isEqualTo(
                        "<p><a class=\"picture\" href=\"" + path + "\"><img src=\"/files/" + token
                                + "/thumb\" alt=\"Le plan de &#64;anna-berg\" width=\"48\" height=\"24\" loading=\"lazy\" /></a></p>");
        assertThat(rendered.text()).isEqualTo("Le plan de @anna-berg");
        assertThat(rendered.files()).containsExactly(token);
        assertThat(rendered.mentions()).isEmpty();
        assertThat(markdown.render("![](" + path + ")", ANNA, one).html()).contains("alt=\"plan.png\"");
        assertThat(markdown.render("[![a](" + path + ")](https://a.example)", ANNA, one)
                        .html())
                .containsOnlyOnce("<a ")
                .contains("<img");
        for (var other : java.util.List.of(
                "/files/" + "B".repeat(22) + "/plan.png",
                "/files/" + token + "/../../x",
                "/files/" + token + "/",
                "/files/" + token + "/plan.png?x=1",
                "/files/short/plan.png")) {
            assertThat(markdown.render("![Le plan](" + other + ")", ANNA, one).html())
                    .isEqualTo("<p>Le plan</p>");
            assertThat(markdown.render("[Le plan](" + other + ")", ANNA, one).files())
                    .isEmpty();
        }
        assertThat(markdown.render("![x](//files/" + token + "/plan.png)", ANNA, one)
                        .html())
                .doesNotContain("<img");
    }

    @Test
    void rawHtmlIsShownAsItWasTyped() {
        var rendered = markdown.render("a <b>c</b>\n\n<div>d</div>", MentionNames.NONE);

        assertThat(rendered.html()).contains("a &lt;b&gt;c&lt;/b&gt;").contains("&lt;div&gt;d&lt;/div&gt;");
    }

    @Test
    void onlyKnownPeopleAreMentioned() {
        var rendered = markdown.render("@anna-berg, @nobody and a@anna-berg.example", ANNA);

        assertThat(rendered.html())
                .contains("<a href=\"/members/anna-berg\">&#64;Anna Berg</a>")
                .contains("&#64;nobody");
        assertThat(rendered.mentions()).containsExactly("anna-berg");
    }

    @Test
    void whoIsNamedInACodeALinkOrAQuoteIsNotAddressed() {
        assertThat(markdown.render("`@anna-berg`", ANNA).mentions()).isEmpty();
        assertThat(markdown.render("[@anna-berg](/x)", ANNA).mentions()).isEmpty();
        assertThat(markdown.render("> @anna-berg\n\nyes", ANNA).mentions()).isEmpty();
    }

    @Test
    void aMentionEndsWhereTheHandleEnds() {
        assertThat(markdown.render("@anna-berg-", ANNA).mentions()).containsExactly("anna-berg");
        assertThat(markdown.render("(@anna-berg)!", ANNA).mentions()).containsExactly("anna-berg");
        assertThat(markdown.render("@anna-bergamo", ANNA).mentions()).isEmpty();
        assertThat(markdown.render("x@anna-berg", ANNA).mentions()).isEmpty();
    }

    @Test
    void theTextHasNoMarks() {
        assertThat(markdown.render("**a** [b](/c)\n\n* d", MentionNames.NONE).text())
                .startsWith("a ")
                .contains("b")
                .contains("d")
                .doesNotContain("**");
    }

    @Test
    void emojiAndLettersOfTheWorldComeThrough() {
        var fox = "\ud83e\udd8a\u200d\u2744\ufe0f";

        assertThat(Jsoup.parse(html(fox)).text()).isEqualTo(fox);
        assertThat(html("Ελλάδα, Łódź, ça")).isEqualTo("<p>Ελλάδα, Łódź, ça</p>");
    }

    private String html(String source) {
        return markdown.render(source, MentionNames.NONE).html();
    }

    @Test
    void plainTextSaysWordsOfLinksAndTheAddressOnlyWhenItLeadsOut() {
        var rendered = new Markdown()
                .render(
                        "@lea-roux [here](/forums) and [there](https://guide.example/a), https://b.example",
                        handles -> java.util.Map.of("lea-roux", "Léa Roux"));

        assertThat(rendered.text()).isEqualTo("@Léa Roux here and there (https://guide.example/a), https://b.example");
    }
}
