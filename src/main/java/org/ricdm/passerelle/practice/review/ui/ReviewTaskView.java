package org.ricdm.passerelle.practice.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Breadcrumbs;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.LanguageChip;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.PersonLine;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.people.ui.PeopleNavigation;
import org.ricdm.passerelle.practice.SheetChoices;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.review.DeclineReason;
import org.ricdm.passerelle.practice.review.ReviewDays;
import org.ricdm.passerelle.practice.review.ReviewPages;
import org.ricdm.passerelle.practice.review.ReviewTask;
import org.ricdm.passerelle.practice.review.ReviewTasks;
import org.ricdm.passerelle.practice.review.TaskState;
import org.ricdm.passerelle.practice.ui.PracticeNavigation;
import org.ricdm.passerelle.practice.ui.SheetStory;

/** A sheet for one of its reviewers: the declaration, the sheet as it was handed in, the rubric. */
@Route("practices/reviews/:task([0-9]{1,18})")
@PermitAll
class ReviewTaskView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewPages pages;
    private final transient ReviewTasks tasks;
    private final transient SheetChoices choices;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div said = new Div();

    ReviewTaskView(ReviewPages pages, ReviewTasks tasks, SheetChoices choices, CurrentViewer current, Clock clock) {
        this.pages = pages;
        this.tasks = tasks;
        this.choices = choices;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("task").orElseThrow(() -> new NotOpen("review")));
    }

    private void show(long taskId) {
        var task = pages.task(taskId);
        var reader = current.require();
        clear();
        said.removeAll();
        header(head(task, reader));
        main(said);
        if (task.state() == TaskState.ASKED) {
            main(new Declaration(answer -> declare(taskId, answer)));
        } else {
            main(banner(task));
        }
        rail(
                authors(task),
                new PageSection(
                        getTranslation("practice.facts"),
                        new HandedInFacts(task.sheet().content(), choices, reader.language())));
        if (task.state() == TaskState.ACCEPTED) {
            rail(new AskAuthors(text -> {
                tasks.ask(taskId, text);
                show(taskId);
                Toasts.done(getTranslation("peerreview.ask.sent"));
            }));
        }
        new SheetStory(task.sheet(), choices, reader).sections().forEach(this::main);
        if (task.state() == TaskState.ACCEPTED) {
            main(new ReviewWriting(task, tasks, pages, () -> {
                show(taskId);
                Toasts.done(getTranslation("peerreview.thanks"));
            }));
        }
        var now = Instant.now(clock);
        task.rounds().forEach(round -> main(new RoundSection(round, reader, now, seat -> new Component[0], null)));
    }

    private PageHeader head(ReviewTask task, Viewer reader) {
        var content = task.sheet().content();
        var head = new PageHeader(content.of(SheetField.TITLE))
                .breadcrumbs(new Breadcrumbs()
                        .to(getTranslation("nav.practices"), PracticeNavigation.PRACTICES)
                        .to(getTranslation("peerreview.reviews"), PracticeNavigation.reviews()))
                .inLanguage(content.language().code())
                .lead(content.of(SheetField.PROMISE))
                .chips(
                        new Chip(Chip.Kind.STATE, getTranslation("peerreview.round", task.round())),
                        new Chip(
                                task.late() ? Chip.Kind.DANGER : Chip.Kind.WAITING,
                                getTranslation(
                                        "peerreview.due.on",
                                        ReviewDays.spoken(task.dueAt(), reader.zone(), reader.language()))),
                        new LanguageChip(content.language()));
        if (task.state() == TaskState.ACCEPTED) {
            head.menu().addItem(getTranslation("peerreview.giveBack"), click -> giveBack(task.id()));
        }
        return head;
    }

    private Banner banner(ReviewTask task) {
        if (task.state() == TaskState.GIVEN) {
            return Banner.success(getTranslation("peerreview.given.yours"));
        }
        if (task.paused()) {
            return Banner.info(getTranslation("peerreview.paused"));
        }
        return task.late()
                ? Banner.warning(getTranslation("peerreview.late.yours"))
                : Banner.info(getTranslation("peerreview.begun"));
    }

    private PageSection authors(ReviewTask task) {
        var section = new PageSection(getTranslation("practice.author"));
        task.sheet().authors().forEach(card -> section.add(new PersonLine(PeopleNavigation.person(card)).stacked()));
        return section;
    }

    private void declare(long taskId, Declaration.Answer answer) {
        switch (answer) {
            case NONE ->
                attempt(() -> {
                    tasks.accept(taskId);
                    show(taskId);
                });
            case CONFLICT -> decline(taskId, DeclineReason.CONFLICT);
            case NO_TIME -> decline(taskId, DeclineReason.NO_TIME);
        }
    }

    private void giveBack(long taskId) {
        var ask = Confirmation.askSternly(
                getTranslation("peerreview.giveBack.ask"),
                getTranslation("peerreview.giveBack.help"),
                () -> decline(taskId, DeclineReason.NO_TIME));
        ask.setRejectable(true);
        ask.setRejectText(getTranslation(DeclineReason.CONFLICT.wordKey()));
        ask.addRejectListener(reject -> decline(taskId, DeclineReason.CONFLICT));
    }

    private void decline(long taskId, DeclineReason reason) {
        attempt(() -> {
            tasks.decline(taskId, reason);
            UI.getCurrent().navigate(PracticeNavigation.reviews().substring(1));
            Toasts.done(getTranslation("peerreview.declined"));
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (InvalidInput refused) {
            said.removeAll();
            refused.problems().forEach(problem -> said.add(Banner.error(Problems.words(problem))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("practice.review") + " · Passerelle";
    }
}
