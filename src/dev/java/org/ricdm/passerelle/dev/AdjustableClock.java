package org.ricdm.passerelle.dev;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The real time plus what it was moved by. */
public final class AdjustableClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Moves the application's time; negative durations move it back. */
    public void advance(Duration by) {
        offset.updateAndGet(by::plus);
    }

    /** Sets the application's time to that moment; it goes on from there. */
    public void setTo(Instant moment) {
        offset.set(Duration.between(Instant.now(Clock.systemUTC()), moment));
    }

    /** Back to the real time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the application's clock is in UTC");
    }

    @Override
    public Instant instant() {
        return Instant.now(Clock.systemUTC()).plus(offset.get());
    }
}
