package org.ricdm.passerelle.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sees to it that there is an index: one that is missing, damaged or of another version is built anew in the background,
 * at the start and again every minute as long as it is away. Nothing else waits for it.
 */
@Component
class IndexKeeper implements SmartLifecycle, Job {

    /** Argument of the program: build the index anew at this start, whatever it looks like. */
    static final String REBUILD = "rebuild-search";

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int AT_ONCE = 200;

    private final List<Indexable> rooms;
    private final TextIndex index;
    private final AsyncTaskExecutor threads;
    private final ApplicationArguments arguments;
    private final Clock clock;
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile IndexStatus status = new IndexStatus(IndexState.AWAY, 0, null);
    private volatile boolean running;

    IndexKeeper(
            List<Indexable> rooms,
            TextIndex index,
            AsyncTaskExecutor applicationTaskExecutor,
            ApplicationArguments arguments,
            Clock clock) {
        this.rooms = rooms;
        this.index = index;
        this.threads = applicationTaskExecutor;
        this.arguments = arguments;
        this.clock = clock;
    }

    IndexStatus status() {
        return status;
    }

    /** The index has just failed to answer: it counts as away until it is looked after. */
    void failed(SearchException why) {
        log.error("the search index does not answer", why);
        if (!building.get()) {
            report(IndexState.AWAY, 0);
        }
    }

    /** Builds the index anew, in a thread of its own; does nothing while that is going on. */
    void rebuildInBackground() {
        if (building.compareAndSet(false, true)) {
            report(IndexState.REBUILDING, 0);
            threads.execute(() -> {
                try {
                    rebuild();
                } finally {
                    building.set(false);
                }
            });
        }
    }

    private void rebuild() {
        try {
            index.empty();
            var written = 0;
            for (var room : rooms) {
                for (var kind : room.kinds()) {
                    written = rebuild(room, kind, written);
                }
            }
            if (running) {
                index.markComplete();
                status = new IndexStatus(IndexState.READY, written, Instant.now(clock));
                log.info("the search index is complete, {} texts", written);
            }
        } catch (SearchException | DataAccessException e) {
            log.error("the search index cannot be built; it is tried again in a minute", e);
            report(IndexState.AWAY, 0);
        }
    }

    private int rebuild(Indexable room, String kind, int before) {
        var written = before;
        var objects = room.all(kind, 0, AT_ONCE);
        while (running && !objects.isEmpty()) {
            written += index.put(room, objects);
            report(IndexState.REBUILDING, written);
            objects = room.all(kind, objects.getLast().id(), AT_ONCE);
        }
        return written;
    }

    private void report(IndexState state, int written) {
        status = new IndexStatus(state, written, status.rebuiltAt());
    }

    private @Nullable SearchException look() {
        try {
            if (index.isComplete()) {
                report(IndexState.READY, 0);
            }
            return null;
        } catch (SearchException e) {
            return e;
        }
    }

    @Override
    public void start() {
        running = true;
        var damage = look();
        if (damage != null) {
            log.warn("the search index is damaged and is built anew", damage);
        }
        if (status.state() != IndexState.READY || arguments.containsOption(REBUILD)) {
            rebuildInBackground();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before whatever publishes facts, such as the web server. */
    @Override
    public int getPhase() {
        return -10;
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Looks after an index that is away. Always answers 0: it is built in another thread. */
    @Override
    public int run() {
        if (running && status.state() == IndexState.AWAY) {
            look();
            if (status.state() == IndexState.AWAY) {
                rebuildInBackground();
            }
        }
        return 0;
    }
}
