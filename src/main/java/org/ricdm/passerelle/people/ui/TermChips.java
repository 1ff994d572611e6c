package org.ricdm.passerelle.people.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.thesaurus.Thesaurus;

/** Terms of the thesaurus as chips in the reader's language; keys that no longer exist are left out. */
class TermChips {

    private final Thesaurus thesaurus;

    TermChips(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Div of(List<String> keys, Language reader) {
        var chips = new Div();
        chips.addClassName("chips");
        keys.stream()
                .flatMap(key -> thesaurus.term(key).stream())
                .forEach(term -> chips.add(new Chip(Chip.Kind.TAG, term.name(reader))));
        return chips;
    }
}
