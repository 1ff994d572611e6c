package org.ricdm.passerelle.event.signup;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
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

    /**
     * One mail for each entry of the history, in their order.
     *
     * @param told the members by the numbers of the entries
     */
    void order(Map<Long, Long> told) {
        var recipients = people.recipients(new HashSet<>(told.values())).stream()
                .collect(Collectors.toMap(Recipient::memberId, Function.identity()));
        mails.sendAll(told.entrySet().stream()
                .filter(one -> recipients.containsKey(one.getValue()))
                .map(one -> order(one.getKey(), Objects.requireNonNull(recipients.get(one.getValue()))))
                .toList());
    }

    private static MailOrder order(long step, Recipient person) {
        return new MailOrder(KIND, person.email(), person.memberId(), Long.toString(step), KIND + ":" + step);
    }
}
