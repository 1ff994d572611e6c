package org.ricdm.passerelle.common.text;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The beginning of a text that {@link Markdown} made, where there is no room for all of it: whole paragraphs and list
 * items, the last one cut between words and ended by an ellipsis. What is left is as well-formed as what came.
 *
 * @param isShortened whether anything is missing
 */
public record ShortenedHtml(String html, boolean isShortened) {

    private static final Set<String> BLOCKS =
            Set.of("p", "li", "h3", "h4", "h5", "h6", "tr", "pre", "blockquote", "hr", "br");

    /** What a line costs besides its letters: about as many as stand on the half that is left empty. */
    private static final int OF_A_LINE = 40;

    /** Less than that of a line says nothing. */
    private static final int WORTH_SHOWING = 20;

    /** @param room characters, of which each new line takes some besides its letters */
    public static ShortenedHtml of(String html, int room) {
        var body = Jsoup.parseBodyFragment(html).body();
        var left = new Room(room);
        left.fill(body);
        return new ShortenedHtml(left.isFull ? body.html() : html, left.isFull);
    }

    private static final class Room {

        private int left;
        private boolean isFull;

        Room(int room) {
            left = room;
        }

        void fill(Element element) {
            for (var child : List.copyOf(element.childNodes())) {
                if (isFull) {
                    child.remove();
                } else {
                    take(child);
                }
            }
        }

        private void take(Node node) {
            if (node instanceof TextNode text) {
                take(text);
            } else if (node instanceof Element element) {
                var isBlock = BLOCKS.contains(element.normalName());
                if (isBlock && left < OF_A_LINE) {
                    isFull = true;
                    element.remove();
                    return;
                }
                left -= isBlock ? OF_A_LINE : 0;
                fill(element);
                if (isFull && !element.hasText()) {
                    element.remove();
                }
            }
        }

        private void take(TextNode text) {
            var words = text.getWholeText();
            if (words.isBlank()) {
                return;
            }
            if (words.length() <= left) {
                left -= words.length();
                return;
            }
            isFull = true;
            text.text(left < WORTH_SHOWING ? "…" : PlainText.excerpt(words, left));
        }
    }
}
