package org.ricdm.passerelle.common.text;

import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * Links that leave the portal vouch for nothing and do not hand over the opener; tables, which scroll sideways when they
 * are wide, can be reached by keyboard.
 */
class LinkAttributes implements AttributeProvider {

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof Link link && !link.getDestination().startsWith("/")) {
            attributes.put("rel", "nofollow ugc noopener noreferrer");
        }
        if (node instanceof TableBlock && tagName.equals("table")) {
            attributes.put("tabindex", "0");
        }
    }
}
