package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.practice.finding.FacetCounts;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion.Shelf;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** What stands where no sheet fits: which choice to give up, and what one finds then. */
class NothingFound extends Div {

    NothingFound(ShowcaseAddress address, List<FacetCounts> facets) {
        var question = address.question();
        if (!question.narrows()) {
            add(new EmptyState(
                    getTranslation("showcase.empty"),
                    Buttons.link(getTranslation("practice.share"), PracticeNavigation.NEW)));
            return;
        }
        if (question.equals(question.bare().toggled(Shelf.SAVED))) {
            add(new EmptyState(
                    getTranslation("showcase.empty.saved"),
                    Buttons.link(getTranslation("showcase.everything"), address.link(question.bare()))));
            return;
        }
        var ways = new Div();
        ways.addClassName("cluster");
        facets.stream().filter(facet -> facet.narrows() && facet.without() > 0).forEach(facet -> {
            ways.add(Buttons.link(
                    getTranslation(
                            "showcase.without", getTranslation(facet.facet().wordKey()), facet.without()),
                    address.link(question.without(facet.facet()))));
        });
        if (!question.words().isEmpty()) {
            ways.add(Buttons.link(
                    getTranslation("showcase.without.words", question.words()), address.link(question.withWords(""))));
        }
        ways.add(Buttons.quietLink(getTranslation("ui.filters.clear"), address.link(question.bare())));
        add(new EmptyState(getTranslation("showcase.none"), ways));
    }
}
