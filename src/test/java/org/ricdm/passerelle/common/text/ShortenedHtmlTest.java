package org.ricdm.passerelle.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedHtmlTest {

    @Test
    void whatFitsStaysAsItIs() {
        var html = "<p>One <em>two</em>.</p>\n<ul>\n<li>three</li>\n</ul>";

        assertThat(ShortenedHtml.of(html, 500)).isEqualTo(new ShortenedHtml(html, false));
    }

    @Test
    void theLastLineIsCutBetweenWordsAndWhatFollowsIsGone() {
        var cut = ShortenedHtml.of("<p>" + "word ".repeat(100) + "</p><p>after</p>", 140);

        assertThat(cut.isShortened()).isTrue();
        assertThat(cut.html()).startsWith("<p>word word").endsWith("word…</p>").doesNotContain("after");
        assertThat(cut.html().length()).isLessThan(140);
    }

    @Test
    void manyShortLinesTakeRoomAsWell() {
        var cut = ShortenedHtml.of("<ul>" + "<li>a</li>".repeat(370) + "</ul>", 400);

        assertThat(cut.isShortened()).isTrue();
        assertThat(cut.html().split("<li>", -1)).hasSizeLessThan(12);
    }

    @Test
    void nothingIsLeftHalfOpen() {
        var cut = ShortenedHtml.of("<p>One <strong>" + "two ".repeat(60) + "</strong> three</p>", 100);

        assertThat(cut.html()).endsWith("…</strong></p>");
    }
}
