package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.stereotype.Component;

/** Looks for questions that wait: after 48 hours they are offered to members, after five working days to moderators. */
@Component
class NobodyUnanswered implements Job {

    static final Duration OFFERED_AFTER = Duration.ofDays(2);
    static final int WORKING_DAYS = 5;

    /** Older questions are left alone: when this is new in a portal, or was off for long, nobody is flooded. */
    static final Duration TOO_LATE = Duration.ofDays(60);

    private final OpenQuestions questions;
    private final HandingOn handing;
    private final Clock clock;

    NobodyUnanswered(OpenQuestions questions, HandingOn handing, Clock clock) {
        this.questions = questions;
        this.handing = handing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "nobody-unanswered";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var since = now.minus(TOO_LATE);
        var told = 0;
        for (var question : questions.notOffered(since, now.minus(OFFERED_AFTER))) {
            told += handing.toMembers(question);
        }
        for (var question : questions.notEscalated(since, now.minus(Duration.ofDays(WORKING_DAYS)))) {
            var due = WorkingDays.after(question.askedAt(), WORKING_DAYS, question.zone());
            if (!due.isAfter(now)) {
                told += handing.toModerators(question);
            }
        }
        return told;
    }
}
