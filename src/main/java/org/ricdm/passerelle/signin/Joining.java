package org.ricdm.passerelle.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking up an invitation. */
@Service
@Transactional
@OpenToAll("who holds the token from the mail is the one who was invited")
class Joining {

    private final InvitationRows rows;
    private final Admission admission;
    private final People people;
    private final Credentials credentials;
    private final Tokens tokens;

    Joining(InvitationRows rows, Admission admission, People people, Credentials credentials, Tokens tokens) {
        this.rows = rows;
        this.admission = admission;
        this.people = people;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    /** The invitation behind the token while it is good. Looking changes nothing. */
    @Transactional(readOnly = true)
    Optional<Invited> look(String token) {
        return tokens.look(TokenPurpose.INVITATION, token)
                .flatMap(rows::good)
                .map(invitation -> new Invited(
                        invitation.email(),
                        people.recipient(invitation.invitedBy())
                                .map(Recipient::name)
                                .orElse(""),
                        invitation.centreName(),
                        invitation.language(),
                        people.isTaken(invitation.email())));
    }

    /**
     * Makes the invited person a member of the centre and returns the new id. Empty when the invitation is not good any
     * more or the address became a member's another way: {@link #look} says which.
     *
     * @throws InvalidInput on {@code givenName}, {@code familyName}, {@code language} or {@code password}; the token
     *     stays good
     */
    Optional<Long> join(String token, JoiningForm form) {
        var invitation = tokens.look(TokenPurpose.INVITATION, token).flatMap(rows::good);
        if (invitation.isEmpty()) {
            return Optional.empty();
        }
        var email = invitation.get().email();
        var applicant = check(form, invitation.get());
        admission.oneAtATime(email);
        if (people.isTaken(email) || tokens.use(TokenPurpose.INVITATION, token).isEmpty()) {
            return Optional.empty();
        }
        var member = admission.admit(applicant, invitation.get().invitedBy());
        rows.close(invitation.get().id(), InvitationState.USED, member);
        tokens.revoke(TokenPurpose.INVITATION, invitation.get().id());
        if (!form.password().isEmpty()) {
            credentials.set(member, form.password());
        }
        return Optional.of(member);
    }

    private static Applicant check(JoiningForm form, InvitationRows.Row invitation) {
        var problems = new ArrayList<Problem>();
        var given = NameRule.read(form.givenName(), "givenName", problems);
        var family = NameRule.read(form.familyName(), "familyName", problems);
        if (form.languages().isEmpty()) {
            problems.add(new Problem("language", "signin.error.language", List.of()));
        }
        var weakness =
                form.password().isEmpty() ? null : PasswordRule.problem(form.password(), invitation.email(), given);
        if (weakness != null) {
            problems.add(new Problem("password", weakness, List.of(PasswordRule.MIN, PasswordRule.MAX)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Applicant(
                invitation.email(), given, family, invitation.centreId(), form.languages(), form.language());
    }

    /**
     * What the invited person sees.
     *
     * @param language chosen by the member who invites
     * @param member whether the address is a member's by now
     */
    record Invited(String email, String invitedBy, String centreName, Language language, boolean member) {}
}
