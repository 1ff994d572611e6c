package org.ricdm.passerelle.common.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/** A page has one h1 and its parts are h2: what people write begins below. */
class Headings extends AbstractVisitor {

    private static final int FIRST = 3;

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(6, heading.getLevel() + FIRST - 1));
        visitChildren(heading);
    }
}
