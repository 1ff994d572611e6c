package org.ricdm.passerelle.dev.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** How long things took. */
final class Timings {

    private final List<Duration> sorted;

    private Timings(List<Duration> taken) {
        this.sorted = taken.stream().sorted().toList();
    }

    /** Does it so many times one after the other; the first tenth warms up and does not count. */
    static Timings of(int times, Supplier<Duration> work) {
        var taken = new ArrayList<Duration>();
        for (var n = -times / 10; n < times; n++) {
            var took = work.get();
            if (n >= 0) {
                taken.add(took);
            }
        }
        return new Timings(taken);
    }

    static Timings of(List<Duration> taken) {
        return new Timings(taken);
    }

    /** Several at once, each so many times. */
    static Timings together(List<Supplier<Duration>> workers, int times) {
        try (var pool = Executors.newFixedThreadPool(workers.size())) {
            var calls = workers.stream()
                    .map(worker -> (Callable<List<Duration>>) () -> {
                        var taken = new ArrayList<Duration>();
                        for (var n = 0; n < times; n++) {
                            taken.add(worker.get());
                        }
                        return taken;
                    })
                    .toList();
            var all = new ArrayList<Duration>();
            for (var done : pool.invokeAll(calls)) {
                all.addAll(done.get());
            }
            return new Timings(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Milliseconds that so many of a hundred do not exceed. */
    double percentile(int of100) {
        var at = Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * of100 / 100.0) - 1);
        return sorted.get(Math.max(0, at)).toNanos() / 1e6;
    }

    double median() {
        return percentile(50);
    }
}
