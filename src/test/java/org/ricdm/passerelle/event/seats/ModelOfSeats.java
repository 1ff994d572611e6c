package org.ricdm.passerelle.event.seats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must become of seats, said as simply as can be: everything is counted and compared anew each time. */
class ModelOfSeats {

    /** A session from one minute to another. */
    static class Session {
        final int from;
        final int to;
        int capacity;

        Session(int from, int to, int capacity) {
            this.from = from;
            this.to = to;
            this.capacity = capacity;
        }
    }

    /** Somebody's seat, or their place in the line. */
    static class Seat {
        final long person;
        final long session;
        final int number;
        boolean in;
        boolean first;

        Seat(long person, long session, int number, boolean first) {
            this.person = person;
            this.session = session;
            this.number = number;
            this.first = first;
        }
    }

    final Map<Long, Session> sessions = new TreeMap<>();
    final List<Seat> seats = new ArrayList<>();
    final Map<Long, Boolean> gone = new HashMap<>();
    private int numbers;

    boolean overlap(long one, long other) {
        var a = sessions.get(one);
        var b = sessions.get(other);
        return one != other && a.from < b.to && b.from < a.to;
    }

    long taken(long session) {
        return seats.stream().filter(seat -> seat.session == session && seat.in).count();
    }

    private List<Seat> of(long person) {
        return seats.stream().filter(seat -> seat.person == person).toList();
    }

    private List<Seat> inTheWay(long person, long session) {
        return of(person).stream()
                .filter(seat -> overlap(seat.session, session))
                .toList();
    }

    private boolean has(long person, long session) {
        return of(person).stream().anyMatch(seat -> seat.session == session);
    }

    /** The number by which somebody is in line who asks now. */
    int number() {
        return ++numbers;
    }

    boolean choose(long person, long session, int number) {
        if (has(person, session)) {
            return true;
        }
        if (!inTheWay(person, session).isEmpty()) {
            return false;
        }
        seats.add(new Seat(person, session, number, true));
        serve();
        return true;
    }

    boolean second(long person, long session, int number) {
        if (has(person, session)) {
            return true;
        }
        var way = inTheWay(person, session);
        if (way.isEmpty() || way.stream().anyMatch(seat -> seat.in || !seat.first)) {
            return false;
        }
        seats.add(new Seat(person, session, number, false));
        serve();
        return true;
    }

    boolean swap(long person, long from, long to, int number) {
        if (has(person, to)) {
            return true;
        }
        var way = inTheWay(person, to);
        if (way.size() != 1 || way.getFirst().session != from || !way.getFirst().in) {
            return false;
        }
        way.getFirst().first = false;
        seats.add(new Seat(person, to, number, true));
        serve();
        return true;
    }

    void leave(long person, long session) {
        seats.removeIf(seat -> seat.person == person && seat.session == session);
        wishes(person);
        serve();
    }

    void gone(long person) {
        seats.removeIf(seat -> seat.person == person);
        gone.put(person, true);
        serve();
    }

    private void wishes(long person) {
        for (var seat : of(person)) {
            if (!seat.first && inTheWay(person, seat.session).stream().noneMatch(other -> other.first)) {
                seat.first = true;
            }
        }
    }

    void serve() {
        var served = true;
        while (served) {
            served = false;
            for (var seat : seats.stream()
                    .sorted(Comparator.comparingInt((Seat one) -> one.number))
                    .toList()) {
                if (!seat.in && taken(seat.session) < sessions.get(seat.session).capacity && isFree(seat)) {
                    seat.in = true;
                    if (seat.first) {
                        var rest = Set.copyOf(inTheWay(seat.person, seat.session));
                        seats.removeIf(other -> rest.contains(other) && !other.first);
                    }
                    served = true;
                    break;
                }
            }
        }
    }

    private boolean isFree(Seat seat) {
        return inTheWay(seat.person, seat.session).stream()
                .noneMatch(other -> other.in && (other.first || !seat.first));
    }
}
