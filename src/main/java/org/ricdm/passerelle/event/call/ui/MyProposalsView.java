package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.Said;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.CallPage;
import org.ricdm.passerelle.event.call.CallWindow;
import org.ricdm.passerelle.event.call.MyProposals;
import org.ricdm.passerelle.event.call.OwnProposal;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.call.Proposals;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** What a member has proposed for an event, how it stands, and what happens next. */
@Route("events/:slug/proposals/mine")
@PermitAll
class MyProposalsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Proposals proposals;
    private final transient CurrentViewer current;
    private final Div refused = new Div();

    MyProposalsView(Proposals proposals, CurrentViewer current) {
        this.proposals = proposals;
        this.current = current;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""));
    }

    private void show(String slug) {
        var mine = proposals.mine(slug);
        var call = mine.call();
        clear();
        refused.removeAll();
        var head = new PageHeader(getTranslation("call.mine"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, call.event()))
                .lead(until(call));
        header(head);
        main(refused);
        if (mine.proposals().isEmpty()) {
            empty(call);
            return;
        }
        if (call.window() == CallWindow.OPEN) {
            head.action(Buttons.link(getTranslation("call.another"), CallNavigation.propose(slug)));
        }
        mine.proposals().forEach(one -> main(item(mine, one)));
    }

    private void empty(CallPage call) {
        main(
                call.window() == CallWindow.OPEN
                        ? new EmptyState(
                                getTranslation("call.mine.none"),
                                Buttons.primaryLink(
                                        getTranslation("call.propose"),
                                        CallNavigation.propose(call.event().slug())))
                        : new EmptyState(getTranslation("call.mine.never")));
    }

    private ProposalCard item(MyProposals mine, OwnProposal one) {
        var reader = current.require().language();
        var card = new ProposalCard(one, next(mine.call(), one), reader);
        if (!one.mine()) {
            return card;
        }
        var slug = mine.call().event().slug();
        if (one.state() == ProposalState.DRAFT) {
            card.act(Buttons.link(getTranslation("call.goOn"), CallNavigation.change(slug, one.id())));
            var discard = Buttons.quiet(getTranslation("call.discard"));
            discard.addClickListener(click -> ask("call.discard", slug, one));
            card.act(discard);
        } else if (one.open()) {
            card.act(Buttons.link(getTranslation("action.edit"), CallNavigation.change(slug, one.id())));
            var withdraw = Buttons.quiet(getTranslation("call.withdraw"));
            withdraw.addClickListener(click -> ask("call.withdraw", slug, one));
            card.act(withdraw);
        }
        return card;
    }

    /** What happens next, and by when. */
    private String next(CallPage call, OwnProposal one) {
        var reader = current.require().language();
        return switch (one.state()) {
            case DRAFT ->
                getTranslation(
                        call.window() == CallWindow.OPEN ? "call.next.DRAFT" : "call.next.tooLate", when(call, reader));
            case SUBMITTED ->
                getTranslation(
                        call.window() == CallWindow.OPEN ? "call.next.SUBMITTED" : "call.next.reviewed",
                        when(call, reader));
            case WITHDRAWN, ACCEPTED, RESERVE, DECLINED -> getTranslation("call.next." + one.state());
        };
    }

    private static String when(CallPage call, Language reader) {
        var closes = call.closes();
        return closes == null ? "" : EventDates.moment(closes, reader);
    }

    private void ask(String key, String slug, OwnProposal one) {
        Confirmation.askSternly(getTranslation(key + ".ask"), getTranslation(key + ".help"), () -> {
            try {
                proposals.withdraw(slug, one.id());
                Toasts.done(getTranslation(key + ".done"));
                show(slug);
            } catch (InvalidInput problem) {
                refused.removeAll();
                problem.problems().forEach(said -> refused.add(Banner.error(Problems.words(said))));
            }
        });
    }

    private String until(CallPage call) {
        var reader = current.require().language();
        var when = call.window() == CallWindow.NOT_YET ? call.opens() : call.closes();
        return getTranslation(call.window().wordKey(), when == null ? "" : EventDates.moment(when, reader));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("call.mine") + " · Passerelle";
    }

    /** One proposal as its author sees it. */
    private static class ProposalCard extends Div {

        private final Div actions = new Div();

        ProposalCard(OwnProposal one, String next, Language reader) {
            addClassNames("panel", "stack", "proposal");
            actions.addClassName("cluster");
            add(new ProposalText(one.entry(), one.presenters(), one.state(), getTranslation("call.untitled"), reader));
            var line = new Paragraph(next);
            line.addClassName("proposal-next");
            add(line);
            if (!one.comment().isEmpty()) {
                add(new Said(getTranslation("call.comment"), one.comment()));
            }
            if (!one.mine()) {
                var named = new Paragraph(getTranslation("call.named"));
                named.addClassNames("muted", "small");
                add(named);
            }
        }

        void act(Component action) {
            if (actions.getParent().isEmpty()) {
                add(actions);
            }
            actions.add(action);
        }
    }
}
