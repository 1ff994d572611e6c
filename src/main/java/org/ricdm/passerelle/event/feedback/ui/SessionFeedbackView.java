package org.ricdm.passerelle.event.feedback.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.feedback.FeedbackDesk;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** What people said of one session, for organisers and for those who spoke in it. */
@Route("events/:slug/manage/feedback/:session([0-9]{1,18})")
@PermitAll
class SessionFeedbackView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FeedbackDesk desk;
    private final transient CurrentViewer current;
    private String title = "";

    SessionFeedbackView(FeedbackDesk desk, CurrentViewer current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var parameters = entering.getRouteParameters();
        var found = desk.session(
                parameters.get("slug").orElse(""), parameters.getLong("session").orElse(0L));
        var event = found.event();
        var subject = found.result().subject();
        var reader = current.require().language();
        title = subject.title();
        clear();
        var way = found.isForOrganiser()
                ? EventNavigation.wayFromDesk(this, event)
                        .to(getTranslation("feedback.desk"), FeedbackNavigation.results(event.slug()))
                : EventNavigation.wayFromEvent(this, event);
        var head =
                new PageHeader(title).breadcrumbs(way).lead(EventDates.days(subject.starts(), subject.ends(), reader));
        header(
                subject.language() == reader
                        ? head
                        : head.inLanguage(subject.language().code()));
        main(new ResultBars(found.result()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feedback.desk") + " · " + title + " · Passerelle";
    }
}
