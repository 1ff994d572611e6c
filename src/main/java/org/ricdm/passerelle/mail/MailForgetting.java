package org.ricdm.passerelle.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;

/** Forgets mails that left or were skipped, 90 days later: long enough for a question to support. */
@Component
class MailForgetting implements Job {

    private static final Duration KEPT = Duration.ofDays(90);

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
        return queue.forgetFinishedBefore(Instant.now(clock).minus(KEPT));
    }
}
