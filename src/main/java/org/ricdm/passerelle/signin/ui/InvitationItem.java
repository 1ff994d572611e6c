package org.ricdm.passerelle.signin.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.time.Instant;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Chip;
import org.ricdm.passerelle.common.ui.FactList;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.signin.InvitationSummary;

/** One invitation that waits: to whom, by whom, since when, until when. */
class InvitationItem extends ListItem {

    final Button again = Buttons.plain(getTranslation("signin.invitations.again"));
    final Button withdraw = Buttons.quiet(getTranslation("signin.invitations.withdraw"));

    InvitationItem(InvitationSummary invitation, Instant now, SerializableFunction<Instant, TimeAgo> time) {
        addClassName("waiting-person");
        var head = new Div(new H3(invitation.email()));
        head.addClassName("spread");
        if (invitation.expiresAt().isAfter(now)) {
            head.add(new Chip(Chip.Kind.WAITING, getTranslation("signin.invitations.waiting")));
        } else {
            head.add(new Chip(Chip.Kind.CLOSED, getTranslation("signin.invitations.expired")));
        }
        again.setAriaLabel(getTranslation("signin.invitations.againTo", invitation.email()));
        withdraw.setAriaLabel(getTranslation("signin.invitations.withdrawFrom", invitation.email()));
        add(
                head,
                new FactList()
                        .beside()
                        .fact(getTranslation("signin.centre"), invitation.centreName())
                        .fact(
                                getTranslation("signin.invitations.by"),
                                by(invitation.invitedBy(), time.apply(invitation.invitedAt())))
                        .fact(getTranslation("signin.invitations.until"), time.apply(invitation.expiresAt())),
                Buttons.together(again, withdraw));
    }

    private static Span by(String name, TimeAgo when) {
        return new Span(new Text(name + " · "), when);
    }
}
