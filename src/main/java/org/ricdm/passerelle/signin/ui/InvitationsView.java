package org.ricdm.passerelle.signin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.EmptyState;
import org.ricdm.passerelle.common.ui.Page;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.PageSection;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.signin.InvitationSummary;
import org.ricdm.passerelle.signin.Invitations;
import org.ricdm.passerelle.signin.NewInvitation;

/** Asking colleagues to join, and the invitations that wait. */
@Route(AdmissionTabs.INVITATIONS)
@RolesAllowed({"ADMINISTRATOR", "COORDINATOR"})
class InvitationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final transient CurrentViewer current;
    private final transient Clock clock;
    private final Div open = new Div();

    InvitationsView(Invitations invitations, CurrentViewer current, Clock clock) {
        this.invitations = invitations;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        clear();
        header(new PageHeader(getTranslation("signin.invitations.title"))
                .lead(getTranslation("signin.invitations.lead")));
        var form = new InviteForm(
                getTranslation("signin.invitations.new"), getTranslation("signin.invitations.help"), this::invite);
        var viewer = current.require();
        form.offer(invitations.centres(), viewer.centreId(), viewer.language());
        main(AdmissionTabs.on(viewer, AdmissionTabs.INVITATIONS), form);
        main(new PageSection(getTranslation("signin.invitations.open"), open));
        list();
    }

    private void invite(NewInvitation invitation) {
        invitations.invite(invitation);
        Toasts.done(getTranslation("signin.invitations.sent", invitation.email().strip()));
        list();
    }

    private void list() {
        open.removeAll();
        var waiting = invitations.open();
        if (waiting.isEmpty()) {
            open.add(new EmptyState(getTranslation("signin.invitations.empty")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("row-list");
        list.getElement().setAttribute("role", "list");
        waiting.forEach(invitation -> list.add(item(invitation)));
        open.add(list);
    }

    private InvitationItem item(InvitationSummary invitation) {
        var now = Instant.now(clock);
        var item = new InvitationItem(
                invitation, now, moment -> new TimeAgo(moment, current.require().zone(), getLocale(), now));
        item.again.setDisableOnClick(true);
        item.again.addClickListener(click -> sendAgain(invitation));
        item.withdraw.addClickListener(click -> Confirmation.askSternly(
                getTranslation("signin.invitations.withdrawFrom", invitation.email()),
                getTranslation("signin.invitations.withdrawHelp"),
                () -> withdraw(invitation)));
        return item;
    }

    private void sendAgain(InvitationSummary invitation) {
        try {
            invitations.sendAgain(invitation.id());
            Toasts.done(getTranslation("signin.invitations.sent", invitation.email()));
            list();
        } catch (InvalidInput wrong) {
            list();
            open.addComponentAsFirst(
                    Banner.error(Problems.words(wrong.problems().getFirst())));
        } catch (NotOpen gone) {
            endedMeanwhile();
        }
    }

    private void withdraw(InvitationSummary invitation) {
        try {
            invitations.revoke(invitation.id());
            Toasts.done(getTranslation("signin.invitations.withdrawn", invitation.email()));
            list();
        } catch (NotOpen gone) {
            endedMeanwhile();
        }
    }

    private void endedMeanwhile() {
        list();
        open.addComponentAsFirst(Banner.info(getTranslation("signin.invitations.gone")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.invitations.title") + " · Passerelle";
    }
}
