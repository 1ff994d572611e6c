package org.ricdm.passerelle.common.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** A picture in its small version, leading to the large one; any other file as a link with its type and size. */
class OwnFilesInHtml implements NodeRenderer {

    private final HtmlWriter html;

    OwnFilesInHtml(HtmlNodeRendererContext context) {
        html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(OwnFile.class);
    }

    @Override
    public void render(Node node) {
        var own = (OwnFile) node;
        var thumb = own.file().thumb();
        if (!own.isPicture() || thumb == null) {
            html.tag("a", attributes("class", "file", "href", own.file().path()));
            html.text(own.words());
            html.tag("/a");
            html.text(" ");
            html.tag("span", attributes("class", "file-facts"));
            html.text(own.file().facts());
            html.tag("/span");
            return;
        }
        // A link inside a link is not allowed in HTML.
        var linked = isInLink(own);
        if (!linked) {
            html.tag("a", attributes("class", "picture", "href", own.file().path()));
        }
        html.tag(
                "img",
                attributes(
                        "src",
                        thumb.path(),
                        "alt",
                        own.words(),
                        "width",
                        Integer.toString(thumb.width()),
                        "height",
                        Integer.toString(thumb.height()),
                        "loading",
                        "lazy"),
                true);
        if (!linked) {
            html.tag("/a");
        }
    }

    private static boolean isInLink(Node node) {
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> attributes(String... pairs) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
