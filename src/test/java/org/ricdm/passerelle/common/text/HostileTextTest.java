package org.ricdm.passerelle.common.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed: no script, no foreign picture, no dangerous address comes out, and the answer comes in time. */
class HostileTextTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "em",
            "strong",
            "code",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "div");
    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "align", "start", "tabindex");

    private final Markdown markdown = new Markdown();

    static Stream<String> payloads() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\u0000>alert(1)</script>",
                "<script/x>alert(1)</script\t>",
                "<img src=x onerror=alert(1)>",
                "<img src=x onerror=\"alert(1)\"//",
                "<img/src='x'/onerror='alert(1)'>",
                "<IMG SRC=\"jav&#x09;ascript:alert(1);\">",
                "<img src=`javascript:alert(1)`>",
                "<img srcset='x 1x' onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data='javascript:alert(1)'></object>",
                "<embed src='data:text/html,<script>alert(1)</script>'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:alert(1)\">x</a>",
                "<a href='x' onclick=alert(1)>x</a>",
                "<body onload=alert(1)>",
                "<base href='https://evil.example/'>",
                "<link rel=stylesheet href='https://evil.example/x.css'>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<style><!--</style><script>alert(1)//--></script>",
                "<div style='background:url(javascript:alert(1))'>x</div>",
                "<p style='width:expression(alert(1))'>x</p>",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<input autofocus onfocus=alert(1)>",
                "<select autofocus onfocus=alert(1)>",
                "<textarea autofocus onfocus=alert(1)>",
                "<marquee onstart=alert(1)>",
                "<button formaction=javascript:alert(1)>x</button>",
                "<form action=javascript:alert(1)><input type=submit></form>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<xmp><img src=x onerror=alert(1)></xmp>",
                "<plaintext><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo '<script>alert(1)</script>' ?>",
                "</p><script>alert(1)</script><p>",
                "<vaadin-button onclick=alert(1)>x</vaadin-button>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](\tjavascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](<java\nscript:alert(1)>)",
                "[x](<java&#10;script:alert(1)>)",
                "[x](java&Tab;script&colon;alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](&#0000106avascript:alert(1))",
                "[x](javascript&#58;alert(1))",
                "[x](javascript%3Aalert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](&#1;javascript:alert(1))",
                "[x](\u00a0javascript:alert(1))",
                "[x](\u200bjavascript:alert(1))",
                "[x](javascript://https://good.example/%0aalert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](VBSCRIPT:msgbox(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](data&colon;text/html,x)",
                "[x](file:///etc/passwd)",
                "[x](blob:https://portal.example/1)",
                "[x](filesystem:https://portal.example/1)",
                "[x](intent://x#Intent;scheme=javascript;end)",
                "[x](view-source:javascript:alert(1))",
                "[x](//evil.example/)",
                "[x](/\\evil.example/)",
                "[x](\\\\evil.example/)",
                "[x](/&Tab;/evil.example/)",
                "[x](/&NewLine;\\evil.example/)",
                "[x](/%5Cevil.example/)",
                "[x](https:evil.example)",
                "[x](https:\\\\evil.example)",
                "[x](https://portal.example@evil.example/)",
                "[x](/ok \"' onmouseover='alert(1)\")",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "[x](https://a.example/'onmouseover='alert(1))",
                "[<img src=x onerror=alert(1)>](https://a.example)",
                "[x][y]\n\n[y]: javascript:alert(1)",
                "[x]\n\n[x]: <java\tscript:alert(1)>",
                "<javascript:alert(1)>",
                "<JAVASCRIPT:alert(1)>",
                "<data:text/html,x>",
                "<vbscript:x>",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml,<svg onload=alert(1)>)",
                "![x](https://evil.example/pixel.gif)",
                "![](https://evil.example/pixel.gif)",
                "![x](//evil.example/pixel.gif)",
                "![\"onerror=\"alert(1)](x)",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "```\"onmouseover=alert(1)\nx\n```",
                "    <script>alert(1)</script>",
                "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
                "| a |\n|:-\" onclick=alert(1)|\n| b |",
                "# <script>alert(1)</script>",
                "> <script>alert(1)</script>",
                "* <iframe src=javascript:alert(1)>",
                "@anna<script>alert(1)</script>",
                "@anna\"onclick=alert(1)",
                "https://a.example/<script>alert(1)</script>",
                "https://a.example/\"><script>alert(1)</script>",
                "javascript:alert(1)",
                "www.a.example\"onmouseover=alert(1)",
                "\u202ejavascript:alert(1)\u202c",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "{{constructor.constructor('alert(1)')()}}",
                "${7*7} #{7*7} %s [[7*7]]",
                "\ud800 lone surrogate \udc00",
                "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingThatRunsOrCallsHomeComesOut(String payload) {
        for (var source : new String[] {payload, "Bonjour " + payload + " !", "> * " + payload}) {
            var html = markdown.render(source, names("anna")).html();

            for (var element :
                    Jsoup.parseBodyFragment(html).body().getAllElements().not("body")) {
                assertThat(ELEMENTS).as(html).contains(element.normalName());
                element.attributes()
                        .forEach(attribute -> assertThat(ATTRIBUTES)
                                .as(html)
                                .contains(attribute.getKey().toLowerCase(Locale.ROOT)));
                if (element.hasAttr("href")) {
                    assertThatItIsHarmless(element, html);
                }
            }
        }
    }

    private static void assertThatItIsHarmless(Element link, String html) {
        var href = link.attr("href");
        assertThat(href).as(html).matches("(?i)https?://[^/\\\\].*|mailto:.*|/(?![/\\\\]).*|#.*");
        if (href.matches("(?i)https?:.*")) {
            assertThat(link.attr("rel").split(" ")).as(html).contains("nofollow", "ugc", "noopener");
        }
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of("nested quotes", "> ".repeat(10_000) + "x"),
                Arguments.of("nested quotes without blanks", ">".repeat(10_000) + "x"),
                Arguments.of("nested quotes on many lines", (">".repeat(100) + "x\n").repeat(400)),
                Arguments.of("opening brackets", "[".repeat(10_000)),
                Arguments.of("nested brackets", "[".repeat(10_000) + "x" + "]".repeat(10_000)),
                Arguments.of("nested links", "[x](".repeat(10_000) + ")".repeat(10_000)),
                Arguments.of("nested pictures", "![".repeat(10_000) + "x" + "](/y)".repeat(5_000)),
                Arguments.of("brackets with text", "[a".repeat(20_000)),
                Arguments.of("escaped brackets", "\\[".repeat(20_000)),
                Arguments.of("nested lists", nestedList(300)),
                Arguments.of("lists on one line", "* ".repeat(10_000) + "x"),
                Arguments.of("numbers on one line", "1. ".repeat(10_000) + "x"),
                Arguments.of("emphasis", "*a **b ".repeat(7_000)),
                Arguments.of("stars", "*".repeat(50_000)),
                Arguments.of("underscores", "_a".repeat(25_000)),
                Arguments.of("mixed emphasis", "*a_".repeat(16_000)),
                Arguments.of("back ticks of growing length", backTicks(300)),
                Arguments.of("angle brackets", "<".repeat(50_000)),
                Arguments.of("open tags", "<a ".repeat(16_000)),
                Arguments.of("open comments", "<!--".repeat(12_000)),
                Arguments.of("open processing instructions", "<?".repeat(25_000)),
                Arguments.of("entities", "&".repeat(50_000)),
                Arguments.of("definitions", "[a]: /b\n".repeat(6_000)),
                Arguments.of("open definitions", "[".repeat(90) + "\n" + "[a]: <".repeat(8_000)),
                Arguments.of("table with many columns", table(2_000, 2)),
                Arguments.of("table with many short rows", table(1_500, 7_000)),
                Arguments.of("addresses", "http://".repeat(7_000)),
                Arguments.of("addresses in one word", "www.".repeat(12_000)),
                Arguments.of("mail addresses", "a@".repeat(25_000)),
                Arguments.of("mentions", "@anna ".repeat(8_000)),
                Arguments.of("mention with dashes", "@" + "a-".repeat(25_000) + "a"),
                Arguments.of("quoted mention with dashes", "> @" + "a-".repeat(25_000) + "a"),
                Arguments.of("combining marks", "a" + "\u0301".repeat(49_000)),
                Arguments.of("spaces", "a" + " ".repeat(49_000) + "b"),
                Arguments.of("lines", "\n".repeat(49_000) + "x"),
                Arguments.of("emoji", "\ud83e\udd8a".repeat(25_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void aFloodIsAnsweredWithinASecond(String name, String source) {
        var rendered = assertTimeout(Duration.ofSeconds(1), () -> markdown.render(source, names("anna")));

        assertThat(rendered.html().length()).as(name).isLessThan(40 * 50_000);
    }

    @Test
    void whatIsTooDeepStaysReadable() {
        var rendered = markdown.render("> ".repeat(10_000) + "wolf", MentionNames.NONE);

        assertThat(rendered.text()).contains("wolf");
        assertThat(rendered.html().split("<blockquote>", -1)).hasSizeLessThan(20);
    }

    @Test
    void bracketsBeyondTheBoundStayAsText() {
        var rendered = markdown.render("[".repeat(200) + "wolf", MentionNames.NONE);

        assertThat(rendered.text()).isEqualTo("[".repeat(200) + "wolf");
    }

    private static MentionNames names(String handle) {
        return handles -> handles.contains(handle) ? java.util.Map.of(handle, "Anna <b>Berg</b>") : java.util.Map.of();
    }

    private static String nestedList(int depth) {
        var list = new StringBuilder();
        for (var i = 0; i < depth && list.length() < 50_000; i++) {
            list.append(" ".repeat(2 * i)).append("* x\n");
        }
        return list.toString();
    }

    private static String backTicks(int most) {
        var ticks = new StringBuilder();
        for (var i = 1; i <= most; i++) {
            ticks.append("`".repeat(i)).append("a");
        }
        return ticks.toString();
    }

    private static String table(int columns, int rows) {
        return "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + "|\n".repeat(rows);
    }
}
