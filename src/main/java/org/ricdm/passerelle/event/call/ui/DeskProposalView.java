package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.AcceptedSessions;
import org.ricdm.passerelle.event.call.CallDecisions;
import org.ricdm.passerelle.event.call.CallDesk;
import org.ricdm.passerelle.event.call.DeskProposal;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.call.ReviewState;
import org.ricdm.passerelle.event.programme.ui.ProgrammeNavigation;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** One proposal for organisers: what reviewers said, what is decided, and the session that becomes of it. */
@Route("events/:slug/manage/proposals/:proposal([0-9]{1,18})")
@PermitAll
class DeskProposalView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CallDesk desk;
    private final transient CallDecisions decisions;
    private final transient AcceptedSessions sessions;
    private final transient CurrentViewer current;
    private final Div refused = new Div();
    private String title = "";

    DeskProposalView(CallDesk desk, CallDecisions decisions, AcceptedSessions sessions, CurrentViewer current) {
        this.desk = desk;
        this.decisions = decisions;
        this.sessions = sessions;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        show(parameters.get("slug").orElse(""), parameters.getLong("proposal").orElse(0L));
    }

    private void show(String slug, long id) {
        var found = desk.proposal(slug, id);
        var proposal = found.proposal();
        title = proposal.entry().title();
        clear();
        refused.removeAll();
        var head = new PageHeader(title)
                .breadcrumbs(EventNavigation.wayFromDesk(this, found.event())
                        .to(getTranslation("call.desk"), CallNavigation.proposals(slug)))
                .inLanguage(proposal.entry().writtenIn().code())
                .chips(new StateChip(
                        proposal.state(), getTranslation(proposal.state().wordKey())));
        header(head);
        main(refused);
        if (found.own()) {
            main(Banner.info(getTranslation("call.own.help")));
        }
        main(new ProposalFacts(proposal, current.require().language()));
        if (!found.own()) {
            rail(decision(found), reviews(found));
        }
    }

    private PageSection decision(DeskProposal found) {
        var section = new PageSection(getTranslation("call.decision"));
        var prepared = found.prepared();
        if (prepared != null) {
            section.add(Banner.info(getTranslation("call.decision.prepared", getTranslation(prepared.wordKey())))
                    .action(Buttons.link(
                            getTranslation("call.letters"),
                            CallNavigation.letters(found.event().slug()))));
            if (!found.preparedComment().isEmpty()) {
                section.add(new Said(getTranslation("call.comment.to"), found.preparedComment()));
            }
        }
        if (found.proposal().state().isDecision() && !found.comment().isEmpty()) {
            section.add(new Said(getTranslation("call.comment.told"), found.comment()));
        }
        var session = found.sessionId();
        if (session != null) {
            section.add(
                    new Paragraph(getTranslation("call.session.made")),
                    Buttons.link(
                            getTranslation("call.session"),
                            ProgrammeNavigation.plan(found.event().slug())));
            return section;
        }
        if (found.proposal().state() == ProposalState.WITHDRAWN) {
            section.add(new Paragraph(getTranslation("call.withdrawn")));
            return section;
        }
        if (found.proposal().state() == ProposalState.ACCEPTED && prepared == null) {
            section.add(makeSession(found));
        }
        section.add(decide(found));
        return section;
    }

    private Component makeSession(DeskProposal found) {
        var make = Buttons.primary(getTranslation("call.session.make"));
        make.setDisableOnClick(true);
        make.addClickListener(click -> act(
                found,
                "call.session.done",
                () -> sessions.make(found.event().slug(), found.proposal().id())));
        var help = new Paragraph(getTranslation("call.session.help"));
        help.addClassNames("muted", "small");
        return new Div(make, help);
    }

    private Component decide(DeskProposal found) {
        var buttons = new Div();
        buttons.addClassName("cluster");
        var decide = Buttons.plain(getTranslation(found.prepared() == null ? "call.decide" : "call.decide.change"));
        decide.addClickListener(click -> new DecisionDialog(
                        found,
                        draft(found),
                        (decision, comment) -> decisions.prepare(
                                found.event().slug(), found.proposal().id(), decision, comment),
                        () -> show(found.event().slug(), found.proposal().id()))
                .open());
        buttons.add(decide);
        if (found.prepared() != null) {
            var back = Buttons.quiet(getTranslation("call.decide.back"));
            back.addClickListener(click -> act(
                    found,
                    "call.decide.backDone",
                    () -> decisions.prepare(
                            found.event().slug(), found.proposal().id(), null, "")));
            buttons.add(back);
        }
        return buttons;
    }

    /** What reviewers meant for the author, to begin with; the organisers make a letter of it. */
    private static String draft(DeskProposal found) {
        return !found.preparedComment().isEmpty()
                ? found.preparedComment()
                : found.reviews().stream()
                        .filter(one -> one.state() == ReviewState.GIVEN)
                        .map(one -> one.entry().authorComment())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("\n\n"));
    }

    private String corrected(DeskProposal.OfReviewer one, DeskProposal found) {
        var at = one.correctedAt();
        return at == null
                ? ""
                : EventDates.moment(
                        WallTime.of(at, found.event().zone()), current.require().language());
    }

    private PageSection reviews(DeskProposal found) {
        var section = new PageSection(getTranslation("call.reviewed"));
        if (found.reviews().isEmpty()) {
            section.add(new Paragraph(getTranslation("call.reviewed.none")));
        }
        found.reviews()
                .forEach(one -> section.add(new ReviewCard(
                        one,
                        getLocale(),
                        corrected(one, found),
                        one.state() == ReviewState.ASSIGNED
                                ? () -> act(
                                        found,
                                        "call.taken",
                                        () -> desk.take(
                                                found.event().slug(),
                                                found.proposal().id(),
                                                one.reviewer().id()))
                                : null)));
        if (found.proposal().state() == ProposalState.SUBMITTED
                && !found.candidates().isEmpty()) {
            section.add(new AskReviewer(
                    found.candidates(),
                    reviewer -> act(
                            found,
                            "call.assigned",
                            () -> desk.assign(
                                    found.event().slug(), found.proposal().id(), reviewer.id()))));
        }
        return section;
    }

    private void act(DeskProposal found, String done, Runnable work) {
        try {
            work.run();
            Toasts.done(getTranslation(done));
            show(found.event().slug(), found.proposal().id());
        } catch (InvalidInput problem) {
            show(found.event().slug(), found.proposal().id());
            problem.problems().forEach(said -> refused.add(Banner.error(Problems.words(said))));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Passerelle";
    }
}
