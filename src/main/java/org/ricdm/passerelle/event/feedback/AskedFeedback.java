package org.ricdm.passerelle.event.feedback;

import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What somebody may say how it was.
 *
 * @param items in the order of time, the whole event last; empty when nothing they were at is over yet, or it is too late
 * @param tooLate whether it is
 */
public record AskedFeedback(EventBrief event, List<Item> items, boolean tooLate) {

    /** @param given whether they have answered; what they said is not known */
    public record Item(Subject subject, boolean given) {}

    /** What is asked about that session, or about the whole. */
    public Optional<Item> find(long sessionId) {
        return items.stream()
                .filter(item -> item.subject().sessionId() == sessionId)
                .findFirst();
    }
}
