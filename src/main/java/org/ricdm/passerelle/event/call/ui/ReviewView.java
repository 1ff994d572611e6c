package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.call.ReviewEntry;
import org.ricdm.passerelle.event.call.ReviewTask;
import org.ricdm.passerelle.event.call.Reviews;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** One proposal for one of its reviewers, and what they say of it. */
@Route("events/:slug/manage/reviews/:proposal([0-9]{1,18})")
@PermitAll
class ReviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reviews reviews;
    private final transient CurrentViewer current;
    private String title = "";

    ReviewView(Reviews reviews, CurrentViewer current) {
        this.reviews = reviews;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        show(parameters.get("slug").orElse(""), parameters.getLong("proposal").orElse(0L));
    }

    private void show(String slug, long id) {
        var task = reviews.open(slug, id);
        title = task.proposal().entry().title();
        clear();
        header(new PageHeader(title)
                .breadcrumbs(EventNavigation.wayFromDesk(this, task.event())
                        .to(getTranslation("call.reviews"), CallNavigation.reviews(slug)))
                .inLanguage(task.proposal().entry().writtenIn().code()));
        main(new ProposalFacts(task.proposal(), current.require().language()));
        var own = task.own();
        if (own != null) {
            var section = given(getTranslation("call.review.own"), own);
            if (task.open()) {
                var correct = Buttons.plain(getTranslation("call.review.correct"));
                correct.addClickListener(click -> {
                    correct.setVisible(false);
                    main(new PageSection(getTranslation("call.review.correct"), correction(slug, id, own)));
                });
                section.add(correct);
            }
            rail(section);
            others(task);
        } else if (task.open()) {
            main(new PageSection(getTranslation("call.review.yours"), form(slug, id)));
            rail(conflict(slug, id));
        } else {
            main(Banner.info(getTranslation("call.error.tooLateToReview")));
        }
    }

    private Div form(String slug, long id) {
        var note = new Paragraph(getTranslation("call.review.blind"));
        note.addClassName("muted");
        var form = new RubricForm();
        var give = Buttons.primary(getTranslation("call.review.give"));
        give.setDisableOnClick(true);
        give.addClickListener(click -> {
            say(form, () -> reviews.give(slug, id, form.typed()), "call.review.thanks", slug, id);
            give.setEnabled(true);
        });
        var all = new Div(note, form, give);
        all.addClassName("stack");
        return all;
    }

    private Div correction(String slug, long id, ReviewEntry own) {
        var form = new RubricForm().showing(own);
        var keep = Buttons.primary(getTranslation("call.review.keep"));
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            say(form, () -> reviews.correct(slug, id, form.typed()), "call.review.corrected", slug, id);
            keep.setEnabled(true);
        });
        var all = new Div(form, keep);
        all.addClassName("stack");
        return all;
    }

    /** Says it and shows the page anew; what is wrong stands beside its field. */
    private void say(RubricForm form, Runnable saying, String done, String slug, long id) {
        try {
            saying.run();
            Toasts.done(getTranslation(done));
            show(slug, id);
        } catch (InvalidInput refused) {
            form.refuse(refused);
        }
    }

    private PageSection conflict(String slug, long id) {
        var declare = Buttons.plain(getTranslation("call.conflict"));
        declare.addClickListener(click -> Confirmation.askSternly(
                getTranslation("call.conflict.ask"), getTranslation("call.conflict.help"), () -> {
                    reviews.declareConflict(slug, id);
                    Toasts.done(getTranslation("call.conflict.done"));
                    UI.getCurrent().navigate(CallNavigation.reviews(slug).substring(1));
                }));
        return new PageSection(
                getTranslation("call.conflict.title"), new Paragraph(getTranslation("call.conflict.text")), declare);
    }

    private void others(ReviewTask task) {
        if (task.others().isEmpty()) {
            rail(new PageSection(
                    getTranslation("call.review.other"), new Paragraph(getTranslation("call.review.other.none"))));
        }
        task.others().forEach(entry -> rail(given(getTranslation("call.review.other"), entry)));
    }

    private PageSection given(String heading, ReviewEntry entry) {
        var section = new PageSection(heading, new Scores(entry, getLocale()));
        if (!entry.innerComment().isEmpty()) {
            section.add(new Said(getTranslation("call.innerComment"), entry.innerComment()));
        }
        if (!entry.authorComment().isEmpty()) {
            section.add(new Said(getTranslation("call.authorComment"), entry.authorComment()));
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
