package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Orders the mails about sign-ups, in the transaction of what they tell. */
@Component
class SignUpMails {

    /** Names the builder. */
    static final String KIND = "signup";

    private final Mails mails;
    private final People people;

    SignUpMails(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    /** One mail for that entry of the history. */
    void order(SignUpRow row, long step) {
        people.recipient(row.memberId())
                .ifPresent(person -> mails.send(new MailOrder(
                        KIND, person.email(), person.memberId(), Long.toString(step), KIND + ":" + step)));
    }
}
