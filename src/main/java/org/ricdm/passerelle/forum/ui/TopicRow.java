package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Avatar;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.TopicState;
import org.ricdm.passerelle.forum.TopicSummary;

/** A topic in a list. */
class TopicRow extends Row {

    TopicRow(TopicSummary topic, Language reader, ZoneId zone, Instant now) {
        super(topic.title(), ForumNavigation.topic(topic.id(), topic.slug()));
        inLanguage(topic.language().code());
        var author = topic.author();
        if (author != null) {
            lead(new Avatar(author.name(), author.centreId()));
        }
        second(topic);
        chips(topic, reader);
        if (topic.unread() > 0) {
            unread();
        }
        if (topic.replies() > 0) {
            facts(getTranslation("forum.replies", topic.replies()));
            if (topic.opened() && topic.unread() > 0) {
                var fresh = new Span(getTranslation("forum.unread", topic.unread()));
                fresh.addClassName("fresh");
                facts(fresh);
            }
        } else if (topic.kind() == TopicKind.QUESTION && topic.state() == TopicState.OPEN) {
            facts(getTranslation("forum.noAnswer"));
        }
        facts(new TimeAgo(topic.bumpedAt(), zone, getLocale(), now));
    }

    /** Who asks, and about what. */
    private void second(TopicSummary topic) {
        var line = new ArrayList<Component>();
        var author = topic.author();
        if (author != null) {
            line.add(new Span(author.name() + ", " + author.city()));
        }
        line.addAll(List.of(TagChips.of(topic.tags())));
        if (!line.isEmpty()) {
            var second = new Div(line.toArray(Component[]::new));
            second.addClassName("cluster");
            second(second);
        }
    }

    private void chips(TopicSummary topic, Language reader) {
        if (topic.pinned()) {
            chips(new Chip(Chip.Kind.PINNED, getTranslation("forum.pinned")));
        }
        if (topic.answered()) {
            chips(new Chip(Chip.Kind.ANSWERED, getTranslation("forum.answer")));
        } else if (topic.kind() == TopicKind.QUESTION) {
            chips(new Chip(Chip.Kind.QUESTION, getTranslation("forum.question")));
        } else if (topic.kind() == TopicKind.ANNOUNCEMENT) {
            chips(new Chip(Chip.Kind.ANNOUNCEMENT, getTranslation("forum.announcement")));
        }
        if (topic.kind() == TopicKind.POLL) {
            chips(new Chip(Chip.Kind.TOPIC, getTranslation("forum.poll")));
        }
        if (topic.state() != TopicState.OPEN) {
            chips(new Chip(Chip.Kind.CLOSED, getTranslation("forum.closed")));
        }
        if (topic.language() != reader) {
            chips(new LanguageChip(topic.language()));
        }
    }
}
