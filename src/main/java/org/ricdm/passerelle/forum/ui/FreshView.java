package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.forum.TopicNews;
import org.ricdm.passerelle.forum.TopicPage;

/** New topics that the reader has never opened. */
@Route("forums/recent")
@PermitAll
class FreshView extends NewsView {

    FreshView(TopicNews news, CurrentViewer current, Clock clock) {
        super(news, current, clock, ForumNavigation.FRESH, "forum.tabs.fresh");
    }

    @Override
    TopicPage page(@Nullable String cursor) {
        return news.fresh(cursor);
    }

    @Override
    Instant markAsRead() {
        return news.readFresh();
    }
}
