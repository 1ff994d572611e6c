package org.ricdm.passerelle.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ricdm.passerelle.common.InvalidInput.Problem;

/** What is refused of several parts of an input, so that all of it is said at once and put right in one go. */
public final class Refusals {

    private final List<Problem> problems = new ArrayList<>();

    /** Does that part, or keeps what is wrong with it. */
    public void attempt(Runnable part) {
        value(() -> {
            part.run();
            return true;
        });
    }

    /**
     * As {@link #attempt(Runnable)}, of a part whose fields begin so in the whole, see
     * {@link InvalidInput#within(String, Runnable)}.
     */
    public void attempt(String prefix, Runnable part) {
        attempt(() -> InvalidInput.within(prefix, part));
    }

    /** What that part gives; nothing, and what is wrong kept, when it is refused. */
    public <T> Optional<T> value(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (InvalidInput refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
    }

    /** @throws InvalidInput with everything that was refused, when anything was */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
