package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.html.Span;

/** One of our own icons. It decorates the word beside it, unless it stands alone and carries a label. */
public class Icon extends Span {

    private static final String SPRITE = "/passerelle/icons.svg";

    /** An icon beside a word: silent. */
    public Icon(Glyph glyph) {
        addClassName("icon");
        getElement().setAttribute("aria-hidden", "true");
        // Flow creates elements outside the SVG namespace; the symbol's name is ours, never a user's.
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg focusable=\"false\"><use href=\"" + SPRITE + "#" + glyph.symbol() + "\"></use></svg>");
    }

    /** An icon that stands alone: said aloud. */
    public Icon(Glyph glyph, String label) {
        this(glyph);
        getElement().removeAttribute("aria-hidden");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        setTitle(label);
    }

    public Icon large() {
        addClassName("large");
        return this;
    }
}
