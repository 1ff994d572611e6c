package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.event.call.ProposalEntry;
import org.ricdm.passerelle.event.call.ReviewedProposal;

/** All of a proposal, as reviewers and organisers read it. */
class ProposalFacts extends Div {

    ProposalFacts(ReviewedProposal proposal, Language reader) {
        addClassNames("stack", "proposal-whole");
        var entry = proposal.entry();
        var promise = new Paragraph(entry.promise());
        promise.addClassName("proposal-promise");
        var description = new Paragraph(entry.description());
        description.addClassName("answer-text");
        promise.getElement().setAttribute("lang", entry.writtenIn().code());
        description.getElement().setAttribute("lang", entry.writtenIn().code());
        add(promise, description, facts(proposal, entry, reader));
    }

    private FactList facts(ReviewedProposal proposal, ProposalEntry entry, Language reader) {
        var facts = new FactList();
        var presenters = new Div();
        proposal.presenters()
                .forEach(one ->
                        presenters.add(new Div(one.from().isEmpty() ? one.name() : one.name() + " · " + one.from())));
        facts.fact(getTranslation("call.presenters"), presenters);
        var format = entry.format();
        var minutes = entry.minutes();
        facts.fact(
                getTranslation("call.field.format"),
                (format == null ? "" : getTranslation(format.wordKey()))
                        + (minutes == null ? "" : " · " + getTranslation("call.minutes", minutes)));
        facts.fact(getTranslation("call.field.spoken"), ProposalText.languages(entry.spoken(), reader));
        facts.fact(
                getTranslation("programme.field.level"),
                getTranslation(entry.level().wordKey()));
        if (!entry.needs().isEmpty()) {
            facts.fact(getTranslation("call.field.needs"), entry.needs());
        }
        return facts;
    }
}
