package org.ricdm.passerelle.common.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Finds pictures and links that point to files of the portal, and puts the known ones in their place. Of all others under
 * that address only the words stay: nobody gives a file away, or gets at one, by writing its address.
 */
class FileReferences extends AbstractVisitor {

    private static final String FOLDER = "/files/";
    private static final Pattern ADDRESS = Pattern.compile("/files/([A-Za-z0-9_-]{22})/[^/?#\\\\\\s]+");
    private static final int AT_MOST = 50;

    private final Set<String> tokens = new LinkedHashSet<>();
    private final List<Node> places = new ArrayList<>();

    Set<String> tokens() {
        return tokens;
    }

    @Override
    public void visit(Image image) {
        find(image, image.getDestination());
    }

    @Override
    public void visit(Link link) {
        find(link, link.getDestination());
    }

    private void find(Node node, String destination) {
        if (!destination.startsWith(FOLDER)) {
            visitChildren(node);
            return;
        }
        places.add(node);
        var address = ADDRESS.matcher(destination);
        if (address.matches() && tokens.size() < AT_MOST) {
            tokens.add(address.group(1));
        }
    }

    void show(Map<String, LinkedFile> known) {
        for (var place : places) {
            var picture = place instanceof Image;
            var destination = place instanceof Image image ? image.getDestination() : ((Link) place).getDestination();
            var address = ADDRESS.matcher(destination);
            var file = address.matches() ? known.get(address.group(1)) : null;
            var words = words(place);
            place.insertBefore(file == null ? new Text(words) : new OwnFile(file, words, picture));
            place.unlink();
        }
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(HtmlInline typed) {
                words.append(typed.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }
}
