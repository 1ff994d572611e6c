package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Glyph;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.PlannedSession;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.ProgrammeDay.By;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Where the planners of an event move its sessions about. Everything is kept at once and published later. */
@Route("events/:slug/manage/programme")
@PermitAll
class EditProgrammeView extends Page implements BeforeEnterObserver, HasDynamicTitle, PlanGrid.Planner {

    private final transient Planning planning;
    private final transient Words words;
    private final Div body = new Div();
    private final Div spoken = new Div();
    private final Div refusal = new Div();
    private String slug = "";
    private By by = By.ROOMS;
    private transient @Nullable LocalDate day;
    private transient @Nullable PlanGrid grid;

    EditProgrammeView(Planning planning, Words words) {
        this.planning = planning;
        this.words = words;
        spoken.addClassName("visually-hidden");
        spoken.getElement().setAttribute("role", "status");
        body.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElseThrow(() -> new NotOpen("event"));
        var query = event.getLocation().getQueryParameters();
        by = query.getSingleParameter("by").map(By::of).orElse(By.ROOMS);
        var plan = planning.open(slug);
        day = query.getSingleParameter("day")
                .flatMap(typed -> plan.days().stream()
                        .filter(one -> one.toString().equals(typed))
                        .findFirst())
                .orElse(plan.days().getFirst());
        clear();
        var add = Buttons.primary(getTranslation("programme.add"));
        add.setIcon(new org.ricdm.passerelle.common.ui.Icon(Glyph.PLUS));
        add.addClickListener(click -> begin());
        header(new PageHeader(getTranslation("programme.plan"))
                .breadcrumbs(new Breadcrumbs()
                        .to(plan.event().title(), EventNavigation.event(slug))
                        .to(getTranslation("programme.title"), ProgrammeNavigation.programme(slug)))
                .lead(getTranslation("programme.planLead"))
                .action(Buttons.together(
                        Buttons.quietLink(getTranslation("programme.venue"), ProgrammeNavigation.venue(slug)),
                        Buttons.link(getTranslation("programme.look"), ProgrammeNavigation.publish(slug)),
                        add)));
        main(spoken, refusal, body);
        show(plan);
    }

    private SessionWords say() {
        return new SessionWords(words, Language.ofInterface(getLocale()));
    }

    private void show(Plan plan) {
        var say = say();
        var shown = Objects.requireNonNull(day);
        body.removeAll();
        grid = new PlanGrid(plan, shown, by, columns(plan, say), say, this);
        var keys = new Paragraph(getTranslation("programme.keys"));
        keys.addClassNames("muted", "small");
        body.add(bar(plan, shown, say));
        if (plan.on(shown).isEmpty()) {
            body.add(new Paragraph(getTranslation("programme.dayEmpty")));
        }
        body.add(
                grid,
                keys,
                new PageSection(
                        getTranslation("programme.conflicts"),
                        plan.conflicts().isEmpty()
                                ? new Paragraph(getTranslation("programme.noConflicts"))
                                : ConflictList.of(plan.conflicts(), plan, say, this::open)));
    }

    private Div bar(Plan plan, LocalDate shown, SessionWords say) {
        var address = ProgrammeNavigation.plan(slug) + "?day=";
        var days = new Choices(getTranslation("programme.days"));
        plan.days()
                .forEach(one -> days.choice(say.shortDay(one), address + one + "&by=" + by.word(), one.equals(shown)));
        var columns = new Choices(getTranslation("programme.by"));
        columns.choice(getTranslation("programme.byRooms"), address + shown + "&by=" + By.ROOMS.word(), by == By.ROOMS);
        columns.choice(
                getTranslation("programme.byTracks"), address + shown + "&by=" + By.TRACKS.word(), by == By.TRACKS);
        var bar = new Div(days, columns);
        bar.addClassName("programme-bar");
        return bar;
    }

    private List<PlanGrid.Column> columns(Plan plan, SessionWords say) {
        var columns = new ArrayList<PlanGrid.Column>();
        if (by == By.TRACKS) {
            columns.add(new PlanGrid.Column(null, getTranslation("programme.noTrack"), "sun"));
            plan.tracks()
                    .forEach(track -> columns.add(new PlanGrid.Column(
                            track.id(), track.name(say.reader()), track.entry().colour())));
        } else {
            plan.rooms().forEach(room -> columns.add(new PlanGrid.Column(room.id(), room.name(), "muted")));
            columns.add(new PlanGrid.Column(null, getTranslation("programme.noRoom"), "muted"));
        }
        return columns;
    }

    @Override
    public void move(PlannedSession session, LocalDateTime starts, @Nullable Long column) {
        var entry = session.entry();
        attempt(
                session.id(),
                plan -> planning.move(
                        plan.event().id(),
                        session.id(),
                        session.version(),
                        starts,
                        by == By.TRACKS ? column : entry.trackId(),
                        by == By.ROOMS ? column : entry.roomId()));
    }

    @Override
    public void stretch(PlannedSession session, LocalDateTime ends) {
        attempt(session.id(), plan -> planning.stretch(plan.event().id(), session.id(), session.version(), ends));
    }

    @Override
    public void copy(PlannedSession session) {
        var plan = planning.open(slug);
        var copy = planning.copy(plan.event().id(), session.id());
        again(copy);
        spoken.setText(getTranslation("programme.copied", title(session)));
    }

    @Override
    public void remove(PlannedSession session) {
        attempt(session.id(), plan -> {
            planning.remove(plan.event().id(), session.id(), session.version());
            Toasts.done(getTranslation("programme.removed", title(session)), () -> {
                planning.restore(plan.event().id(), session.id());
                again(session.id());
            });
        });
    }

    @Override
    public void open(PlannedSession session) {
        open(session.id());
    }

    private void open(long sessionId) {
        var plan = planning.open(slug);
        plan.session(sessionId)
                .ifPresent(
                        session -> new SessionDialog(plan, session, planning, say(), this::again, this::remove).open());
    }

    private void begin() {
        var plan = planning.open(slug);
        new SessionDialog(plan, Objects.requireNonNull(day), planning, say(), this::again).open();
    }

    private void attempt(long sessionId, java.util.function.Consumer<Plan> doing) {
        refusal.removeAll();
        try {
            doing.accept(planning.open(slug));
        } catch (InvalidInput e) {
            refusal.add(Banner.warning(Problems.words(e.problems().getFirst())));
        }
        again(sessionId);
    }

    /** Shows what is there now; the keyboard stays with the session. */
    private void again(long sessionId) {
        var plan = planning.open(slug);
        plan.session(sessionId).ifPresent(session -> {
            day = plan.day(session.entry().starts());
            spoken.setText(spokenPlace(plan, session));
        });
        show(plan);
        Objects.requireNonNull(grid).focus(sessionId);
    }

    private String spokenPlace(Plan plan, PlannedSession session) {
        var entry = session.entry();
        var room = plan.rooms().stream()
                .filter(one -> Objects.equals(one.id(), entry.roomId()))
                .map(one -> one.name())
                .findFirst()
                .orElse(getTranslation("programme.noRoom"));
        var conflicts = plan.conflictsOf(session.id());
        return getTranslation("programme.moved", title(session), say().span(entry.starts(), entry.ends()), room)
                + (conflicts.isEmpty() ? "" : " " + say().conflict(conflicts.getFirst(), plan));
    }

    private String title(PlannedSession session) {
        return session.entry().in(say().reader()).title();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programme.plan") + " · Passerelle";
    }
}
