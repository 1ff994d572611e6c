package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.seats.Seats;
import org.ricdm.passerelle.event.seats.Workshop;
import org.ricdm.passerelle.event.seats.WorkshopsPage;
import org.ricdm.passerelle.event.seats.WorkshopsPage.Standing;
import org.ricdm.passerelle.event.signup.ui.SignUpNavigation;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Where somebody who takes part chooses workshops. What is ticked stays until it is accepted. */
@Route("events/:slug/workshops")
@PermitAll
class WorkshopsView extends Page implements BeforeEnterObserver, HasDynamicTitle, WorkshopItem.Acts {

    private final transient Seats seats;
    private final transient Words words;
    private final List<WorkshopItem> items = new ArrayList<>();
    private String slug = "";
    private String title = "";

    WorkshopsView(Seats seats, Words words) {
        this.seats = seats;
        this.words = words;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("slug").orElse("");
        show(Set.of());
    }

    private void show(Set<Long> ticked) {
        var page = seats.open(slug);
        var say = new SessionWords(words, Language.ofInterface(getLocale()));
        title = page.event().title();
        clear();
        items.clear();
        header(new PageHeader(getTranslation("seats.choose"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, page.event()))
                .lead(say.times(page.event()))
                .action(Buttons.link(getTranslation("seats.mine"), SeatsNavigation.myProgramme(slug))));
        if (page.workshops().isEmpty()) {
            main(new EmptyState(getTranslation("seats.none")));
            return;
        }
        standing(page);
        days(page, say);
        items.stream().filter(item -> ticked.contains(item.sessionId())).forEach(WorkshopItem::tick);
        if (page.workshops().stream().anyMatch(one -> one.offer() == Workshop.Offer.CHOOSE)) {
            var nothing = new Paragraph();
            nothing.addClassName("error-line");
            nothing.getElement().setAttribute("role", "alert");
            main(new StickyActions(confirm(nothing), nothing));
        }
    }

    private void standing(WorkshopsPage page) {
        if (page.standing() == Standing.NONE) {
            main(Banner.info(getTranslation("seats.standing.NONE"))
                    .action(Buttons.link(getTranslation("signup.title"), SignUpNavigation.signUp(slug))));
        } else if (page.standing() == Standing.NO_PLACE) {
            main(Banner.info(getTranslation("seats.standing.NO_PLACE"))
                    .action(Buttons.link(getTranslation("signup.mine"), SignUpNavigation.mine(slug))));
        } else {
            var rule = new Paragraph(getTranslation("seats.rule"));
            rule.addClassName("muted");
            main(rule);
        }
    }

    private void days(WorkshopsPage page, SessionWords say) {
        var agenda = new Agenda(this, say);
        for (var workshop : page.workshops()) {
            var item = new WorkshopItem(workshop, slug, say, this);
            items.add(item);
            agenda.add(workshop.session(), item);
        }
    }

    private Button confirm(Paragraph nothing) {
        var confirm = Buttons.primary(getTranslation("seats.confirm"));
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            var ticked = items.stream()
                    .filter(WorkshopItem::isTicked)
                    .map(WorkshopItem::sessionId)
                    .toList();
            if (ticked.isEmpty()) {
                nothing.setText(getTranslation("seats.nothing"));
            } else {
                act(() -> seats.choose(slug, ticked), Set.of());
            }
            confirm.setEnabled(true);
        });
        return confirm;
    }

    @Override
    public void second(Workshop workshop) {
        act(() -> seats.second(slug, workshop.session().id()), ticked());
    }

    @Override
    public void swap(Workshop workshop) {
        var from = Objects.requireNonNull(workshop.obstacle()).sessionId();
        act(() -> seats.swap(slug, from, workshop.session().id()), ticked());
    }

    @Override
    public void leave(Workshop workshop) {
        act(() -> seats.leave(slug, workshop.session().id()), ticked());
    }

    private Set<Long> ticked() {
        return items.stream()
                .filter(WorkshopItem::isTicked)
                .map(WorkshopItem::sessionId)
                .collect(Collectors.toSet());
    }

    /** Does it and shows what came of it; what is refused is said beside the session, and what was ticked stays. */
    private void act(Runnable work, Set<Long> kept) {
        var before = ticked();
        try {
            work.run();
            Toasts.done(getTranslation("seats.done"));
            show(kept);
        } catch (InvalidInput refused) {
            show(before);
            for (var problem : refused.problems()) {
                items.stream()
                        .filter(item -> problem.field().equals("session." + item.sessionId()))
                        .forEach(item -> item.refuse(Problems.words(problem)));
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("seats.choose") + " · " + title + " · Passerelle";
    }
}
