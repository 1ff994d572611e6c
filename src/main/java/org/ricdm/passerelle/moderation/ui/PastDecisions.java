package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.moderation.CaseFile.PastDecision;

/** Decisions with their reasons, newest first. */
class PastDecisions extends UnorderedList {

    PastDecisions(PastDecision decision, ZoneId zone, Instant now) {
        this(List.of(decision), zone, now);
    }

    PastDecisions(List<PastDecision> decisions, ZoneId zone, Instant now) {
        addClassName("row-list");
        getElement().setAttribute("role", "list");
        decisions.forEach(decision -> add(item(decision, zone, now)));
    }

    private ListItem item(PastDecision decision, ZoneId zone, Instant now) {
        var by = decision.by();
        var verdict = new Span(getTranslation("moderation.verdict." + decision.verdict()));
        verdict.addClassName("row-title");
        var second = new Div(
                new Span((by == null ? getTranslation("moderation.somebody") : by.name()) + " · "),
                new TimeAgo(decision.at(), zone, getLocale(), now));
        second.addClassNames("muted", "small");
        var item = new ListItem(verdict, second);
        item.addClassName("waiting-person");
        var ground = decision.ground();
        if (ground != null) {
            item.add(new Paragraph(getTranslation(ground.wordKey()) + " · " + decision.facts()));
        }
        if (decision.appeal() != null) {
            var appeal = new Paragraph(decision.appeal());
            appeal.addClassName("prose");
            item.add(new Span(getTranslation("moderation.appeal.authors")), appeal);
        }
        var outcome = decision.outcome();
        if (outcome != null) {
            item.add(new Paragraph(getTranslation("moderation.outcome." + outcome) + " · " + decision.outcomeFacts()));
        }
        return item;
    }
}
