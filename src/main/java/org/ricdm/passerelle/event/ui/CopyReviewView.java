package org.ricdm.passerelle.event.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.event.EventCopies;
import org.ricdm.passerelle.event.EventDates;

/** What the organisers of a copied event should look at before they publish it; what they mended is not there any more. */
@Route("events/:slug/manage/copied")
@PermitAll
class CopyReviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EventCopies copies;
    private final transient CurrentViewer current;

    CopyReviewView(EventCopies copies, CurrentViewer current) {
        this.copies = copies;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var review = copies.review(entering.getRouteParameters().get("slug").orElse(""));
        var event = review.event();
        clear();
        header(new PageHeader(getTranslation("event.copy.review"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, event))
                .lead(event.title() + " · "
                        + EventDates.days(
                                event.starts(), event.ends(), current.require().language()))
                .action(Buttons.primaryLink(getTranslation("event.copy.toDesk"), EventNavigation.desk(event.slug()))));
        if (review.attention().isEmpty()) {
            main(Banner.success(getTranslation("event.copy.review.none")));
            return;
        }
        main(new PageSection(
                getTranslation("event.copy.review.look"),
                CopyEventView.sentences(review.attention().stream()
                        .map(said -> getTranslation(
                                said.messageKey(), said.arguments().toArray())))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("event.copy.review") + " · Passerelle";
    }
}
