package org.ricdm.passerelle.event.call.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.SafeHtml;
import org.ricdm.passerelle.common.ui.StickyActions;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.CallPage;
import org.ricdm.passerelle.event.call.CallWindow;
import org.ricdm.passerelle.event.call.OwnProposal;
import org.ricdm.passerelle.event.call.ProposalEntry;
import org.ricdm.passerelle.event.call.ProposalForm;
import org.ricdm.passerelle.event.call.ProposalState;
import org.ricdm.passerelle.event.call.Proposals;
import org.ricdm.passerelle.event.ui.EventNavigation;
import org.ricdm.passerelle.people.Members;

/** Where a member proposes a session, goes on with a draft, or changes what was handed in. */
@Route("events/:slug/propose/:proposal?([0-9]{1,18})")
@PermitAll
class ProposeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Proposals proposals;
    private final transient Members members;
    private final transient CurrentViewer current;
    private final Div said = new Div();
    private transient ProposalForm form = ProposalForm.fresh();

    ProposeView(Proposals proposals, Members members, CurrentViewer current) {
        this.proposals = proposals;
        this.members = members;
        this.current = current;
        said.addClassName("stack");
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var id = event.getRouteParameters().getLong("proposal").orElse(0L);
        var call = proposals.call(slug);
        var there = id == 0 ? null : proposals.find(slug, id);
        if (there != null && !there.state().isEditable()) {
            throw new NotOpen("proposal:" + id);
        }
        clear();
        said.removeAll();
        header(new PageHeader(getTranslation("call.propose"))
                .breadcrumbs(EventNavigation.wayFromEvent(this, call.event())
                        .to(getTranslation("call.mine"), CallNavigation.mine(slug)))
                .lead(until(call)));
        if (!call.html().isEmpty() && there == null) {
            main(new SafeHtml(call.html()).inLanguage(call.language()));
        }
        if (call.window() != CallWindow.OPEN && there == null) {
            main(new EmptyState(until(call), Buttons.link(getTranslation("call.mine"), CallNavigation.mine(slug))));
            return;
        }
        form = there == null ? ProposalForm.fresh() : ProposalForm.of(there);
        form(call, there);
    }

    private void form(CallPage call, @Nullable OwnProposal there) {
        var reader = current.require().language();
        var fields = new ProposalFields(call, members, reader);
        var entry = there == null ? ProposalEntry.empty(reader) : there.entry();
        fields.show(entry, there == null ? List.of() : there.members());
        var isDraft = there == null || there.state() == ProposalState.DRAFT;
        var submit = Buttons.primary(getTranslation(isDraft ? "call.submit" : "call.saveChanges"));
        var actions = new StickyActions(
                submit,
                Buttons.quietLink(
                        getTranslation("call.later"),
                        CallNavigation.mine(call.event().slug())));
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> {
            submit(call, fields);
            submit.setEnabled(true);
        });
        if (isDraft) {
            fields.whenChanged(() -> keep(call, fields, actions));
        }
        main(fields, said, actions);
    }

    private void keep(CallPage call, ProposalFields fields, StickyActions actions) {
        try {
            form = form.at(
                    proposals.keep(call.event().slug(), form, fields.typed()).version());
            actions.saved();
        } catch (InvalidInput refused) {
            actions.notSaved();
            say(fields, refused);
            if (refused.isOn("version")) {
                offerBoth(call, isHandedIn(refused) ? () -> submit(call, fields) : () -> keep(call, fields, actions));
            }
        }
    }

    private void submit(CallPage call, ProposalFields fields) {
        fields.accept();
        said.removeAll();
        try {
            proposals.submit(call.event().slug(), form, fields.typed());
            Toasts.done(getTranslation("call.submitted"));
            UI.getCurrent().navigate(CallNavigation.mine(call.event().slug()).substring(1));
        } catch (InvalidInput refused) {
            fields.refuse(refused);
            say(fields, refused);
            if (refused.isOn("version")) {
                offerBoth(call, () -> submit(call, fields));
            }
        }
    }

    /** Another window has another version: one sees it there, or puts what stands here in its place. */
    private void offerBoth(CallPage call, Runnable again) {
        var slug = call.event().slug();
        proposals.mine(slug).proposals().stream()
                .filter(one -> one.mine() && one.key().equals(form.key()))
                .findFirst()
                .ifPresent(there -> {
                    var other = new Anchor(CallNavigation.change(slug, there.id()), getTranslation("call.changed.see"));
                    other.setTarget(AnchorTarget.BLANK);
                    var mine = Buttons.plain(getTranslation("call.changed.mine"));
                    mine.addClickListener(click -> {
                        said.removeAll();
                        form = ProposalForm.of(there);
                        again.run();
                    });
                    var both = new Div(mine, other);
                    both.addClassName("cluster");
                    said.add(both);
                });
    }

    /** It is no draft any more, in whose place another one could be put. */
    private static boolean isHandedIn(InvalidInput refused) {
        return refused.problems().stream()
                .anyMatch(problem -> problem.messageKey().equals("call.error.handedIn"));
    }

    /** What belongs to no field, such as a deadline that passed meanwhile. What was typed stays as it is. */
    private void say(ProposalFields fields, InvalidInput refused) {
        said.removeAll();
        refused.problems().stream()
                .filter(problem -> !fields.fields().containsKey(problem.field()))
                .map(Problems::words)
                .<Component>map(Banner::error)
                .forEach(said::add);
    }

    private String until(CallPage call) {
        var reader = current.require().language();
        var when = call.window() == CallWindow.NOT_YET ? call.opens() : call.closes();
        return getTranslation(call.window().wordKey(), when == null ? "" : EventDates.moment(when, reader));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("call.propose") + " · Passerelle";
    }
}
