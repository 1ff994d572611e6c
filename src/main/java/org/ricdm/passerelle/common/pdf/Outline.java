package org.ricdm.passerelle.common.pdf;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The bookmarks of a paper, by which programs jump in it: its headings that have an id, each below the one above it. */
final class Outline {

    private static final int DEEPEST = 3;

    private Outline() {}

    static void into(Document html) {
        var headings = html.select("h1[id], h2[id], h3[id]");
        if (headings.isEmpty()) {
            return;
        }
        var above = new Element[DEEPEST + 1];
        above[0] = html.head().appendElement("bookmarks");
        for (var heading : headings) {
            var level = heading.normalName().charAt(1) - '0';
            var parent = above[0];
            for (var higher = level - 1; higher > 0; higher--) {
                if (above[higher] != null) {
                    parent = above[higher];
                    break;
                }
            }
            above[level] = parent.appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            for (var lower = level + 1; lower <= DEEPEST; lower++) {
                above[lower] = null;
            }
        }
    }
}
