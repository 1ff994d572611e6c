package org.ricdm.passerelle.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that get a member in: by mail, once, for a short time. */
@Service
@Transactional
@OpenToAll("who holds a link or a password proves by it who they are")
class AccountLinks {

    private final Tokens tokens;
    private final Mails mails;
    private final People people;
    private final Credentials credentials;
    private final Attempts attempts;

    AccountLinks(Tokens tokens, Mails mails, People people, Credentials credentials, Attempts attempts) {
        this.tokens = tokens;
        this.mails = mails;
        this.people = people;
        this.credentials = credentials;
        this.attempts = attempts;
    }

    /** Orders a mail with a sign-in link if the address belongs to an active member; says nothing either way. */
    void sendSignIn(String email) {
        send(AccountMail.SIGN_IN, email);
    }

    /** Orders a mail with a link to a new password if the address belongs to an active member. */
    void sendReset(String email) {
        send(AccountMail.RESET, email);
    }

    /** A link for somebody who was just accepted; it has 14 days. */
    String makeWelcome(long memberId) {
        return tokens.make(TokenPurpose.SIGN_IN, memberId, Duration.ofDays(14));
    }

    @Transactional(readOnly = true)
    boolean isGood(TokenPurpose purpose, String token) {
        return tokens.look(purpose, token).isPresent();
    }

    Optional<Long> useSignIn(String token) {
        return tokens.use(TokenPurpose.SIGN_IN, token)
                .filter(member -> people.viewer(member).isPresent());
    }

    /**
     * Sets the new password, ends all sessions and open links and tells the member. False when the token is not good.
     *
     * @throws org.ricdm.passerelle.common.InvalidInput on {@code password}; the token stays good
     */
    boolean reset(String token, String password) {
        var member = tokens.use(TokenPurpose.RESET, token);
        if (member.isEmpty()) {
            return false;
        }
        credentials.set(member.get(), password);
        tokens.revoke(TokenPurpose.RESET, member.get());
        tokens.revoke(TokenPurpose.SIGN_IN, member.get());
        people.endSessions(member.get());
        people.recipient(member.get())
                .ifPresent(person -> mails.send(new MailOrder(
                        AccountMail.CHANGED,
                        person.email(),
                        person.memberId(),
                        Long.toString(person.memberId()),
                        AccountMail.CHANGED + ":" + UUID.randomUUID())));
        return true;
    }

    private void send(String kind, String email) {
        if (!attempts.allow(Attempts.Kind.MAIL_FROM_ANYWHERE, email)) {
            return;
        }
        people.activeByEmail(email)
                .ifPresent(member -> mails.send(
                        new MailOrder(kind, email, member, Long.toString(member), kind + ":" + UUID.randomUUID())));
    }
}
