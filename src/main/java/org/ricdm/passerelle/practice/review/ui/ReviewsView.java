package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.practice.review.DeskFilter;
import org.ricdm.passerelle.practice.review.DeskRow;
import org.ricdm.passerelle.practice.review.OwnTask;
import org.ricdm.passerelle.practice.review.ReviewDays;
import org.ricdm.passerelle.practice.review.ReviewDesk;
import org.ricdm.passerelle.practice.review.ReviewPages;
import org.ricdm.passerelle.practice.review.TaskState;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** What one reviews oneself and, for the office, all reviews with what they need of it. */
@Route("practices/reviews")
@PermitAll
class ReviewsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewPages pages;
    private final transient ReviewDesk desk;
    private final transient CurrentViewer current;

    ReviewsView(ReviewPages pages, ReviewDesk desk, CurrentViewer current) {
        this.pages = pages;
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var viewer = current.require();
        var isOffice = viewer.has(Role.ADMINISTRATOR);
        var mine = pages.mine();
        clear();
        var head = new PageHeader(getTranslation("peerreview.reviews"))
                .breadcrumbs(new Breadcrumbs().to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES))
                .lead(getTranslation(isOffice ? "peerreview.reviews.office" : "peerreview.reviews.lead"));
        if (isOffice) {
            head.action(Buttons.link(getTranslation("peerreview.pool"), PracticeNavigation.reviewers()));
        }
        header(head);
        if (!mine.isEmpty()) {
            main(own(mine, viewer));
        } else if (!isOffice) {
            main(new EmptyState(getTranslation("peerreview.reviews.none")));
        }
        if (isOffice) {
            var filter = DeskFilter.of(parameters.getSingleParameter("show").orElse(""));
            main(desk(filter, cursor(parameters.getSingleParameter("after").orElse("")), viewer));
        }
    }

    private static @Nullable Long cursor(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    private PageSection own(List<OwnTask> mine, Viewer viewer) {
        var rows = new RowList();
        mine.forEach(task -> rows.add(row(task, viewer)));
        return new PageSection(getTranslation("peerreview.mine"), rows);
    }

    private Row row(OwnTask task, Viewer viewer) {
        var row = new Row(task.title(), PracticeNavigation.reviewTask(task.id()))
                .inLanguage(task.language().code())
                .chips(chip(task))
                .second(getTranslation("peerreview.row", task.centre(), task.round()));
        return task.state() == TaskState.GIVEN
                ? row
                : row.facts(getTranslation(
                        "peerreview.due.on", ReviewDays.spoken(task.dueAt(), viewer.zone(), viewer.language())));
    }

    private Chip chip(OwnTask task) {
        if (task.paused()) {
            return new Chip(Chip.Kind.QUESTION, getTranslation("peerreview.row.paused"));
        }
        if (task.late()) {
            return new Chip(Chip.Kind.DANGER, getTranslation("peerreview.late"));
        }
        return new Chip(
                task.state() == TaskState.GIVEN ? Chip.Kind.DONE : Chip.Kind.WAITING,
                getTranslation(task.state().wordKey()));
    }

    private PageSection desk(DeskFilter filter, @Nullable Long after, Viewer viewer) {
        var page = desk.list(filter, after);
        var bar = new FilterBar(getTranslation("peerreview.desk"));
        for (var one : DeskFilter.values()) {
            if (one == filter) {
                bar.chosen(getTranslation(one.wordKey()), link(one));
            } else {
                bar.choice(getTranslation(one.wordKey()), link(one));
            }
        }
        var section = new PageSection(getTranslation("peerreview.desk"), bar);
        if (page.rows().isEmpty()) {
            section.add(new EmptyState(getTranslation("peerreview.desk.none." + filter)));
        } else {
            var rows = new RowList();
            page.rows().forEach(one -> rows.add(row(one, viewer)));
            section.add(rows);
        }
        var next = page.next();
        section.add(new KeysetPager(
                after == null ? null : link(filter), next == null ? null : link(filter) + "&after=" + next));
        return section;
    }

    private static String link(DeskFilter filter) {
        return PracticeNavigation.reviews() + "?show=" + filter.key();
    }

    private Row row(DeskRow one, Viewer viewer) {
        var row = new Row(one.title(), PracticeNavigation.review(one.practiceId()))
                .inLanguage(one.language().code())
                .second(getTranslation("peerreview.row", one.centre(), one.round()))
                .facts(
                        getTranslation("peerreview.row.given", one.given(), one.asked()),
                        ReviewDays.spoken(one.submittedAt(), viewer.zone(), viewer.language()));
        if (one.undecided()) {
            row.chips(new Chip(Chip.Kind.DANGER, getTranslation("peerreview.needs.decision")));
        }
        if (one.isShort()) {
            row.chips(new Chip(Chip.Kind.DANGER, getTranslation("peerreview.needs.reviewer")));
        }
        if (one.late() > 0) {
            row.chips(new Chip(Chip.Kind.DANGER, getTranslation("peerreview.late")));
        }
        var verdict = one.verdict();
        row.chips(new Chip(
                Chip.Kind.STATE,
                getTranslation(
                        verdict == null
                                ? one.state().wordKey()
                                : verdict.becomes().wordKey())));
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("peerreview.reviews") + " · Passerelle";
    }
}
