package org.ricdm.passerelle.event.signup;

import java.time.Duration;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.EventAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what only time brings: quotas that are released, offers that pass, people who wait and whose account is active
 * again. Everything else frees and gives places at once, in the act itself.
 */
@Component
class PlacesJob implements Job {

    private final SignUpRows rows;
    private final Places places;
    private final EventAccess events;
    private final TransactionTemplate transactions;

    PlacesJob(SignUpRows rows, Places places, EventAccess events, TransactionTemplate transactions) {
        this.rows = rows;
        this.places = places;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "event-places";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int run() {
        return rows.withLines().stream().mapToInt(this::serve).sum();
    }

    /** What time brought at one event. Returns how many lost an offer or came from the line. */
    int serve(long eventId) {
        return transactions.execute(status -> {
            var book = places.open(events.any(eventId, Language.EN), Actor.PORTAL);
            var ended = book.endOffers();
            book.hasRoomAgain();
            return ended + book.close();
        });
    }
}
