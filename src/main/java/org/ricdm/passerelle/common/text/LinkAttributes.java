package org.ricdm.passerelle.common.text;

import java.util.Map;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/** Links that leave the portal vouch for nothing and do not hand over the opener. */
class LinkAttributes implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Link link && !link.getDestination().startsWith("/")) {
            attributes.put("rel", "nofollow ugc noopener noreferrer");
        }
    }
}
