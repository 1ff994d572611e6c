package org.ricdm.passerelle.common.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** Finds people named with an at sign and turns known ones into links. Code and link texts are left alone. */
class Mentions extends AbstractVisitor {

    /**
     * Handles as {@code people} makes them, at most 60 characters; not inside a word, so that mail addresses are none. No
     * group is repeated in it: Java would answer a long enough repetition with a stack overflow.
     */
    private static final Pattern HANDLE =
            Pattern.compile("(?<![\\w@./-])@([a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)(?![a-z0-9])");

    private static final int AT_MOST = 50;

    private final Set<String> handles = new LinkedHashSet<>();
    private final Set<String> addressed = new LinkedHashSet<>();
    private final List<Text> places = new ArrayList<>();
    private int quotes;

    Set<String> handles() {
        return handles;
    }

    /** Those outside of quotes: who is only quoted is not spoken to. */
    Set<String> addressed() {
        return addressed;
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes++;
        visitChildren(quote);
        quotes--;
    }

    @Override
    public void visit(Link link) {
        // A link inside a link is not allowed in HTML.
    }

    @Override
    public void visit(Text text) {
        var matcher = HANDLE.matcher(text.getLiteral());
        var found = false;
        while (matcher.find() && handles.size() < AT_MOST) {
            found = true;
            handles.add(matcher.group(1));
            if (quotes == 0) {
                addressed.add(matcher.group(1));
            }
        }
        if (found) {
            places.add(text);
        }
    }

    void link(Map<String, String> known) {
        for (var place : places) {
            link(place, known);
        }
    }

    private static void link(Text place, Map<String, String> known) {
        var literal = place.getLiteral();
        var matcher = HANDLE.matcher(literal);
        var end = 0;
        while (matcher.find()) {
            var name = known.get(matcher.group(1));
            if (name == null) {
                continue;
            }
            place.insertBefore(new Text(literal.substring(end, matcher.start())));
            var link = new Link("/members/" + matcher.group(1), null);
            link.appendChild(new Text("@" + name));
            place.insertBefore(link);
            end = matcher.end();
        }
        place.setLiteral(literal.substring(end));
    }
}
