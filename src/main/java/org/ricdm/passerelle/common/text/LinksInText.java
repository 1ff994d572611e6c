package org.ricdm.passerelle.common.text;

import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/**
 * Links in plain text: their words, and the address behind them when it leads out of the portal and is not said by the
 * words already. A person who is mentioned is a name.
 */
class LinksInText implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    LinksInText(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class);
    }

    @Override
    public void render(Node node) {
        var link = (Link) node;
        for (var child = link.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        var address = link.getDestination();
        if (!address.startsWith("/") && !isSaid(link, address)) {
            context.getWriter().write(" (" + address + ")");
        }
    }

    private static boolean isSaid(Link link, String address) {
        return link.getFirstChild() instanceof Text words
                && (words.getLiteral().equals(address) || ("mailto:" + words.getLiteral()).equals(address));
    }
}
