package org.ricdm.passerelle.event.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.event.feedback.FeedbackRows.Round;
import org.ricdm.passerelle.event.signup.Attendee;
import org.ricdm.passerelle.event.signup.AttendeeId;
import org.ricdm.passerelle.event.signup.Attendees;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.stereotype.Component;

/** Orders the mails that ask how it was. */
@Component
class FeedbackMails {

    /** Names the builder. */
    static final String KIND = "event-feedback";

    /** Stands for the whole event in the reference. */
    static final String WHOLE = "whole";

    private static final int AT_ONCE = 500;

    private final Attendees attendees;
    private final Mails mails;

    FeedbackMails(Attendees attendees, Mails mails) {
        this.attendees = attendees;
        this.mails = mails;
    }

    /** One mail for each of those sign-ups. Returns how many. */
    int order(Collection<Long> signUps, Map<Long, AttendeeId> people, Round round) {
        var persons = attendees.these(new HashSet<>(people.values()));
        var orders = new ArrayList<MailOrder>();
        for (var signUp : signUps) {
            var person = persons.get(Objects.requireNonNull(people.get(signUp)));
            if (person != null && person.active() && !person.email().isEmpty()) {
                orders.add(order(signUp, person, round));
            }
        }
        for (var from = 0; from < orders.size(); from += AT_ONCE) {
            mails.sendAll(orders.subList(from, Math.min(orders.size(), from + AT_ONCE)));
        }
        return orders.size();
    }

    private static MailOrder order(long signUp, Attendee person, Round round) {
        var reference = signUp + ":" + (round.whole() ? WHOLE : round.day().toString());
        return MailOrder.once(KIND, person.email(), person.id().memberId(), reference);
    }
}
