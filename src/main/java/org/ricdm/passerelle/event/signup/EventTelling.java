package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ricdm.passerelle.event.EventCancelled;
import org.ricdm.passerelle.event.EventMoved;
import org.ricdm.passerelle.event.PeopleConcerned;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells what becomes of an event itself to everybody who counts on it, once: who has a place, an offer, waits in line or
 * for a yes, members and guests alike, and for companions who brings them.
 */
@Component
class EventTelling implements PeopleConcerned {

    /** Mails ordered in one statement. */
    private static final int AT_ONCE = 500;

    private final SignUpRows rows;
    private final Attendees attendees;
    private final Turnstile turnstile;
    private final Mails mails;

    EventTelling(SignUpRows rows, Attendees attendees, Turnstile turnstile, Mails mails) {
        this.rows = rows;
        this.attendees = attendees;
        this.turnstile = turnstile;
        this.mails = mails;
    }

    @Override
    public int number(long eventId) {
        return readers(eventId).size();
    }

    @ApplicationModuleListener(id = "tell-of-a-cancelled-event")
    void on(EventCancelled fact) {
        // Whoever is signing up at this moment is among them by now, or finds the event called off.
        turnstile.enter(fact.eventId());
        order(fact.eventId(), CancelledMail.KIND, CancelledMail::reference);
    }

    @ApplicationModuleListener(id = "tell-of-a-moved-event")
    void on(EventMoved fact) {
        order(fact.eventId(), MovedMail.KIND, signUp -> MovedMail.reference(fact.moveId(), signUp));
    }

    private void order(long eventId, String kind, Function<Long, String> reference) {
        var orders = new ArrayList<MailOrder>();
        readers(eventId)
                .forEach((signUp, person) -> orders.add(
                        MailOrder.once(kind, person.email(), person.id().memberId(), reference.apply(signUp))));
        for (var from = 0; from < orders.size(); from += AT_ONCE) {
            mails.sendAll(List.copyOf(orders.subList(from, Math.min(orders.size(), from + AT_ONCE))));
        }
    }

    /** Whom a mail reaches, by their sign-ups. */
    private Map<Long, Attendee> readers(long eventId) {
        var counting = rows.counting(eventId);
        var people = attendees.these(counting.values());
        var readers = new LinkedHashMap<Long, Attendee>();
        counting.forEach((signUp, who) -> {
            var person = people.get(who);
            if (person != null && person.active() && !person.email().isEmpty()) {
                readers.put(signUp, person);
            }
        });
        return readers;
    }
}
