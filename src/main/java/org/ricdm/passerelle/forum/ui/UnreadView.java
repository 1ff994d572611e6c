package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.forum.TopicNews;
import org.ricdm.passerelle.forum.TopicPage;

/** What the reader follows and has not read. */
@Route("forums/unread")
@PermitAll
class UnreadView extends NewsView {

    UnreadView(TopicNews news, CurrentViewer current, Clock clock) {
        super(news, current, clock, ForumNavigation.UNREAD, "forum.tabs.unread");
    }

    @Override
    TopicPage page(@Nullable String cursor) {
        return news.unread(cursor);
    }

    @Override
    Instant markAsRead() {
        return news.readUnread();
    }
}
