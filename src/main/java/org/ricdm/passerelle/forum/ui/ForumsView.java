package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.forum.ForumSummary;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.TopicLists;

/** All forums with their purpose and what is new in them; beside them the questions that wait. */
@Route("forums")
@PermitAll
class ForumsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WAITING = 5;

    private final transient Forums forums;
    private final transient TopicLists topics;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    ForumsView(Forums forums, TopicLists topics, CurrentViewer current, Clock clock) {
        this.forums = forums;
        this.topics = topics;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var all = forums.overview();
        var header = new PageHeader(getTranslation("nav.forums")).lead(getTranslation("forum.overview.lead"));
        if (all.stream().anyMatch(ForumSummary::mayOpen)) {
            header.action(Buttons.primaryLink(getTranslation("forum.new"), ForumNavigation.NEW_TOPIC));
        }
        header(header);
        var now = Instant.now(clock);
        var rows = new RowList();
        var archive = new RowList();
        all.forEach(forum -> (forum.archived() ? archive : rows).add(row(forum, now)));
        main(ForumTabs.on(this, ForumNavigation.FORUMS));
        main(all.isEmpty() ? new EmptyState(getTranslation("forum.overview.empty")) : rows);
        if (archive.getComponentCount() > 0) {
            main(new PageSection(getTranslation("forum.overview.archive"), archive));
        }
        rail(waiting(now));
    }

    private Row row(ForumSummary forum, Instant now) {
        var row = new ForumRow(forum, ForumNavigation.forum(forum.slug()));
        if (forum.lastTitle() != null) {
            row.second(getTranslation("forum.overview.last", forum.lastTitle()));
        }
        if (forum.chosen() == Level.MUTED) {
            row.facts(getTranslation(Level.MUTED.wordKey()));
        }
        if (forum.newTopics() > 0) {
            row.unread();
            row.facts(getTranslation("forum.overview.new", forum.newTopics()));
        }
        if (forum.pace() != null) {
            row.second(getTranslation("forum.pace." + forum.pace()));
        }
        if (forum.lastAt() != null) {
            row.facts(new TimeAgo(forum.lastAt(), current.require().zone(), getLocale(), now));
        }
        return row;
    }

    private PageSection waiting(Instant now) {
        var questions = topics.unanswered(WAITING);
        if (questions.isEmpty()) {
            return new PageSection(
                    getTranslation("forum.unanswered"), new EmptyState(getTranslation("forum.unanswered.none")));
        }
        var rows = new RowList();
        for (var question : questions) {
            var row = new Row(question.title(), ForumNavigation.topic(question.id(), question.slug()))
                    .inLanguage(question.language().code());
            if (question.author() != null) {
                row.second(question.author().name() + ", " + question.author().city());
            }
            row.second(new TimeAgo(question.createdAt(), current.require().zone(), getLocale(), now));
            rows.add(row);
        }
        return new PageSection(getTranslation("forum.unanswered"), rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.forums") + " · Passerelle";
    }
}
