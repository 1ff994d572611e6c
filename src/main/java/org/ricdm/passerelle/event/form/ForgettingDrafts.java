package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;

/** Forgets, a day later, files that came with a form that was not sent again. */
@Component
class ForgettingDrafts implements Job {

    static final Duration KEPT = Duration.ofHours(24);

    private static final int BATCH = 500;

    private final AnswerDrafts drafts;
    private final Clock clock;

    ForgettingDrafts(AnswerDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "answer-drafts";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var before = Instant.now(clock).minus(KEPT);
        var all = 0;
        for (var some = drafts.forget(before, BATCH); some > 0; some = drafts.forget(before, BATCH)) {
            all += some;
        }
        return all;
    }
}
