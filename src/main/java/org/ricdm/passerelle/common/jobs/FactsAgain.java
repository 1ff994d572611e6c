package org.ricdm.passerelle.common.jobs;

import java.time.Duration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Hands facts whose listener failed to it again. Modulith's registry keeps them but does not try again by itself; after
 * ten attempts a fact stays where it is, for somebody to look at.
 */
@Component
class FactsAgain implements Job {

    private static final int ATTEMPTS = 10;
    private final FailedEventPublications failed;

    FactsAgain(FailedEventPublications failed) {
        this.failed = failed;
    }

    @Override
    public String name() {
        return "facts-again";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Always answers 0: the listeners run in threads of their own. */
    @Override
    public int run() {
        failed.resubmit(ResubmissionOptions.defaults()
                .withMinAge(Duration.ofSeconds(30))
                .withBatchSize(100)
                .withFilter(FactsAgain::isWorthAnotherTry));
        return 0;
    }

    private static boolean isWorthAnotherTry(EventPublication fact) {
        return fact.getCompletionAttempts() < ATTEMPTS;
    }
}
