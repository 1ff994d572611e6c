package org.ricdm.passerelle.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/**
 * Builds the mail to somebody who is invited, in the language that was chosen for it. The link is made here, when the
 * mail leaves. Whoever invites must still be allowed to.
 */
@Component
class InvitationMail implements MailBuilder {

    private final InvitationRows rows;
    private final AdmissionAccess access;
    private final People people;
    private final Tokens tokens;
    private final AccountMail mail;
    private final Clock clock;

    InvitationMail(
            InvitationRows rows, AdmissionAccess access, People people, Tokens tokens, AccountMail mail, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.tokens = tokens;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AccountMail.INVITED;
    }

    @Override
    public MailDraft build(MailJob job) {
        var invitation = rows.good(Long.parseLong(job.reference()));
        if (invitation.isEmpty()) {
            return new MailDraft.Skip("not open any more");
        }
        if (people.isTaken(invitation.get().email())) {
            return new MailDraft.Skip("is a member by now");
        }
        return people.viewer(invitation.get().invitedBy())
                .filter(inviter -> access.covers(inviter, invitation.get().centreId()))
                .<MailDraft>map(inviter -> write(invitation.get(), inviter))
                .orElseGet(() -> new MailDraft.Skip("who invites may not any more"));
    }

    private MailDraft write(InvitationRows.Row invitation, Viewer inviter) {
        var token = tokens.make(
                TokenPurpose.INVITATION, invitation.id(), Duration.between(Instant.now(clock), invitation.expiresAt()));
        return mail.write(
                AccountMail.INVITED,
                invitation.language(),
                "/invitation/" + token,
                inviter.name(),
                invitation.centreName());
    }
}
