package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.event.form.AnswerDesk;
import org.ricdm.passerelle.event.form.AnswerTable;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.DeskColumns;
import org.ricdm.passerelle.event.signup.DeskLook;
import org.ricdm.passerelle.event.signup.DeskOverview;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.ManySignUps;
import org.ricdm.passerelle.event.signup.SavedFilters;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.WritesTo;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Everybody who signed up for an event, for its organisers. What is looked at, and how, stands in the address. */
@Route("events/:slug/manage/people")
@PermitAll
class PeopleView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignUpDesk desk;
    private final transient ManySignUps many;
    private final transient WritesTo letters;
    private final transient SavedFilters filters;
    private final transient AnswerDesk answers;
    private final transient AnswerForms forms;
    private final transient CurrentViewer current;
    private final transient Clock clock;

    PeopleView(
            SignUpDesk desk,
            ManySignUps many,
            WritesTo letters,
            SavedFilters filters,
            AnswerDesk answers,
            AnswerForms forms,
            CurrentViewer current,
            Clock clock) {
        this.desk = desk;
        this.many = many;
        this.letters = letters;
        this.filters = filters;
        this.answers = answers;
        this.forms = forms;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var query = event.getLocation().getQueryParameters();
        var look = DeskLook.of(query.getQueryString());
        var before = query.getSingleParameter("before")
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        show(slug, look, before);
        if (look.columns() == null) {
            remembered(slug, look, before);
        }
    }

    private void show(String slug, DeskLook look, @Nullable Long before) {
        var overview = desk.open(slug, look.filter(), before);
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
            head.action(new ListDownload(event, look.filter(), overview.asksSensitive(), desk, answers).action());
            head.menu().addItem(getTranslation("signup.columns.menu"), click -> columns(slug, look));
            list(overview, look, before);
        }
        rail(new FillingBars(overview.fillings(), slug));
    }

    private void list(DeskOverview overview, DeskLook look, @Nullable Long before) {
        var slug = overview.event().slug();
        main(
                new PeopleControls(overview, look),
                new SavedBar(slug, look, overview.choices().saved(), filters));
        if (overview.page().rows().isEmpty()) {
            main(new EmptyState(getTranslation("signup.desk.noneHere")));
            return;
        }
        var bulk = new BulkBar(overview, look, many, letters, () -> show(slug, look, before));
        main(bulk, rows(overview, look, bulk, () -> show(slug, look, before)));
        var next = overview.page().next();
        main(new KeysetPager(
                before == null ? null : SignUpNavigation.people(slug, look, null),
                next == null ? null : SignUpNavigation.people(slug, look, next)));
    }

    private Component rows(DeskOverview overview, DeskLook look, BulkBar bulk, Runnable afterwards) {
        var found = overview.page().rows();
        var event = overview.event();
        var details = new RowDetails(look.shown(), answered(event.slug(), look.shown(), found), event.zone());
        var actions = new DeskActions(event.slug(), desk, forms, current.require(), clock, afterwards);
        var rows = new RowList();
        found.forEach(row -> rows.add(new DeskRowItem(row, details, bulk.box(row), actions)));
        return rows;
    }

    private AnswerTable answered(String slug, DeskColumns columns, List<DeskRow> rows) {
        return columns.questionIds().isEmpty()
                ? AnswerTable.NONE
                : answers.columns(
                        slug,
                        columns.questionIds(),
                        rows.stream().map(DeskRow::id).toList());
    }

    private void columns(String slug, DeskLook look) {
        ColumnsDialog.of(look.shown(), answers.columns(slug), chosen -> {
                    WebStorage.setItem(remembering(), chosen.code());
                    SignUpNavigation.openPeople(slug, look.with(chosen));
                })
                .open();
    }

    /** Who chose once what stands beside the names finds it again in the same browser, and in the address. */
    private void remembered(String slug, DeskLook look, @Nullable Long before) {
        WebStorage.getItem(remembering(), code -> {
            if (code != null && !code.isEmpty()) {
                var chosen = look.with(DeskColumns.of(code));
                show(slug, chosen, before);
                UI.getCurrent()
                        .getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                SignUpNavigation.people(slug, chosen, before).substring(1));
            }
        });
    }

    private String remembering() {
        return "passerelle.people.columns." + current.require().memberId();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.desk") + " · Passerelle";
    }
}
