package org.ricdm.passerelle.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;

/** Forgets mails: soon those that left or were skipped, later those that were given up. */
@Component
class MailForgetting implements Job {

    /** Long enough for a question to support. */
    private static final Duration KEPT = Duration.ofDays(90);

    /** Long enough to see that an address has not worked for months. */
    private static final Duration GIVEN_UP_KEPT = Duration.ofDays(365);

    private final MailQueue queue;
    private final Clock clock;

    MailForgetting(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        return queue.forgetFinishedBefore(now.minus(KEPT)) + queue.forgetFailedBefore(now.minus(GIVEN_UP_KEPT));
    }
}
