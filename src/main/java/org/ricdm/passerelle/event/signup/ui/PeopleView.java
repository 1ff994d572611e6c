package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FilterBar;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Icon;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.event.form.AnswerDesk;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.DeskFilter;
import org.ricdm.passerelle.event.signup.DeskPage;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Everybody who signed up for an event, for its organisers. What is looked for stands in the address. */
@Route("events/:slug/manage/people")
@PermitAll
class PeopleView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 100;

    private final transient SignUpDesk desk;
    private final transient AnswerDesk answers;
    private final transient AnswerForms forms;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    PeopleView(SignUpDesk desk, AnswerDesk answers, AnswerForms forms, CurrentViewer current, Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.forms = forms;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var query = event.getLocation().getQueryParameters();
        show(slug, filter(query), number(query, "before").orElse(null));
    }

    private void show(String slug, DeskFilter filter, @Nullable Long before) {
        var overview = desk.open(slug, filter, before);
        var event = overview.event();
        clear();
        var head = new PageHeader(getTranslation("signup.desk"))
                .breadcrumbs(EventNavigation.wayFromDesk(this, event))
                .lead(getTranslation("signup.desk.help"));
        header(head);
        head.action(Buttons.link(getTranslation("signup.group.add"), SignUpNavigation.group(slug)));
        if (overview.counts().isEmpty()) {
            main(new EmptyState(getTranslation("signup.desk.none")));
        } else {
            head.action(new ListDownload(event, filter, overview.asksSensitive(), desk, answers).action());
            list(slug, filter, before, overview.page(), overview.counts());
        }
        rail(new FillingBars(overview.fillings(), slug));
    }

    private void list(
            String slug, DeskFilter filter, @Nullable Long before, DeskPage page, Map<SignUpState, Integer> counts) {
        main(search(slug, filter), states(slug, filter, counts));
        if (page.rows().isEmpty()) {
            main(new EmptyState(getTranslation("signup.desk.noneHere")));
            return;
        }
        var rows = new RowList();
        var actions = new DeskActions(desk, forms, current.require(), clock, () -> show(slug, filter, before));
        page.rows().forEach(row -> rows.add(new DeskRowItem(row, actions)));
        main(rows);
        main(new KeysetPager(
                before == null ? null : SignUpNavigation.people(slug, filter, null),
                page.next() == null ? null : SignUpNavigation.people(slug, filter, page.next())));
    }

    private Div search(String slug, DeskFilter filter) {
        var field = new TextField(getTranslation("signup.desk.search"));
        field.setValue(filter.words());
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setPrefixComponent(new Icon(Glyph.SEARCH));
        var go = Buttons.plain(getTranslation("nav.search"));
        go.addClickListener(click -> UI.getCurrent()
                .navigate(SignUpNavigation.people(
                                slug,
                                new DeskFilter(filter.state(), filter.categoryId(), filter.citeId(), field.getValue()),
                                null)
                        .substring(1)));
        go.addClickShortcut(Key.ENTER).listenOn(field);
        var line = new Div(field, go);
        line.addClassName("search-line");
        return line;
    }

    private FilterBar states(String slug, DeskFilter filter, Map<SignUpState, Integer> counts) {
        var bar = new FilterBar(getTranslation("signup.desk.state"));
        choice(bar, slug, filter, null, getTranslation("signup.desk.all"));
        Arrays.stream(SignUpState.values())
                .filter(state -> counts.containsKey(state) || state == filter.state())
                .forEach(state -> choice(
                        bar,
                        slug,
                        filter,
                        state,
                        getTranslation(state.wordKey()) + " · " + counts.getOrDefault(state, 0)));
        if (!filter.equals(DeskFilter.ALL)) {
            bar.clearAll(SignUpNavigation.people(slug));
        }
        return bar;
    }

    private static void choice(
            FilterBar bar, String slug, DeskFilter filter, @Nullable SignUpState state, String words) {
        var link = SignUpNavigation.people(
                slug, new DeskFilter(state, filter.categoryId(), filter.citeId(), filter.words()), null);
        if (state == filter.state()) {
            bar.chosen(words, link);
        } else {
            bar.choice(words, link);
        }
    }

    private static DeskFilter filter(QueryParameters query) {
        var words = query.getSingleParameter("q").orElse("");
        return new DeskFilter(
                query.getSingleParameter("state").flatMap(PeopleView::state).orElse(null),
                number(query, "category").orElse(null),
                number(query, "cite").orElse(null),
                words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    }

    private static Optional<SignUpState> state(String name) {
        return Arrays.stream(SignUpState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<Long> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.desk") + " · Passerelle";
    }
}
