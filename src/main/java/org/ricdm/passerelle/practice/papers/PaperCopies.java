package org.ricdm.passerelle.practice.papers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Papers of sheets for everybody that were just printed, by their tags: a sheet that says something else has another one.
 * So a link that goes round is printed once.
 */
@Component
class PaperCopies {

    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<String, Copy> copies;

    PaperCopies(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        copies = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String tag, Copy copy) -> copy.bytes().length)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    Optional<byte[]> find(String tag) {
        return Optional.ofNullable(copies.getIfPresent(tag)).map(Copy::bytes);
    }

    void keep(String tag, byte[] paper) {
        copies.put(tag, new Copy(paper));
    }

    private static final class Copy {

        private final byte[] bytes;

        Copy(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
