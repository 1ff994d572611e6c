package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.CallDesk;
import org.ricdm.passerelle.event.call.CallSetup;
import org.ricdm.passerelle.event.call.CallWindow;
import org.ricdm.passerelle.event.call.ProposalFilter;
import org.ricdm.passerelle.event.call.ProposalKey;
import org.ricdm.passerelle.event.call.ProposalList;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** All that was proposed for an event, for its organisers. What is looked for stands in the address. */
@Route("events/:slug/manage/proposals")
@PermitAll
class ProposalsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallDesk desk;
    private final transient CurrentViewer current;

    ProposalsView(CallDesk desk, CurrentViewer current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var query = event.getLocation().getQueryParameters();
        show(
                slug,
                filter(query),
                query.getSingleParameter("after").flatMap(ProposalKey::of).orElse(null));
    }

    private void show(String slug, ProposalFilter filter, @Nullable ProposalKey after) {
        var list = desk.open(slug, filter, after);
        clear();
        var head = new PageHeader(getTranslation("call.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, list.event()))
                .lead(until(list));
        header(head);
        head.action(Buttons.link(getTranslation("call.settings"), CallNavigation.settings(slug)));
        if (list.counts().isEmpty()) {
            main(new EmptyState(getTranslation("call.desk.none")));
            return;
        }
        head.menu().addItem(getTranslation("call.distribute"), click -> {
            var drawn = desk.distribute(slug);
            Toasts.done(getTranslation("call.distributed", drawn));
            show(slug, filter, after);
        });
        banners(list);
        main(filters(list, filter));
        rows(list, filter, after);
    }

    private void banners(ProposalList list) {
        var slug = list.event().slug();
        if (list.prepared() > 0) {
            main(Banner.info(getTranslation("call.prepared", list.prepared()))
                    .action(Buttons.link(getTranslation("call.letters"), CallNavigation.letters(slug))));
        }
        if (list.reviewers() < 2) {
            main(Banner.warning(getTranslation("call.fewReviewers", list.reviewers()))
                    .action(Buttons.link(getTranslation("event.team"), EventNavigation.team(slug))));
        }
    }

    private void rows(ProposalList list, ProposalFilter filter, @Nullable ProposalKey after) {
        if (list.rows().isEmpty()) {
            main(new EmptyState(getTranslation("call.desk.noneHere")));
            return;
        }
        var slug = list.event().slug();
        var rows = new RowList();
        var reader = current.require().language();
        list.rows().forEach(row -> rows.add(new ProposalRowItem(slug, row, reader)));
        main(rows);
        main(new KeysetPager(
                after == null ? null : CallNavigation.proposals(slug, filter, null),
                list.next() == null ? null : CallNavigation.proposals(slug, filter, list.next())));
    }

    private Div filters(ProposalList list, ProposalFilter filter) {
        var slug = list.event().slug();
        var states = new FilterBar(getTranslation("call.desk.state"));
        choice(states, slug, filter.withState(null), filter.state() == null, getTranslation("call.all.states"));
        Map<ProposalState, Integer> counts = list.counts();
        ProposalState.seenByOrganisers().stream()
                .filter(state -> counts.containsKey(state) || state == filter.state())
                .forEach(state -> choice(
                        states,
                        slug,
                        filter.withState(state),
                        state == filter.state(),
                        getTranslation(state.wordKey()) + " · " + counts.getOrDefault(state, 0)));
        if (filter.narrows()) {
            states.clearAll(CallNavigation.proposals(slug));
        }
        var formats = bar(
                slug,
                "call.field.format",
                CallSetup.FORMATS,
                filter.format(),
                filter::withFormat,
                one -> getTranslation(one.wordKey()),
                "call.all.formats");
        var languages = bar(
                slug,
                "call.field.spoken",
                List.of(Language.values()),
                filter.language(),
                filter::withLanguage,
                one -> one.code().toUpperCase(Locale.ROOT),
                "call.all.languages");
        var order = new FilterBar(getTranslation("call.order"));
        for (var one : ProposalFilter.Order.values()) {
            choice(order, slug, filter.withOrder(one), one == filter.order(), getTranslation(one.wordKey()));
        }
        var all = new Div(states, formats, languages, order);
        all.addClassName("proposal-filters");
        return all;
    }

    private <T> FilterBar bar(
            String slug,
            String label,
            Collection<T> offered,
            @Nullable T chosen,
            Function<@Nullable T, ProposalFilter> with,
            Function<T, String> words,
            String allKey) {
        var bar = new FilterBar(getTranslation(label));
        choice(bar, slug, with.apply(null), chosen == null, getTranslation(allKey));
        offered.forEach(one -> choice(bar, slug, with.apply(one), one.equals(chosen), words.apply(one)));
        return bar;
    }

    private static void choice(FilterBar bar, String slug, ProposalFilter filter, boolean isChosen, String words) {
        var link = CallNavigation.proposals(slug, filter, null);
        if (isChosen) {
            bar.chosen(words, link);
        } else {
            bar.choice(words, link);
        }
    }

    private String until(ProposalList list) {
        var closes = list.closes();
        return getTranslation(
                list.window() == CallWindow.NOT_YET
                        ? "call.window.SOON"
                        : list.window().wordKey(),
                closes == null
                        ? ""
                        : EventDates.moment(closes, current.require().language()));
    }

    private static ProposalFilter filter(QueryParameters query) {
        return new ProposalFilter(
                one(query, "state", ProposalState.values()).orElse(null),
                one(query, "format", SessionKind.values()).orElse(null),
                query.getSingleParameter("language").flatMap(Language::of).orElse(null),
                one(query, "order", ProposalFilter.Order.values()).orElse(ProposalFilter.Order.NEWEST));
    }

    private static <E extends Enum<E>> Optional<E> one(QueryParameters query, String name, E[] values) {
        return query.getSingleParameter(name)
                .flatMap(typed -> Arrays.stream(values)
                        .filter(value -> value.name().equals(typed))
                        .findFirst());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("call.desk") + " · Passerelle";
    }
}
