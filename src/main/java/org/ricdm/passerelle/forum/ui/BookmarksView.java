package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.NearTime;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.Bookmark;
import org.ricdm.passerelle.forum.Bookmarks;

/** The posts that one keeps, latest first, each with its note and its reminder. */
@Route("bookmarks")
@PermitAll
class BookmarksView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Bookmarks bookmarks;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    BookmarksView(Bookmarks bookmarks, CurrentViewer current, Clock clock) {
        this.bookmarks = bookmarks;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .orElse(null));
    }

    private void show(@Nullable String cursor) {
        clear();
        header(new PageHeader(getTranslation("forum.bookmarks")).lead(getTranslation("forum.bookmarks.lead")));
        var page = bookmarks.mine(cursor);
        if (page.bookmarks().isEmpty() && page.next() == null && cursor == null) {
            main(new EmptyState(
                    getTranslation("forum.bookmarks.empty"),
                    Buttons.primaryLink(getTranslation("nav.forums"), ForumNavigation.FORUMS)));
            return;
        }
        var viewer = current.require();
        var now = Instant.now(clock);
        var rows = new RowList();
        page.bookmarks().forEach(bookmark -> rows.add(row(bookmark, viewer, now, cursor)));
        main(rows);
        main(new KeysetPager(
                cursor == null ? null : ForumNavigation.BOOKMARKS,
                page.next() == null ? null : ForumNavigation.BOOKMARKS + "?after=" + page.next()));
    }

    private Row row(Bookmark bookmark, Viewer viewer, Instant now, @Nullable String cursor) {
        var row = new Row(bookmark.title(), bookmark.path()).lead(new Icon(Glyph.BOOKMARK));
        if (bookmark.language() != null) {
            row.inLanguage(bookmark.language().code());
        }
        if (!bookmark.note().isEmpty()) {
            var note = new Span(bookmark.note());
            note.addClassName("note");
            row.second(note);
        }
        row.second(bookmark.excerpt()).second(bookmark.forum());
        if (bookmark.remindAt() != null) {
            row.chips(new Chip(
                    Chip.Kind.WAITING,
                    getTranslation(
                            "forum.bookmark.remindsAt",
                            NearTime.inFull(bookmark.remindAt(), viewer.zone(), getLocale()))));
        }
        row.facts(new TimeAgo(bookmark.madeAt(), viewer.zone(), getLocale(), now));
        var drop = Buttons.icon(Glyph.CLOSE, getTranslation("forum.bookmark.dropOf", bookmark.title()));
        drop.addClickListener(click -> {
            bookmarks.drop(bookmark.topicId(), bookmark.number());
            show(cursor);
            Toasts.done(getTranslation("forum.bookmark.dropped"), () -> {
                bookmarks.keep(bookmark.topicId(), bookmark.number(), bookmark.note(), bookmark.remindAt());
                show(cursor);
            });
        });
        return row.action(drop);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forum.bookmarks") + " · Passerelle";
    }
}
