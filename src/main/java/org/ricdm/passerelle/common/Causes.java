package org.ricdm.passerelle.common;

import java.util.Objects;
import java.util.stream.Stream;

/** A fault and what caused it. */
public final class Causes {

    /** Faults can cause each other in a circle. */
    private static final int DEEP_ENOUGH = 20;

    private Causes() {}

    /** The fault first, then its cause, and so on; at most twenty. */
    public static Stream<Throwable> of(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).limit(DEEP_ENOUGH);
    }
}
