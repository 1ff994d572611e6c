package org.ricdm.passerelle.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;

/** Forgets what nobody asks for any more: notices that were read, and the ways out of mails long gone. */
@Component
class NoticeForgetting implements Job {

    /** Long enough to find again what one remembers having been told. */
    private static final Duration READ_KEPT = Duration.ofDays(180);

    /** A way out works for more than a year after its mail: people clear their mailboxes in the holidays. */
    private static final Duration WAY_OUT_KEPT = Duration.ofDays(400);

    private final Notices notices;
    private final UnsubscribeTokens tokens;
    private final Clock clock;

    NoticeForgetting(Notices notices, UnsubscribeTokens tokens, Clock clock) {
        this.notices = notices;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice-forgetting";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        return notices.forgetReadBefore(now.minus(READ_KEPT)) + tokens.forgetMadeBefore(now.minus(WAY_OUT_KEPT));
    }
}
