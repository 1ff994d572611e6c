package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.KeysetPager;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Progress;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.GroupEntry;
import org.ricdm.passerelle.event.signup.GroupPage;
import org.ricdm.passerelle.event.signup.GroupRow;
import org.ricdm.passerelle.event.signup.GroupSignUps;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Where coordinators sign up their colleagues, and organisers anybody: first what would happen, then it happens. */
@Route("events/:slug/group")
@PermitAll
class GroupView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GroupSignUps group;
    private final Div outcome = new Div();
    private String title = "";

    GroupView(GroupSignUps group) {
        this.group = group;
        outcome.addClassName("stack");
        outcome.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters().get("slug").orElse(""),
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("before")
                        .filter(key -> key.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null));
    }

    private void show(String slug, @Nullable Long before) {
        var page = group.open(slug, before);
        title = page.event().title();
        clear();
        outcome.removeAll();
        header(new PageHeader(getTranslation("signup.group.title"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, page.event()))
                .lead(
                        page.centre() == null
                                ? getTranslation("signup.group.lead.team")
                                : getTranslation("signup.group.lead", page.centre())));
        quota(page);
        if (page.window() == SignUpWindow.OPEN) {
            form(slug, page);
        } else {
            main(Banner.info(getTranslation(
                    page.window() == SignUpWindow.NOT_YET
                            ? "signup.window.SOON"
                            : page.window().wordKey())));
        }
        if (page.centre() != null) {
            people(slug, page, before);
        }
    }

    private void quota(GroupPage page) {
        var quota = page.quota();
        if (quota == null) {
            return;
        }
        var section = new PageSection(
                getTranslation("signup.group.quota", quota.name()),
                new Progress(quota.taken(), quota.capacity(), FillingBars.words(this, quota)));
        main(section);
    }

    private void form(String slug, GroupPage page) {
        var form = new GroupForm(page, (letters, most) -> group.candidates(slug, letters, most));
        var check = Buttons.primary(getTranslation("signup.group.check"));
        check.addClickListener(click -> check(slug, form));
        form.whenChanged(outcome::removeAll);
        main(form, check, outcome);
    }

    private void check(String slug, GroupForm form) {
        form.accept();
        outcome.removeAll();
        try {
            var entry = form.typed();
            preview(slug, form, entry, group.preview(slug, entry));
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    private void preview(String slug, GroupForm form, GroupEntry entry, List<GroupRow> rows) {
        var ready = count(rows);
        outcome.add(new PageSection(getTranslation("signup.group.preview"), GroupRows.list(this, rows)));
        if (ready == 0) {
            outcome.add(Banner.info(getTranslation("signup.group.nothing")));
            return;
        }
        var confirm = Buttons.primary(getTranslation("signup.group.confirm", ready));
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> signUp(slug, form, entry));
        outcome.add(confirm);
    }

    private void signUp(String slug, GroupForm form, GroupEntry entry) {
        try {
            var done = group.signUp(slug, entry);
            show(slug, null);
            Toasts.done(getTranslation("signup.group.done", count(done)));
            outcome.add(new PageSection(getTranslation("signup.group.result"), GroupRows.list(this, done)));
            main(outcome);
        } catch (InvalidInput refused) {
            check(slug, form);
            form.refuse(refused);
        }
    }

    private static int count(List<GroupRow> rows) {
        return (int) rows.stream().filter(GroupRow::isDone).count();
    }

    private void people(String slug, GroupPage page, @Nullable Long before) {
        var section = new PageSection(getTranslation("signup.group.people"));
        if (page.people().rows().isEmpty()) {
            section.add(new EmptyState(getTranslation("signup.group.none")));
        } else {
            var rows = new RowList();
            page.people().rows().forEach(row -> rows.add(person(slug, row, page.mayApprove())));
            section.add(rows);
        }
        main(section);
        main(new KeysetPager(
                before == null ? null : SignUpNavigation.group(slug),
                page.people().next() == null
                        ? null
                        : SignUpNavigation.group(slug) + "?before="
                                + page.people().next()));
    }

    private DeskRowItem person(String slug, DeskRow row, boolean mayApprove) {
        var item = new DeskRowItem(row);
        if (mayApprove && row.state() == SignUpState.TO_BE_APPROVED) {
            var approve = item.approving(
                    row, () -> DeskActions.approve(() -> group.approve(slug, row.id()), () -> show(slug, null)));
            var decline = Buttons.plain(getTranslation("signup.desk.decline"));
            decline.addClickListener(click ->
                    DeskActions.decline(row, reason -> group.decline(slug, row.id(), reason), () -> show(slug, null)));
            item.action(Buttons.together(approve, decline));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.group.title") + " · " + title + " · Passerelle";
    }
}
