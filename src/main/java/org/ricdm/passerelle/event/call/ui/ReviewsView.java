package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.ReviewedProposal;
import org.ricdm.passerelle.event.call.ReviewerPage;
import org.ricdm.passerelle.event.call.Reviews;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** What a reviewer is asked to review at one event. */
@Route("events/:slug/manage/reviews")
@PermitAll
class ReviewsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reviews reviews;
    private final transient CurrentViewer current;

    ReviewsView(Reviews reviews, CurrentViewer current) {
        this.reviews = reviews;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var page = reviews.mine(slug);
        var reader = current.require().language();
        clear();
        header(new PageHeader(getTranslation("call.reviews"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, page.event()))
                .lead(lead(page, reader)));
        if (page.tasks().isEmpty()) {
            main(new EmptyState(getTranslation("call.reviews.none")));
            return;
        }
        var rows = new RowList();
        page.tasks().forEach(task -> rows.add(row(slug, task, reader)));
        main(rows);
    }

    private String lead(ReviewerPage page, Language reader) {
        var reviewBy = page.reviewBy();
        return page.open() == 0
                ? getTranslation("call.reviews.lead")
                : reviewBy == null
                        ? getTranslation("call.reviews.open", page.open())
                        : getTranslation("call.reviews.until", page.open(), EventDates.date(reviewBy, reader));
    }

    private Row row(String slug, ReviewerPage.Task task, Language reader) {
        var proposal = task.proposal();
        var entry = proposal.entry();
        var row = new Row(entry.title(), CallNavigation.review(slug, proposal.id()));
        if (entry.writtenIn() != reader) {
            row.inLanguage(entry.writtenIn().code());
        }
        row.chips(new Chip(
                task.given() ? Chip.Kind.DONE : Chip.Kind.WAITING,
                getTranslation(task.given() ? "call.review.GIVEN" : "call.review.ASSIGNED")));
        row.second(entry.promise());
        var format = entry.format();
        row.second(Stream.of(
                        proposal.presenters().stream()
                                .map(ReviewedProposal.Presenter::name)
                                .collect(Collectors.joining(", ")),
                        format == null ? "" : getTranslation(format.wordKey()),
                        ProposalText.languages(entry.spoken(), reader))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · ")));
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("call.reviews") + " · Passerelle";
    }
}
