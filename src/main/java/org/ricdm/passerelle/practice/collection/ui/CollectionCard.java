package org.ricdm.passerelle.practice.collection.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.ricdm.passerelle.common.ui.Card;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.practice.collection.CollectionCover;

/** A collection as a cover: its first pictures, or a leaf where there are none. */
class CollectionCard extends Card {

    CollectionCard(CollectionCover cover) {
        addClassName("collection-card");
        var pictures = new Div();
        pictures.addClassNames("collection-pictures");
        // What is to be seen in them is told on the sheets; here they are what a cover is to a book.
        pictures.getElement().setAttribute("aria-hidden", "true");
        cover.pictures().forEach(picture -> pictures.add(new Image(StoredFile.thumbPath(picture.token()), "")));
        if (cover.pictures().isEmpty()) {
            pictures.add(new Icon(Glyph.LEAF));
        }
        var title = new Anchor(cover.path(), cover.title());
        title.addClassName("card-title");
        title.getElement().setAttribute("lang", cover.language().code());
        var count = new Span(getTranslation("collection.sheets", cover.sheets()));
        count.addClassNames("muted", "small");
        add(pictures, title, count);
        if (!cover.published()) {
            add(new Chip(Chip.Kind.STATE, getTranslation("collection.draft")));
        }
    }
}
