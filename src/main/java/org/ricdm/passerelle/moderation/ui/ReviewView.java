package org.ricdm.passerelle.moderation.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.AdministrationTabs;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Row;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.moderation.CaseKind;
import org.ricdm.passerelle.moderation.QueueFilter;
import org.ricdm.passerelle.moderation.Review;
import org.ricdm.passerelle.signin.ApplicationSummary;
import org.ricdm.passerelle.signin.Applications;

/** Everything that waits for a moderator, in one list. Filter, order and page stand in the address. */
@Route("admin/review")
@PermitAll
class ReviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String APPLICATIONS = "application";

    private final transient Review review;
    private final transient Applications applications;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    ReviewView(Review review, Applications applications, CurrentViewer current, Clock clock) {
        this.review = review;
        this.applications = applications;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        var query = event.getLocation().getQueryParameters();
        var shown = query.getSingleParameter("show").orElse("");
        var filter = filter(query, shown);
        var beyond = query.getSingleParameter("after")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
        var page = review.queue(filter, beyond);
        header(new PageHeader(getTranslation("moderation.queue")).lead(getTranslation("moderation.queue.lead")));
        main(new AdministrationTabs(current.require(), ModerationNavigation.REVIEW));
        main(filters(shown, filter));
        var rows = new RowList();
        var zone = current.require().zone();
        var now = Instant.now(clock);
        if (filter.whose() == QueueFilter.Whose.ALL && filter.kind() == null && beyond == 0) {
            waiting().forEach(one -> rows.add(row(one, now)));
        }
        if (!shown.equals(APPLICATIONS)) {
            page.cases().forEach(one -> rows.add(new CaseRow(one, zone, now)));
        }
        main(rows.getComponentCount() == 0 ? new EmptyState(getTranslation("moderation.queue.empty")) : rows);
        var next = shown.equals(APPLICATIONS) ? null : page.next();
        main(new KeysetPager(
                beyond == 0 ? null : address(shown, filter, null), next == null ? null : address(shown, filter, next)));
    }

    private List<ApplicationSummary> waiting() {
        return applications.pending();
    }

    private Row row(ApplicationSummary one, Instant now) {
        return new Row(one.name(), "/admin/applications")
                .chips(new Chip(Chip.Kind.WAITING, getTranslation("moderation.kind.APPLICATION")))
                .second(one.centreName())
                .facts(new TimeAgo(one.appliedAt(), current.require().zone(), getLocale(), now));
    }

    private static QueueFilter filter(QueryParameters query, String shown) {
        var kind = Arrays.stream(CaseKind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(shown))
                .findFirst()
                .orElse(null);
        var whose = query.getSingleParameter("whose").filter("mine"::equals).isPresent()
                ? QueueFilter.Whose.MINE
                : QueueFilter.Whose.ALL;
        var order = query.getSingleParameter("order").filter("newest"::equals).isPresent()
                ? QueueFilter.Order.NEWEST_FIRST
                : QueueFilter.Order.LONGEST_WAITING_FIRST;
        return new QueueFilter(kind, whose, order);
    }

    private FilterBar filters(String shown, QueueFilter filter) {
        var bar = new FilterBar(getTranslation("moderation.filter"));
        chip(bar, getTranslation("moderation.filter.ALL"), shown.isEmpty(), address("", filter, null));
        for (var kind : CaseKind.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT);
            chip(bar, getTranslation("moderation.filter." + kind), shown.equals(name), address(name, filter, null));
        }
        if (!waiting().isEmpty()) {
            chip(
                    bar,
                    getTranslation("moderation.filter.APPLICATION"),
                    shown.equals(APPLICATIONS),
                    address(APPLICATIONS, filter, null));
        }
        var mine = filter.whose() == QueueFilter.Whose.MINE;
        chip(
                bar,
                getTranslation("moderation.filter.MINE"),
                mine,
                address(
                        shown,
                        new QueueFilter(
                                filter.kind(), mine ? QueueFilter.Whose.ALL : QueueFilter.Whose.MINE, filter.order()),
                        null));
        var newest = filter.order() == QueueFilter.Order.NEWEST_FIRST;
        chip(
                bar,
                getTranslation("moderation.filter.NEWEST"),
                newest,
                address(
                        shown,
                        new QueueFilter(
                                filter.kind(),
                                filter.whose(),
                                newest ? QueueFilter.Order.LONGEST_WAITING_FIRST : QueueFilter.Order.NEWEST_FIRST),
                        null));
        return bar;
    }

    private static void chip(FilterBar bar, String words, boolean chosen, String address) {
        if (chosen) {
            bar.chosen(words, address);
        } else {
            bar.choice(words, address);
        }
    }

    private static String address(String shown, QueueFilter filter, @Nullable Long after) {
        var query = new StringBuilder();
        query.append(shown.isEmpty() ? "" : "&show=" + shown);
        query.append(filter.whose() == QueueFilter.Whose.MINE ? "&whose=mine" : "");
        query.append(filter.order() == QueueFilter.Order.NEWEST_FIRST ? "&order=newest" : "");
        query.append(after == null ? "" : "&after=" + after);
        return ModerationNavigation.REVIEW + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("moderation.queue") + " · Passerelle";
    }
}
