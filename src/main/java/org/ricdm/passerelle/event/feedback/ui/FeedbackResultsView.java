package org.ricdm.passerelle.event.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.feedback.FeedbackDesk;
import org.ricdm.passerelle.event.feedback.FeedbackOverview;
import org.ricdm.passerelle.event.feedback.FeedbackResult;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** What people said of an event, for its organisers: the whole with its bars, each session with its figures. */
@Route("events/:slug/manage/feedback")
@PermitAll
class FeedbackResultsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FeedbackDesk desk;
    private final transient CurrentViewer current;

    FeedbackResultsView(FeedbackDesk desk, CurrentViewer current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(desk.results(entering.getRouteParameters().get("slug").orElse("")));
    }

    private void show(FeedbackOverview overview) {
        var event = overview.event();
        clear();
        var head = new PageHeader(getTranslation("feedback.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, event))
                .lead(getTranslation("feedback.desk.lead", FeedbackResult.LEAST));
        header(head);
        if (overview.sessions().isEmpty() && overview.whole().answered() == 0) {
            main(new EmptyState(getTranslation("feedback.none")), asked(overview));
            return;
        }
        head.action(FeedbackTable.download(event, desk));
        main(new PageSection(getTranslation("feedback.whole"), new ResultBars(overview.whole())));
        var rows = new RowList();
        overview.sessions()
                .forEach(result ->
                        rows.add(row(event.slug(), result, current.require().language())));
        main(new PageSection(getTranslation("feedback.sessions"), rows), asked(overview));
    }

    private Component row(String slug, FeedbackResult result, Language reader) {
        var subject = result.subject();
        var row = new Row(subject.title(), FeedbackNavigation.results(slug, subject.sessionId()))
                .second(EventDates.days(subject.starts(), subject.ends(), reader))
                .facts(getTranslation("feedback.figure", result.answered(), result.there()));
        return result.isShown() ? row.facts(getTranslation("feedback.good", good(result))) : row;
    }

    /** How many of a hundred said that it was good or very good. */
    private static int good(FeedbackResult result) {
        var counts = result.ratings();
        return Math.round(100f * (counts.get(3) + counts.get(4)) / result.answered());
    }

    private PageSection asked(FeedbackOverview overview) {
        var slug = overview.event().slug();
        var box = new Checkbox(getTranslation("feedback.asked"), overview.asked());
        box.setHelperText(getTranslation("feedback.asked.help"));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                desk.switchOn(slug);
            } else {
                desk.switchOff(slug);
            }
            Toasts.done(getTranslation(change.getValue() ? "feedback.asked.on" : "feedback.asked.off"));
        });
        return new PageSection(getTranslation("feedback.asked.title"), box);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feedback.desk") + " · Passerelle";
    }
}
