package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.forum.Followable;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.Level;
import org.ricdm.passerelle.forum.Standing;
import org.ricdm.passerelle.forum.TopicLists;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;

/** The topics with one tag, from all forums that the reader may read. The page stands in the address. */
@Route("tags/:key")
@PermitAll
class TagView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Tags tags;
    private final transient TopicLists topics;
    private final transient Follows follows;
    private final transient FeedAddresses feeds;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private String title = "";

    TagView(Tags tags, TopicLists topics, Follows follows, FeedAddresses feeds, CurrentViewer current, Clock clock) {
        this.tags = tags;
        this.topics = topics;
        this.follows = follows;
        this.feeds = feeds;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("key").orElse("");
        var tag = tags.find(key).orElseThrow(() -> new NotOpen("tag"));
        if (!tag.key().equals(key)) {
            event.forwardToUrl(ForumNavigation.tag(tag.key()));
            return;
        }
        show(
                tag,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("page")
                        .orElse(null));
    }

    private void show(Tag tag, @Nullable String cursor) {
        clear();
        title = tag.label();
        var page = topics.tagged(tag.key(), cursor);
        header(head(tag, () -> show(tag, cursor)));
        main(
                page.topics().isEmpty()
                        ? new EmptyState(getTranslation("tag.empty"))
                        : TopicRows.ofSeveralForums(page.topics(), current.require(), Instant.now(clock)));
        main(new KeysetPager(link(tag, page.previous()), link(tag, page.next())));
    }

    private PageHeader head(Tag tag, Runnable changed) {
        var head = new PageHeader(tag.label())
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.forums"), ForumNavigation.FORUMS))
                .lead(getTranslation("tag.lead"));
        var standing = follows.ofTag(tag.key())
                .map(level -> new Standing(level, Standing.Because.CHOSEN, null))
                .orElseGet(() -> new Standing(Level.NORMAL, Standing.Because.NOTHING, null));
        head.action(new FollowMenu(
                Followable.tag(tag.key()),
                standing,
                FollowWords.because(this, standing, "", List.of(tag)),
                follows,
                changed));
        head.menu()
                .addItem(
                        getTranslation("feed.menu"),
                        click -> PlaceFeed.dialog(Followable.tag(tag.key()), feeds)
                                .open());
        var viewer = current.require();
        if (viewer.moderatesNetwork()) {
            head.menu()
                    .addItem(
                            getTranslation("tag.free"), click -> UI.getCurrent().navigate(FreeTagsView.class));
        }
        return head;
    }

    private static @Nullable String link(Tag tag, @Nullable String cursor) {
        return cursor == null ? null : ForumNavigation.tag(tag.key()) + "?page=" + cursor;
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
