package org.ricdm.passerelle.forum;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells open pages of a topic that there is a new post: the number only. Who hears it reads it in their own name. */
@Component
public class LiveTopics {

    private static final Logger log = LoggerFactory.getLogger(LiveTopics.class);

    private final Map<Long, Set<IntConsumer>> listeners = new ConcurrentHashMap<>();

    /** Listens until the returned action is run. The listener must be quick and may be called from any thread. */
    public Runnable listen(long topicId, IntConsumer listener) {
        listeners.computeIfAbsent(topicId, id -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(topicId, (id, own) -> {
            own.remove(listener);
            return own.isEmpty() ? null : own;
        });
    }

    void posted(long topicId, int number) {
        for (var listener : listeners.getOrDefault(topicId, Set.of())) {
            try {
                listener.accept(number);
            } catch (RuntimeException e) {
                // A page that is gone, most often. Whatever it is: others hear of the post, and its fact is told.
                log.debug("a page did not hear of the post", e);
            }
        }
    }
}
