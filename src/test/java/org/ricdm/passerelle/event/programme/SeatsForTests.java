package org.ricdm.passerelle.event.programme;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who has a seat, as a test says. */
@Component
class SeatsForTests implements SeatHolders {

    private final Map<Long, Set<Holder>> seats = new ConcurrentHashMap<>();

    void give(long session, Long... members) {
        seats.put(session, Stream.of(members).map(id -> new Holder(id, id)).collect(Collectors.toSet()));
    }

    @Override
    public Map<Long, Set<Holder>> bySession(Collection<Long> sessionIds) {
        return sessionIds.stream().filter(seats::containsKey).collect(Collectors.toMap(id -> id, seats::get));
    }
}
