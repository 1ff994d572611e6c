package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.forum.SimilarTopic;
import org.ricdm.passerelle.forum.SimilarTopics;

/** Topics that resemble the title being typed. They open beside, so that nothing typed is left. Empty when none does. */
class SimilarList extends Div {

    private static final int SHOWN = 5;

    private final transient SimilarTopics similar;
    private final ZoneId zone;
    private final transient Clock clock;
    private final Paragraph summary = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    SimilarList(SimilarTopics similar, ZoneId zone, Clock clock) {
        this.similar = similar;
        this.zone = zone;
        this.clock = clock;
        addClassName("similar");
        // The region stays, so that a change in it is said; what is in it comes and goes.
        summary.getElement().setAttribute("role", "status");
        summary.getElement().setAttribute("aria-live", "polite");
        summary.addClassName("small");
        list.addClassName("similar-list");
        add(summary, list);
        addClassName("empty-region");
    }

    void show(String title) {
        var topics = similar.to(title, SHOWN);
        list.removeAll();
        topics.forEach(topic -> list.add(item(topic)));
        summary.setText(topics.isEmpty() ? "" : getTranslation("forum.similar", topics.size()));
        list.setVisible(!topics.isEmpty());
        if (topics.isEmpty()) {
            addClassName("empty-region");
        } else {
            removeClassName("empty-region");
        }
    }

    private ListItem item(SimilarTopic topic) {
        var link = new Anchor(ForumNavigation.topic(topic.id(), topic.slug()), topic.title(), AnchorTarget.BLANK);
        link.getElement().setAttribute("lang", topic.language().code());
        link.getElement().setAttribute("rel", "noopener");
        var tab = new Span(getTranslation("forum.similar.tab"));
        tab.addClassName("visually-hidden");
        link.add(tab);
        var facts = new Div(new Span(topic.forumName()));
        facts.addClassNames("cluster", "muted", "small");
        if (topic.answered()) {
            facts.add(new Chip(Chip.Kind.ANSWERED, getTranslation("forum.answer")));
        }
        facts.add(new TimeAgo(topic.lastAt(), zone, getLocale(), Instant.now(clock)));
        return new ListItem(link, facts);
    }
}
