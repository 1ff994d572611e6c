package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
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
    private final Attendees attendees;
    private final People people;
    private final EventAccess events;

    SignUpMails(Mails mails, Attendees attendees, People people, EventAccess events) {
        this.mails = mails;
        this.attendees = attendees;
        this.people = people;
        this.events = events;
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

    /**
     * Tells those who say yes or no that something waits for them: the coordinators of the Cité whose quota counts where
     * the organisers left it to them and there are some, the organisers otherwise. At most one mail an hour to each.
     *
     * @param quotas the Cités of those who asked for a place; empty for who has none
     */
    void ask(long eventId, Approval approval, Set<Optional<Long>> quotas, Instant now) {
        var deciders = new TreeSet<Long>();
        for (var quota : quotas) {
            var coordinators = approval == Approval.COORDINATOR && quota.isPresent()
                    ? people.holding(Role.COORDINATOR, quota.get())
                    : List.<Long>of();
            deciders.addAll(coordinators.isEmpty() ? events.team(eventId, TeamPart.ORGANISER) : coordinators);
        }
        mails.sendAll(people.recipients(deciders).stream()
                .filter(Recipient::active)
                .map(person -> {
                    var reference = ApprovalMail.reference(eventId, person.memberId());
                    return new MailOrder(
                            ApprovalMail.KIND,
                            person.email(),
                            person.memberId(),
                            reference,
                            ApprovalMail.KIND + ":" + reference + ":" + now.truncatedTo(ChronoUnit.HOURS));
                })
                .toList());
    }

    private static MailOrder order(long step, Attendee person) {
        return new MailOrder(KIND, person.email(), person.id().memberId(), Long.toString(step), KIND + ":" + step);
    }
}
