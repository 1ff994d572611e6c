package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.ForumSummary;
import org.ricdm.passerelle.forum.Forums;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.Standing;
import org.ricdm.passerelle.forum.TopicFilter;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.forum.TopicNews;
import org.ricdm.passerelle.forum.TopicPage;
import org.ricdm.passerelle.moderation.ui.ModerationNavigation;
import org.ricdm.passerelle.search.ui.SearchNavigation;

/** The topics of one forum. Filter and page stand in the address. */
@Route("forums/:slug")
@PermitAll
class ForumView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Forums forums;
    private final transient TopicLists topics;
    private final transient Follows follows;
    private final transient TopicNews news;
    private final transient FeedAddresses feeds;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private String title = "";

    ForumView(
            Forums forums,
            TopicLists topics,
            Follows follows,
            TopicNews news,
            FeedAddresses feeds,
            CurrentViewer current,
            Clock clock) {
        this.forums = forums;
        this.topics = topics;
        this.follows = follows;
        this.news = news;
        this.feeds = feeds;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters().get("slug").orElse(""),
                event.getLocation().getQueryParameters());
    }

    private void show(String slug, QueryParameters query) {
        clear();
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
        if (forum.pace() != null) {
            var pace = new Span(getTranslation("forum.pace." + forum.pace()));
            pace.addClassNames("muted", "small");
            header.chips(pace);
        }
        header.action(Buttons.quietLink(getTranslation("forum.search"), SearchNavigation.in(slug)));
        header.action(follow(forum, () -> show(slug, query)));
        if (forum.mayOpen()) {
            header.action(Buttons.primaryLink(getTranslation("forum.new"), ForumNavigation.newTopic(slug)));
        }
        header.menu().addItem(getTranslation("forum.readAll"), click -> readAll(slug, () -> show(slug, query)));
        header.menu()
                .addItem(
                        getTranslation("feed.menu"),
                        click -> PlaceFeed.dialog(Followable.forum(slug), feeds).open());
        if (forum.mayModerate()) {
            header.menu()
                    .addItem(
                            getTranslation("forum.moderation"),
                            click -> UI.getCurrent().navigate(ModerationNavigation.REVIEW.substring(1)));
        }
        if (current.require().has(Role.ADMINISTRATOR)) {
            header.menu()
                    .addItem(
                            getTranslation("forum.admin.settings"),
                            click -> UI.getCurrent()
                                    .navigate(ForumNavigation.settings(slug).substring(1)));
        }
        header(header);
        if (forum.archived()) {
            main(Banner.info(getTranslation("forum.archived.help")));
        }
        main(filters(slug, filter));
        main(page.topics().isEmpty() ? empty(forum, filter) : rows(page));
        main(new KeysetPager(link(slug, filter, page.previous()), link(slug, filter, page.next())));
    }

    private FollowMenu follow(ForumSummary forum, Runnable changed) {
        var chosen = forum.chosen();
        var because = chosen != null
                ? Standing.Because.CHOSEN
                : forum.standard() == Level.NORMAL ? Standing.Because.NOTHING : Standing.Because.STANDARD;
        var standing = new Standing(chosen == null ? forum.standard() : chosen, because, null);
        return new FollowMenu(
                Followable.forum(forum.slug()),
                standing,
                FollowWords.because(this, standing, forum.name(), List.of()),
                follows,
                changed);
    }

    private void readAll(String slug, Runnable changed) {
        var moment = news.readForum(slug);
        changed.run();
        Toasts.done(getTranslation("forum.readAll.done"), () -> {
            news.takeBack(moment);
            changed.run();
        });
    }

    private RowList rows(TopicPage page) {
        return new TopicRows(page.topics(), current.require(), Instant.now(clock));
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
