package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.forum.ForumSummary;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.TopicFilter;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.TopicPage;
import org.ricdm.passerelle.search.ui.SearchNavigation;

/** The topics of one forum. Filter and page stand in the address. */
@Route("forums/:slug")
@PermitAll
class ForumView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Forums forums;
    private final transient TopicLists topics;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private String title = "";

    ForumView(Forums forums, TopicLists topics, CurrentViewer current, Clock clock) {
        this.forums = forums;
        this.topics = topics;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var slug = event.getRouteParameters().get("slug").orElse("");
        var query = event.getLocation().getQueryParameters();
        var filter = query.getSingleParameter("show")
                .flatMap(typed -> Arrays.stream(TopicFilter.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed))
                        .findFirst())
                .orElse(TopicFilter.ALL);
        var forum = forums.forum(slug);
        var page = topics.page(slug, filter, query.getSingleParameter("page").orElse(null));
        title = forum.name();
        var header = new PageHeader(forum.name())
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.forums"), ForumNavigation.FORUMS))
                .lead(forum.purpose());
        header.action(Buttons.quietLink(getTranslation("forum.search"), SearchNavigation.in(slug)));
        if (forum.mayOpen()) {
            header.action(Buttons.primaryLink(getTranslation("forum.new"), ForumNavigation.newTopic(slug)));
        }
        header(header);
        main(filters(slug, filter));
        main(page.topics().isEmpty() ? empty(forum, filter) : rows(page));
        main(new KeysetPager(link(slug, filter, page.previous()), link(slug, filter, page.next())));
    }

    private RowList rows(TopicPage page) {
        var zone = current.require().zone();
        var reader = current.require().language();
        var now = Instant.now(clock);
        var rows = new RowList();
        page.topics().forEach(topic -> rows.add(new TopicRow(topic, reader, zone, now)));
        return rows;
    }

    private FilterBar filters(String slug, TopicFilter chosen) {
        var bar = new FilterBar(getTranslation("forum.filter"));
        for (var filter : TopicFilter.values()) {
            var words = getTranslation("forum.filter." + filter);
            var link = java.util.Objects.requireNonNull(link(slug, filter, ""));
            if (filter == chosen) {
                bar.chosen(words, link);
            } else {
                bar.choice(words, link);
            }
        }
        return bar;
    }

    private EmptyState empty(ForumSummary forum, TopicFilter filter) {
        if (filter != TopicFilter.ALL || !forum.mayOpen()) {
            return new EmptyState(getTranslation("forum.empty." + filter));
        }
        return new EmptyState(
                getTranslation("forum.empty." + filter),
                Buttons.primaryLink(getTranslation("forum.empty.action"), ForumNavigation.newTopic(forum.slug())));
    }

    private static @org.jspecify.annotations.Nullable String link(
            String slug, TopicFilter filter, @org.jspecify.annotations.Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var show = filter == TopicFilter.ALL ? "" : "show=" + filter.name().toLowerCase(Locale.ROOT);
        var page = cursor.isEmpty() ? "" : "page=" + cursor;
        var query = show + (show.isEmpty() || page.isEmpty() ? "" : "&") + page;
        return ForumNavigation.forum(slug) + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
