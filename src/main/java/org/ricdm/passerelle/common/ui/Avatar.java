package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Span;

/**
 * Initials of a person, tinted by centre: people of one centre look alike everywhere. Silent, because the name stands
 * beside it; alone it takes the name as label.
 */
public class Avatar extends Span {

    private static final int TINTS = 6;

    public Avatar(String name, long centreId) {
        super(Initials.of(name));
        addClassNames("avatar", "tint-" + tint(centreId));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** For rows of avatars without names. */
    public Avatar labelled(String name) {
        getElement().removeAttribute("aria-hidden");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", name);
        setTitle(name);
        return this;
    }

    public Avatar small() {
        addClassName("small");
        return this;
    }

    public Avatar large() {
        addClassName("large");
        return this;
    }

    static int tint(long centreId) {
        return Math.floorMod(centreId, TINTS);
    }
}
