package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.Companions;
import org.ricdm.passerelle.event.signup.MyCalendar;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.OwnPart;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.ricdm.passerelle.event.signup.SignUps;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** One's own sign-up: how it stands, and what one can do about it. */
@Route("events/:slug/mine")
@PermitAll
class MySignUpView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignUps signUps;
    private final transient Companions companions;
    private final transient MyCalendar calendar;
    private final transient CurrentViewer current;
    private final transient AnswerForms forms;
    private final transient Clock clock;
    private final transient List<EventParts> parts;
    private final transient List<OwnPart> own;
    private String title = "";

    MySignUpView(
            SignUps signUps,
            Companions companions,
            MyCalendar calendar,
            CurrentViewer current,
            AnswerForms forms,
            Clock clock,
            List<EventParts> parts,
            List<OwnPart> own) {
        this.signUps = signUps;
        this.companions = companions;
        this.calendar = calendar;
        this.current = current;
        this.forms = forms;
        this.clock = clock;
        this.parts =
                parts.stream().filter(part -> !(part instanceof SignUpPart)).toList();
        this.own = own;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""));
    }

    private void show(String slug) {
        var page = signUps.open(slug);
        var event = page.event();
        var viewer = current.require();
        title = event.title();
        clear();
        header(new PageHeader(getTranslation("signup.mine"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, event))
                .lead(event.title() + " · " + EventDates.shortly(event.starts(), event.ends(), viewer.language())));
        var mine = page.mine();
        if (mine == null) {
            main(page.window() == SignUpWindow.OPEN ? nobody("signup.title", slug) : nobody());
            return;
        }
        main(state(page, mine, viewer));
        main(next(event));
        own.forEach(part -> part.on(event, mine).ifPresent(one -> main(new OwnSection(one, event))));
        main(facts(page, mine, viewer));
        if (CompanionsSection.has(page, mine)) {
            main(new CompanionsSection(page, mine, companions, forms, viewer, () -> show(slug)));
        }
        if (!page.form().isEmpty()) {
            main(new MyAnswers(page, mine, forms, signUps, () -> show(slug)));
        }
        if (!mine.state().isOpen() && page.window() == SignUpWindow.OPEN) {
            main(Buttons.link(getTranslation("signup.mine.again"), SignUpNavigation.signUp(slug)));
        }
        if (mine.state().takesPlace()) {
            var subscribe = Buttons.plain(getTranslation("calendar.subscribe"));
            subscribe.addClickListener(
                    click -> MyCalendarAddress.dialog(calendar).open());
            main(new PageSection(
                    getTranslation("calendar.menu"), new Paragraph(getTranslation("calendar.help")), subscribe));
        }
        main(new PageSection(
                getTranslation("signup.mine.history"), new Steps(mine.steps(), viewer, getLocale(), clock)));
    }

    /** Where one goes from here: workshops, one's own programme. */
    private Component next(EventBrief event) {
        var all = EventParts.All.on(event, parts);
        return Buttons.together(Stream.concat(all.actions().stream(), all.places().stream())
                .map(link -> Buttons.link(getTranslation(link.wordKey()), link.path()))
                .toArray(Component[]::new));
    }

    private EmptyState nobody() {
        return new EmptyState(getTranslation("signup.mine.none"));
    }

    private EmptyState nobody(String verb, String slug) {
        return new EmptyState(
                getTranslation("signup.mine.none"),
                Buttons.primaryLink(getTranslation(verb), SignUpNavigation.signUp(slug)));
    }

    private Component state(SignUpPage page, MySignUp mine, Viewer viewer) {
        if (page.event().state() == EventState.CANCELLED) {
            return Banner.error(
                    getTranslation("event.cancelled.because", page.event().cancelledReason()));
        }
        var words = "signup.mine." + mine.state();
        return switch (mine.state()) {
            case CONFIRMED, CHECKED_IN -> Banner.success(getTranslation(words));
            case WAITING -> {
                var banner = Banner.warning(getTranslation(words, mine.position()));
                var full = mine.full();
                if (full != null) {
                    banner.with(new Paragraph(getTranslation("signup.full." + full)));
                }
                yield banner.with(new Paragraph(getTranslation("signup.rule." + page.promotion(), page.offerHours())));
            }
            case OFFERED -> {
                var until = WallTime.of(Objects.requireNonNull(mine.offeredUntil()), viewer.zone());
                var accept = Buttons.primary(getTranslation("signup.mine.accept"));
                accept.addClickListener(click -> act(page, () -> {
                    signUps.accept(page.event().slug());
                    Toasts.done(getTranslation("signup.done.CONFIRMED"));
                }));
                yield Banner.warning(getTranslation(words, EventDates.moment(until, viewer.language())))
                        .action(accept);
            }
            case TO_BE_APPROVED, DECLINED, CANCELLED -> Banner.info(getTranslation(words));
        };
    }

    private PageSection facts(SignUpPage page, MySignUp mine, Viewer viewer) {
        var event = page.event();
        var facts = new FactList()
                .beside()
                .fact(getTranslation("event.when"), EventDates.days(event.starts(), event.ends(), viewer.language()))
                .fact(getTranslation("signup.mine.category"), mine.category())
                .fact(
                        getTranslation("signup.mine.way"),
                        getTranslation(mine.way().wordKey()));
        var section = new PageSection(event.title(), facts);
        if (mine.mayChange()) {
            var until = new Paragraph(
                    getTranslation("signup.mine.until", EventDates.moment(mine.changeUntil(), viewer.language())));
            until.addClassName("muted");
            section.add(until, actions(page, mine));
        }
        return section;
    }

    private Component actions(SignUpPage page, MySignUp mine) {
        var cancel = Buttons.plain(getTranslation("signup.mine.cancel"));
        cancel.addClickListener(click -> Confirmation.askSternly(
                getTranslation("signup.mine.cancel.ask"),
                getTranslation(
                                mine.state() == SignUpState.WAITING
                                        ? "signup.mine.cancel.line"
                                        : "signup.mine.cancel.place")
                        + (page.companions().mine().stream()
                                        .anyMatch(one -> one.state().isOpen())
                                ? " " + getTranslation("signup.companion.cancel.all")
                                : ""),
                () -> act(page, () -> {
                    signUps.cancel(page.event().slug());
                    Toasts.done(getTranslation("signup.mine.cancelled"));
                })));
        if (page.options().size() < 2) {
            return cancel;
        }
        var change = Buttons.plain(getTranslation("signup.mine.change"));
        change.addClickListener(click -> change(page));
        return Buttons.together(change, cancel);
    }

    private void change(SignUpPage page) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("signup.mine.change"));
        var form = new SignUpForm(page, forms);
        dialog.add(form);
        var save = Buttons.primary(getTranslation("action.save"));
        save.addClickListener(click -> {
            form.accept();
            try {
                signUps.change(page.event().slug(), form.typed());
                dialog.close();
                Toasts.done(getTranslation("signup.mine.changed"));
                show(page.event().slug());
            } catch (InvalidInput refused) {
                form.refuse(refused);
            }
        });
        Dialogs.foot(dialog, save);
        dialog.open();
    }

    /** Does it and shows what came of it; what is refused is said above. */
    private void act(SignUpPage page, Runnable work) {
        try {
            work.run();
            show(page.event().slug());
        } catch (InvalidInput refused) {
            show(page.event().slug());
            main(Banner.error(Problems.words(refused.problems().getFirst())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.mine") + " · " + title + " · Passerelle";
    }
}
