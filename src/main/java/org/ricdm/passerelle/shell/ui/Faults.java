package org.ricdm.passerelle.shell.ui;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.ricdm.passerelle.common.Causes;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.store.StoreAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Tells kinds of faults apart, and gives an unexpected one a short number that stands on the screen and in the log. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Faults() {}

    /** Writes the fault to the log and returns its number. */
    static String log(Throwable fault) {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().formatHex(bytes);
        LOG.error("Fault {}", number, fault);
        return number;
    }

    /** Not there, or not open to who asks. */
    static boolean isNotOpen(Throwable fault) {
        return Causes.of(fault).anyMatch(cause -> cause instanceof NotOpen || cause instanceof AccessDeniedException);
    }

    /** What was refused, such as a step that somebody else has taken meanwhile: said in its own words. */
    static Optional<InvalidInput.Problem> refusal(Throwable fault) {
        return Causes.of(fault)
                .filter(InvalidInput.class::isInstance)
                .map(InvalidInput.class::cast)
                .map(refused -> refused.problems().getFirst())
                .findFirst();
    }

    /** The store cannot be reached; trying again later helps. */
    static boolean isStoreAway(Throwable fault) {
        return StoreAway.isWhy(fault);
    }
}
