package org.ricdm.passerelle.practice.finding.ui;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.practice.SheetChoices;

/** What is chosen, each a link to the same without it. */
class ChosenBar extends FilterBar {

    ChosenBar(ShowcaseAddress address, @Nullable CentreSummary centre, SheetChoices choices, Language reader) {
        super("");
        var question = address.question();
        getElement().setAttribute("aria-label", getTranslation("search.chosen"));
        if (!question.words().isEmpty()) {
            without("“" + question.words() + "”", address.link(question.withWords("")));
        }
        question.chosen()
                .forEach((facet, values) -> values.forEach(value ->
                        without(choices.name(facet, value, reader), address.link(question.toggled(facet, value)))));
        var slug = question.centre();
        if (slug != null) {
            without(centre == null ? slug : centre.name(), address.link(question.withCentre(null)));
        }
        if (question.narrows()) {
            clearAll(address.link(question.bare()));
        }
        setVisible(question.narrows());
    }

    private void without(String words, String link) {
        choice(getTranslation("search.without", words), link);
    }
}
