package org.ricdm.passerelle.common.text;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** A picture from elsewhere would tell a third party who reads: it is shown as a link with its description. */
class ImagesAsLinks implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    ImagesAsLinks(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        var image = (Image) node;
        var writer = context.getWriter();
        writer.tag(
                "a",
                Map.of("href", context.encodeUrl(image.getDestination()), "rel", "nofollow ugc noopener noreferrer"));
        if (image.getFirstChild() == null) {
            writer.text(image.getDestination());
        }
        for (var child = image.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        writer.tag("/a");
    }
}
