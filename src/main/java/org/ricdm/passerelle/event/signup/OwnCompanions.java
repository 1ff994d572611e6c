package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.form.AskedForm;

/**
 * Whom somebody may bring, and whom they do.
 *
 * @param offers by the category of who brings them; none for one of which everybody comes alone
 * @param mine those who come or were to come, in the order in which they were entered
 * @param form what somebody is asked of whom nothing is answered yet
 */
public record OwnCompanions(List<Offer> offers, List<Companion> mine, AskedForm form) {

    /** What somebody of that category may bring. */
    public Optional<Offer> of(@Nullable Long categoryId) {
        return offers.stream()
                .filter(one -> categoryId != null && one.categoryId() == categoryId)
                .findFirst();
    }

    /** How many more may be brought by somebody of that category now. */
    public int left(long categoryId) {
        var there = mine.stream().filter(one -> one.state().isOpen()).count();
        return of(categoryId)
                .filter(Offer::open)
                .map(one -> (int) Math.max(0, one.most() - there))
                .orElse(0);
    }

    /**
     * What one may bring.
     *
     * @param categoryId of who brings them
     * @param as what they take part as
     * @param open whether they may be signed up now
     * @param options what they take part as, in each way of the event
     */
    public record Offer(long categoryId, int most, SignUpPage.Choice as, boolean open, List<SignUpOption> options) {}

    /**
     * Somebody who is brought.
     *
     * @param position in the waiting list, 1 for who is next; 0 when they do not wait
     * @param full the limit that they wait for; null when they do not wait, or only for who brings them
     * @param offeredUntil until when an offered place is kept; null when none is offered
     * @param mayChange whether who brings them may change and cancel it
     */
    public record Companion(
            long id,
            String name,
            long categoryId,
            String category,
            SignUpState state,
            int position,
            @Nullable LimitKind full,
            @Nullable Instant offeredUntil,
            boolean mayChange,
            AskedForm form) {}
}
