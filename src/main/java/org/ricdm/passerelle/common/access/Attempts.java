package org.ricdm.passerelle.common.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Limits on trying. Counted for each account at each address, and for each address alone, so that somebody who tries
 * elsewhere does not lock the owner out. An IPv6 network of 64 bits counts as one address: it belongs to one household.
 * The one limit for an account alone is there against flooding a mailbox.
 */
@Component
public class Attempts {

    /** What is limited, how often and within what time. */
    public enum Kind {
        PASSWORD_OF_ACCOUNT(5, Duration.ofMinutes(15)),
        SIGN_IN_FROM_ADDRESS(25, Duration.ofMinutes(5)),
        MAIL_TO_ACCOUNT(5, Duration.ofMinutes(30)),
        MAIL_FROM_ANYWHERE(20, Duration.ofMinutes(30)),
        APPLICATION_FROM_ADDRESS(5, Duration.ofHours(1)),
        GUEST_FROM_ADDRESS(30, Duration.ofHours(1)),
        LINK_TO_GUEST(3, Duration.ofMinutes(30)),
        FILE_OF_GUEST(40, Duration.ofHours(1)),
        CERTIFICATE_FROM_ADDRESS(60, Duration.ofMinutes(15)),
        /** Papers that have to be printed first, by somebody without an account; one that lies ready is not counted. */
        PAPER_FROM_ADDRESS(30, Duration.ofMinutes(15)),
        /** Only keys that open nothing: a whole conference may sit behind one address. */
        KEY_FROM_ADDRESS(30, Duration.ofHours(1));

        private final int times;
        private final Duration within;

        Kind(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Attempts(Clock clock) {
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .ticker(time::currentTimeNanos)
                .expireAfterAccess(Duration.ofHours(2))
                .build();
    }

    /** Counts one attempt. False when there were too many. */
    public boolean allow(Kind kind, String... who) {
        var key = kind + " " + String.join(" ", who);
        return buckets.get(
                        key,
                        k -> Bucket.builder()
                                .withCustomTimePrecision(time)
                                .addLimit(limit -> limit.capacity(kind.times).refillIntervally(kind.times, kind.within))
                                .build())
                .tryConsume(1);
    }

    /** Forgets the attempts, after one that succeeded. */
    public void forget(Kind kind, String... who) {
        buckets.invalidate(kind + " " + String.join(" ", who));
    }

    /** The network an address counts as. */
    public static String network(String remoteAddress) {
        try {
            var bytes = InetAddress.getByName(remoteAddress).getAddress();
            return Arrays.toString(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return remoteAddress;
        }
    }

    /** The application's time as the buckets count it. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
