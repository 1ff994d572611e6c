package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** What a sheet says in choices and single lines, which its story leaves out: a reviewer needs all of it. */
class HandedInFacts extends FactList {

    private static final List<SheetField> CHOSEN = List.of(
            SheetField.PUBLIC,
            SheetField.PUBLIC_NOTE,
            SheetField.SERVICES,
            SheetField.THEMES,
            SheetField.PRINCIPLES,
            SheetField.MONEY,
            SheetField.DURATION,
            SheetField.PLACE,
            SheetField.MATURITY,
            SheetField.EVIDENCE);

    HandedInFacts(SheetContent content, SheetChoices choices, Language reader) {
        for (var field : CHOSEN) {
            var text = choices.names(content, field, reader);
            if (!text.isEmpty()) {
                fact(getTranslation(field.wordKey()), text);
            }
        }
        var file = content.of(SheetField.EVIDENCE_FILE);
        if (!file.isEmpty()) {
            var words = getTranslation(SheetField.EVIDENCE_FILE.wordKey());
            var link = new Anchor(StoredFile.path(file, SheetField.EVIDENCE_FILE.key()), words);
            link.setRouterIgnore(true);
            fact(words, link);
        }
    }
}
