package org.ricdm.passerelle.event.signup;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.stereotype.Component;

/** Orders the mails about sign-ups, in the transaction of what they tell. */
@Component
class SignUpMails {

    /** Names the builder. */
    static final String KIND = "signup";

    private final Mails mails;
    private final Attendees attendees;

    SignUpMails(Mails mails, Attendees attendees) {
        this.mails = mails;
        this.attendees = attendees;
    }

    /**
     * One mail for each entry of the history, in their order.
     *
     * @param told who is told, by the numbers of the entries
     */
    void order(Map<Long, AttendeeId> told) {
        var recipients = attendees.these(new HashSet<>(told.values()));
        mails.sendAll(told.entrySet().stream()
                .filter(one -> recipients.containsKey(one.getValue()))
                .map(one -> order(one.getKey(), Objects.requireNonNull(recipients.get(one.getValue()))))
                .filter(order -> !order.address().isEmpty())
                .toList());
    }

    private static MailOrder order(long step, Attendee person) {
        return MailOrder.once(KIND, person.email(), person.id().memberId(), Long.toString(step));
    }
}
