package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.EvidenceLevel;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.finding.SavedSheets;
import org.ricdm.passerelle.practice.finding.ShowcaseCard;

/** A sheet in a list: its picture, what it promises, who does it, and how many centres have tried it. */
class ShowcaseRow extends Row {

    ShowcaseRow(ShowcaseCard card, Language reader) {
        super(card.link().title(), card.link().path());
        addClassName("practice-row");
        lead(picture(card));
        if (card.language() != reader) {
            inLanguage(card.language().code());
            chips(new LanguageChip(card.language()));
        }
        standing(card);
        var promise = new Span(card.promise());
        promise.getElement().setAttribute("lang", card.language().code());
        promise.addClassName("note");
        second(promise);
        second(card.centre() + ", " + Locale.of("", card.country()).getDisplayCountry(reader.locale()));
        if (card.tried() > 0) {
            second(getTranslation("showcase.tried", card.tried(), card.finished()));
        }
        var evidence = card.evidence();
        if (evidence != null && evidence != EvidenceLevel.NONE) {
            second(getTranslation("showcase.evidence", getTranslation(evidence.wordKey())));
        }
    }

    /** With a mark to find it again by. */
    ShowcaseRow toSave(ShowcaseCard card, SavedSheets sheets) {
        action(new SaveToggle(card.id(), card.link().title(), card.saved(), sheets));
        return this;
    }

    private void standing(ShowcaseCard card) {
        if (card.state() == SheetState.RETIRED) {
            chips(new Chip(Chip.Kind.CLOSED, getTranslation(card.state().wordKey())));
        } else if (card.accepted()) {
            chips(new Chip(Chip.Kind.DONE, getTranslation(SheetState.ACCEPTED.wordKey())));
        } else if (card.depth() == Depth.SPARK) {
            chips(new Chip(Chip.Kind.STATE, getTranslation(card.depth().wordKey())));
        }
        if (card.kind() == SheetKind.ATTEMPT) {
            chips(new Chip(Chip.Kind.STATE, getTranslation(card.kind().wordKey())));
        }
    }

    private static Component picture(ShowcaseCard card) {
        var token = card.picture();
        if (token == null) {
            var none = new Icon(Glyph.BULB).large();
            none.addClassNames("leaf", "practice-thumb");
            return none;
        }
        var picture = new Image(StoredFile.thumbPath(token), card.pictureText());
        picture.addClassName("practice-thumb");
        picture.getElement()
                .setAttribute("loading", "lazy")
                .setAttribute("lang", card.language().code());
        return picture;
    }
}
