package org.ricdm.passerelle.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.EmailAddress;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking colleagues to join, by those who let people in ({@link AdmissionAccess}). An invitation is for one address and
 * one centre, good once, for 14 days. Taking one up is {@link Joining}.
 */
@Service
@Transactional
public class Invitations {

    private static final String MINE = " from invitation i join centre c on c.id = i.centre_id"
            + " join member m on m.id = i.invited_by where i.state = 'OPEN' and " + AdmissionAccess.MINE;

    private final JdbcClient sql;
    private final InvitationRows rows;
    private final AdmissionAccess access;
    private final CurrentViewer current;
    private final People people;
    private final Tokens tokens;
    private final Mails mails;
    private final Attempts attempts;
    private final Clock clock;

    Invitations(
            JdbcClient sql,
            InvitationRows rows,
            AdmissionAccess access,
            CurrentViewer current,
            People people,
            Tokens tokens,
            Mails mails,
            Attempts attempts,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.current = current;
        this.people = people;
        this.tokens = tokens;
        this.mails = mails;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The centres that the viewer invites to; none for members without that right. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<CentreSummary> centres() {
        return access.centres(current.require());
    }

    /**
     * The invitations to these centres that nobody has taken up, newest first, at most 100. One whose time is over stays
     * for 30 days, to be sent again; one whose address is a member's by now is left out.
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<InvitationSummary> open() {
        return AdmissionAccess.as(
                        current.require(),
                        sql.sql("select i.id, i.email, c.name as centre_name,"
                                + " concat(m.given_name, ' ', m.family_name) as invited_by, i.invited_at, i.expires_at"
                                + MINE + " and not exists (select 1 from member h where h.email = i.email)"
                                + " order by i.invited_at desc, i.id desc limit 100"))
                .query((row, n) -> new InvitationSummary(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getString("centre_name"),
                        row.getString("invited_by"),
                        row.getTimestamp("invited_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /**
     * Invites somebody and orders the mail.
     *
     * @throws InvalidInput on {@code email}, also when the address is a member's or is invited already, or on {@code
     *     centre} when none is chosen
     * @throws NotOpen when the viewer does not invite to that centre
     */
    @ForMembers
    public void invite(NewInvitation invitation) {
        if (!Language.OF_THE_INTERFACE.contains(invitation.language())) {
            throw new IllegalArgumentException("no mail is written in " + invitation.language());
        }
        var viewer = current.require();
        var centre = chosen(viewer, invitation.centreSlug());
        var email = EmailAddress.normalise(invitation.email());
        var problems = new ArrayList<Problem>();
        if (email.isEmpty()) {
            problems.add(new Problem("email", "signin.error.email", List.of()));
        }
        if (centre.isEmpty()) {
            problems.add(new Problem("centre", "signin.invitations.noCentre", List.of()));
        }
        if (email.isEmpty() || centre.isEmpty()) {
            throw new InvalidInput(problems);
        }
        refuseHolder(email.get());
        refuseSecond(viewer, email.get());
        var id = rows.add(email.get(), centre.get().id(), viewer.memberId(), invitation.language());
        if (id.isEmpty()) {
            throw alreadyInvited(centre.get().name(), viewer.name()); // both at the same moment
        }
        order(id.get(), email.get());
    }

    /** Withdraws an invitation: its link is worthless from now on. */
    @ForMembers
    public void revoke(long id) {
        lock(id);
        rows.close(id, InvitationState.REVOKED, null);
        tokens.revoke(TokenPurpose.INVITATION, id);
    }

    /**
     * Sends the mail again, with a new link and 14 days from now, in the viewer's name. Links sent before stay good for
     * their own time, because people open whichever mail they find; the first that is taken up ends them all.
     *
     * @throws InvalidInput on {@code email} when the address is a member's by now, or was written to too often
     */
    @ForMembers
    public void sendAgain(long id) {
        var email = lock(id);
        refuseHolder(email);
        rows.renew(id, current.require().memberId());
        order(id, email);
    }

    private Optional<CentreSummary> chosen(Viewer viewer, String slug) {
        var mine = access.centres(viewer);
        var centre = mine.stream().filter(one -> one.slug().equals(slug)).findFirst();
        if (mine.isEmpty() || (centre.isEmpty() && !slug.isEmpty())) {
            throw new NotOpen("invitations to a centre");
        }
        return centre;
    }

    /** Members see each other, so it is no secret who holds an address. */
    private void refuseHolder(String email) {
        people.holder(email).ifPresent(holder -> {
            throw holder.active()
                    ? InvalidInput.of("email", "signin.invitations.isMember", holder.name(), holder.centreName())
                    : InvalidInput.of("email", "signin.error.closedAccount");
        });
    }

    /** Invitations to other people's centres stay theirs: the person chooses which one to take up. */
    private void refuseSecond(Viewer viewer, String email) {
        AdmissionAccess.as(
                        viewer,
                        sql.sql("select c.name, concat(m.given_name, ' ', m.family_name) as invited_by" + MINE
                                + " and i.open_for = :email and i.expires_at > :now order by i.id limit 1"))
                .param("email", email)
                .param("now", Timestamp.from(Instant.now(clock)))
                .query((row, n) -> alreadyInvited(row.getString("name"), row.getString("invited_by")))
                .optional()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private static InvalidInput alreadyInvited(String centreName, String invitedBy) {
        return InvalidInput.of("email", "signin.invitations.isInvited", invitedBy, centreName);
    }

    /** The address of an open invitation of the viewer's, which nobody else changes meanwhile. */
    private String lock(long id) {
        return AdmissionAccess.as(
                        current.require(),
                        sql.sql("select i.email" + MINE + " and i.id = :id for update")
                                .param("id", id))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotOpen("invitation:" + id));
    }

    private void order(long id, String email) {
        if (!attempts.allow(Attempts.Kind.MAIL_FROM_ANYWHERE, email)) {
            throw InvalidInput.of("email", "signin.error.tooMany");
        }
        mails.send(new MailOrder(
                AccountMail.INVITED,
                email,
                null,
                Long.toString(id),
                AccountMail.INVITED + ":" + id + ":" + UUID.randomUUID()));
    }
}
