package org.ricdm.passerelle.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rings at the open pages of a member when something of theirs has changed. It carries no content: who hears it asks
 * for the count in their own name.
 */
@Component
public class LiveBell {

    private static final Logger log = LoggerFactory.getLogger(LiveBell.class);

    private final Map<Long, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /** Listens until the returned action is run. The listener must be quick and may be called from any thread. */
    public Runnable listen(long memberId, Runnable listener) {
        listeners.computeIfAbsent(memberId, id -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(memberId, (id, own) -> {
            own.remove(listener);
            return own.isEmpty() ? null : own;
        });
    }

    void ringAfterCommit(long memberId) {
        ringAfterCommit(List.of(memberId));
    }

    /** Costs nothing for those who have no page open. */
    void ringAfterCommit(Collection<Long> memberIds) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                memberIds.forEach(LiveBell.this::ring);
            }
        });
    }

    private void ring(long memberId) {
        for (var listener : listeners.getOrDefault(memberId, Set.of())) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                // A page that is gone, most often. Whatever it is: others hear the bell, and what rang it is done.
                log.debug("a page did not hear the bell", e);
            }
        }
    }
}
