package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.TopicNews;
import org.ricdm.passerelle.forum.TopicPage;

/** A list of what the reader has not read, from all forums, that can be marked as read at once. The page stands in the address. */
abstract class NewsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    protected final transient TopicNews news;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final String address;
    private final String words;

    /** @param words beginning of the keys of its words */
    NewsView(TopicNews news, CurrentViewer current, Clock clock, String address, String words) {
        this.news = news;
        this.current = current;
        this.clock = clock;
        this.address = address;
        this.words = words;
    }

    abstract TopicPage page(@Nullable String cursor);

    abstract Instant markAsRead();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter("page").orElse(null));
    }

    private void show(@Nullable String cursor) {
        clear();
        var page = page(cursor);
        var header = new PageHeader(getTranslation("nav.forums")).lead(getTranslation(words + ".lead"));
        if (!page.topics().isEmpty()) {
            var read = Buttons.plain(getTranslation("forum.readAll"));
            read.addClickListener(click -> {
                var moment = markAsRead();
                show(null);
                Toasts.done(getTranslation("forum.readAll.done"), () -> {
                    news.takeBack(moment);
                    show(cursor);
                });
            });
            header.action(read);
        }
        header(header);
        main(ForumTabs.on(this, address), list(page));
        main(new KeysetPager(link(page.previous()), link(page.next())));
    }

    private Component list(TopicPage page) {
        return page.topics().isEmpty()
                ? new EmptyState(getTranslation(words + ".none"))
                : TopicRows.ofSeveralForums(page.topics(), current.require(), Instant.now(clock));
    }

    private @Nullable String link(@Nullable String cursor) {
        return cursor == null ? null : address + "?page=" + cursor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(words) + " · Passerelle";
    }
}
