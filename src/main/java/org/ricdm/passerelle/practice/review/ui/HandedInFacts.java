package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.html.Anchor;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.SheetField;

/** What a sheet says in choices and single lines, which its story leaves out: a reviewer needs all of it. */
class HandedInFacts extends FactList {

    HandedInFacts(SheetContent content, SheetChoices choices, Language reader) {
        for (var field : SheetField.FACTS) {
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
