package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.call.ProposalEntry;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.programme.SessionLevel;

/** What is proposed, by whom and how, in few lines. */
class ProposalText extends Div {

    /** @param untitled stands for a title that is not written yet */
    ProposalText(ProposalEntry entry, List<String> presenters, ProposalState state, String untitled, Language reader) {
        addClassName("proposal-text");
        var title = new H2(entry.title().isBlank() ? untitled : entry.title());
        if (!entry.title().isBlank()) {
            title.getElement().setAttribute("lang", entry.writtenIn().code());
        }
        var chips = new Div(new StateChip(state, getTranslation(state.wordKey())));
        chips.addClassName("chips");
        add(title, chips);
        if (!entry.promise().isBlank()) {
            var promise = new Paragraph(entry.promise());
            promise.getElement().setAttribute("lang", entry.writtenIn().code());
            add(promise);
        }
        var facts = new Paragraph(String.join(" · ", facts(entry, presenters, reader)));
        facts.addClassName("muted");
        add(facts);
    }

    private List<String> facts(ProposalEntry entry, List<String> presenters, Language reader) {
        var facts = new ArrayList<String>();
        var format = entry.format();
        if (format != null) {
            facts.add(getTranslation(format.wordKey()));
        }
        var minutes = entry.minutes();
        if (minutes != null) {
            facts.add(getTranslation("call.minutes", minutes));
        }
        if (!entry.spoken().isEmpty()) {
            facts.add(languages(entry.spoken(), reader));
        }
        if (entry.level() != SessionLevel.ALL) {
            facts.add(getTranslation(entry.level().wordKey()));
        }
        if (!presenters.isEmpty()) {
            facts.add(String.join(", ", presenters));
        }
        return facts;
    }

    static String languages(List<Language> spoken, Language reader) {
        return spoken.stream()
                .map(language -> language.locale().getDisplayLanguage(reader.locale()))
                .collect(Collectors.joining(", "));
    }
}
