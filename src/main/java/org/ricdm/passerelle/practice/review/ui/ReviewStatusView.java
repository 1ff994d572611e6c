package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.people.Members;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.review.ReviewDesk;
import org.ricdm.passerelle.practice.review.ReviewPages;
import org.ricdm.passerelle.practice.review.ReviewStatus;
import org.ricdm.passerelle.practice.review.Reviewing;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;

/** All that authors may know of the review of their sheet; for the office, with what it can do about it. */
@Route("practices/:id([0-9]{1,18})/review")
@PermitAll
class ReviewStatusView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewPages pages;
    private final transient Reviewing reviewing;
    private final transient ReviewDesk desk;
    private final transient Members members;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div said = new Div();
    private final HashMap<Long, String> unsent = new HashMap<>();

    ReviewStatusView(
            ReviewPages pages,
            Reviewing reviewing,
            ReviewDesk desk,
            Members members,
            CurrentViewer current,
            Clock clock) {
        this.pages = pages;
        this.reviewing = reviewing;
        this.desk = desk;
        this.members = members;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().getLong("id").orElseThrow(() -> new NotOpen("practice"));
        if (!current.require().has(Role.ADMINISTRATOR)) {
            var task = pages.ownTask(id);
            if (task.isPresent()) {
                event.forwardTo(ReviewTaskView.class, new RouteParameters("task", String.valueOf(task.get())));
                return;
            }
        }
        show(id);
    }

    private void show(long id) {
        var status = pages.status(id);
        clear();
        said.removeAll();
        header(head(status));
        main(said, now(status));
        if (status.maySubmit()) {
            main(submitting(status));
        }
        if (status.office()) {
            office(status);
        }
        var reader = current.require();
        var moment = Instant.now(clock);
        var isLast = true;
        for (var round : status.rounds()) {
            var acts = status.office() && round.running();
            main(new RoundSection(
                    round,
                    reader,
                    moment,
                    seat -> acts && seat.state().isOpen()
                            ? new OfficeActs(desk, seat, () -> show(id), this::say).buttons()
                            : new Component[0],
                    isLast && status.isAtQuestions() ? new Answers(id) : null));
            isLast = false;
        }
        rail(howItGoes());
    }

    private PageHeader head(ReviewStatus status) {
        var sheet = status.sheet();
        var title = sheet.link().title().isEmpty()
                ? getTranslation("practice.untitled")
                : sheet.link().title();
        var head = new PageHeader(getTranslation("practice.review"))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(title, sheet.link().path()))
                .lead(title)
                .chips(new Chip(Chip.Kind.STATE, getTranslation(sheet.state().wordKey())));
        if (status.mayWithdraw()) {
            head.menu().addItem(getTranslation("peerreview.withdraw"), click -> withdraw(sheet.id()));
        }
        return head;
    }

    private Component now(ReviewStatus status) {
        var state = status.sheet().state();
        var key = status.rounds().isEmpty() || state == SheetState.DRAFT ? "NONE" : state.name();
        var words = getTranslation("peerreview.now." + key);
        return state == SheetState.QUESTIONS ? Banner.warning(words) : Banner.info(words);
    }

    private PageSection submitting(ReviewStatus status) {
        var again = status.isAtQuestions();
        var submit = Buttons.primary(getTranslation(again ? "peerreview.submit.again" : "peerreview.submit"));
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            attempt(status.sheet().id(), () -> reviewing.submit(status.sheet().id()), "peerreview.submitted");
            submit.setEnabled(true);
        });
        var edit = Buttons.link(
                getTranslation("action.edit"),
                PracticeNavigation.edit(status.sheet().id()));
        return new PageSection(
                getTranslation(again ? "peerreview.submit.again" : "peerreview.submit"),
                new Paragraph(getTranslation(again ? "peerreview.submit.again.help" : "peerreview.submit.help")),
                Buttons.together(submit, edit));
    }

    private void withdraw(long id) {
        Confirmation.askSternly(
                getTranslation("peerreview.withdraw.ask"),
                getTranslation("peerreview.withdraw.help"),
                () -> attempt(id, () -> reviewing.withdraw(id), "peerreview.withdrawn"));
    }

    /** Sends one answer, and what is typed to other questions stays where it is. */
    private final class Answers implements QuestionThread.Answering {

        private final long id;

        Answers(long id) {
            this.id = id;
        }

        @Override
        public void answer(long question, String text) {
            reviewing.answer(question, text);
            unsent.remove(question);
            show(id);
            Toasts.done(getTranslation("peerreview.answer.sent"));
        }

        @Override
        public String unsent(long question) {
            return unsent.getOrDefault(question, "");
        }

        @Override
        public void typing(long question, String text) {
            unsent.put(question, text);
        }
    }

    private void attempt(long id, Runnable work, String done) {
        try {
            work.run();
            show(id);
            Toasts.done(getTranslation(done));
        } catch (InvalidInput refused) {
            said.removeAll();
            said.add(ProblemLinks.of(id, refused));
            said.getElement().callJsFunction("scrollIntoView");
        }
    }

    private void office(ReviewStatus status) {
        var id = status.sheet().id();
        status.rounds().stream().filter(round -> round.running()).forEach(round -> {
            if (round.undecided()) {
                var decide = Buttons.primary(getTranslation("peerreview.decide"));
                decide.addClickListener(click -> OfficeDialogs.deciding((verdict, letter) -> {
                            desk.decide(id, verdict, letter);
                            show(id);
                        })
                        .open());
                main(Banner.warning(getTranslation("peerreview.office.differ")).action(decide));
            }
            if (round.missing() > 0) {
                var name = Buttons.plain(getTranslation("peerreview.name"));
                name.addClickListener(click -> OfficeDialogs.naming(
                                members, getTranslation("peerreview.name.help"), card -> {
                                    desk.name(id, card.id());
                                    show(id);
                                })
                        .open());
                main(Banner.warning(getTranslation("peerreview.office.short", round.missing()))
                        .action(name));
            }
        });
    }

    private void say(InvalidInput refused) {
        said.removeAll();
        refused.problems().forEach(problem -> said.add(Banner.error(Problems.words(problem))));
    }

    private PageSection howItGoes() {
        var steps = new OrderedList();
        for (var step = 1; step <= 5; step++) {
            steps.add(new ListItem(getTranslation("peerreview.how." + step)));
        }
        return new PageSection(getTranslation("peerreview.how"), steps);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.review") + " · Passerelle";
    }
}
