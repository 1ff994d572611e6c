package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.signup.GuestTraces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets who proposed without an account: who asked for a link and proposed nothing, after a month; everybody else with
 * the guests of the event.
 */
@Component
class CallForgetting implements Job, GuestTraces {

    private static final Duration IDLE = Duration.ofDays(30);

    private final CallGuestRows guests;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CallForgetting(CallGuestRows guests, TransactionTemplate transactions, Clock clock) {
        this.guests = guests;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-call-guests";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public int run() {
        return transactions.execute(
                status -> guests.forgetIdle(Instant.now(clock).minus(IDLE)));
    }

    @Override
    public void forgetOfEnded(Instant before) {
        guests.forgetOfEnded(before);
    }
}
