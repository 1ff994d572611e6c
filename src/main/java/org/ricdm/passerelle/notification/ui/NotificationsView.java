package org.ricdm.passerelle.notification.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.NoticeSummary;

/** All of one's notices, newest first. */
@Route("notifications")
@PermitAll
class NotificationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Bell bell;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    NotificationsView(Bell bell, CurrentViewer current, Clock clock) {
        this.bell = bell;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("before")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null));
    }

    private void show(@Nullable Long before) {
        clear();
        var page = bell.page(before);
        var header = new PageHeader(getTranslation("nav.notifications"));
        if (bell.unread() > 0) {
            var readAll = Buttons.plain(getTranslation("notification.readAll"));
            readAll.addClickListener(click -> {
                bell.readAll();
                show(before);
            });
            header.action(readAll);
        }
        header.action(Buttons.link(getTranslation("nav.settings"), NotificationNavigation.CHOICES));
        header(header);
        if (page.notices().isEmpty() && before == null && page.next() == null) {
            main(new EmptyState(
                    getTranslation("notification.bell.empty"),
                    Buttons.primaryLink(getTranslation("nav.forums"), "/forums")));
            return;
        }
        var zone = current.require().zone();
        var now = Instant.now(clock);
        var rows = new RowList();
        for (NoticeSummary notice : page.notices()) {
            rows.add(new NoticeRow(notice, zone, now));
        }
        main(rows);
        main(new KeysetPager(
                before == null ? null : NotificationNavigation.NOTIFICATIONS,
                page.next() == null ? null : NotificationNavigation.NOTIFICATIONS + "?before=" + page.next()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.notifications") + " · Passerelle";
    }
}
