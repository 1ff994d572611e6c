package org.ricdm.passerelle.event.seats;

import java.util.Collection;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;

/** Orders the mails about seats, in the transaction of what they tell. */
@Component
class SeatMails {

    /** Names the builder. */
    static final String KIND = "seats";

    private final Mails mails;
    private final People people;

    SeatMails(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    /** One mail for each of the members, whatever the act changed for them. */
    void order(long act, Collection<Long> members) {
        if (members.isEmpty()) {
            return;
        }
        mails.sendAll(people.recipients(members).stream()
                .map(person -> order(act, person))
                .toList());
    }

    private static MailOrder order(long act, Recipient person) {
        return new MailOrder(
                KIND,
                person.email(),
                person.memberId(),
                Long.toString(act),
                KIND + ":" + act + ":" + person.memberId());
    }
}
