package org.ricdm.passerelle.event.seats;

import java.util.Collection;
import org.ricdm.passerelle.event.signup.Selected;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.stereotype.Component;

/** Orders the mails about seats, in the transaction of what they tell. */
@Component
class SeatMails {

    /** Names the builder. */
    static final String KIND = "seats";

    private final Mails mails;
    private final SelectedPeople people;

    SeatMails(Mails mails, SelectedPeople people) {
        this.mails = mails;
        this.people = people;
    }

    /** One mail for each of those who signed up, whatever the act changed for them. */
    void order(long act, Collection<Long> signUps) {
        if (signUps.isEmpty()) {
            return;
        }
        mails.sendAll(people.these(signUps).stream()
                .filter(person -> person.reach().isThere())
                .map(person -> order(act, person))
                .toList());
    }

    private static MailOrder order(long act, Selected person) {
        return MailOrder.once(KIND, person.email(), person.who().memberId(), act + ":" + person.signUpId());
    }
}
