package org.ricdm.passerelle.common.text;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/** In plain text a file is what its author says of it. */
class OwnFilesInText implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    OwnFilesInText(TextContentNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(OwnFile.class);
    }

    @Override
    public void render(Node node) {
        context.getWriter().write(((OwnFile) node).words());
    }
}
