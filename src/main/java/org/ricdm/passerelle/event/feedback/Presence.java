package org.ricdm.passerelle.event.feedback;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who was there: as it was recorded, else those with a seat where seats were given, else everybody who took part where
 * the session is for all. Where one just went to one of several at the same time, nobody knows without a record. Who was
 * expected where doors were kept and was never noted was nowhere.
 */
@Component
class Presence {

    private static final Set<SessionKind> NOT_ASKED = EnumSet.of(SessionKind.BREAK, SessionKind.SOCIAL);

    private final FeedbackRows rows;
    private final ObjectProvider<SessionAttendance> records;

    Presence(FeedbackRows rows, ObjectProvider<SessionAttendance> records) {
        this.rows = rows;
        this.records = records;
    }

    /** Whether anybody is asked about it: not about breaks and evenings, nor about what did not take place. */
    static boolean isAsked(BookableSession session) {
        return !session.withdrawn() && !NOT_ASKED.contains(session.kind());
    }

    /** The sign-ups that were in each of those sessions, and {@link Subject#WHOLE} with all who took part. */
    Map<Long, Set<Long>> bySession(long eventId, Collection<BookableSession> sessions) {
        var recorded = new HashMap<Long, Set<Long>>();
        records.orderedStream()
                .forEach(record -> record.of(eventId)
                        .forEach((point, came) -> recorded.computeIfAbsent(point, id -> new HashSet<>())
                                .addAll(came)));
        var seated = rows.expected(eventId);
        stayedAway(recorded.getOrDefault(Subject.WHOLE, Set.of()), seated).forEach(seated::remove);
        var present = new HashMap<Long, Set<Long>>();
        present.put(Subject.WHOLE, seated.keySet());
        for (var session : sessions) {
            var came = recorded.get(session.id());
            present.put(session.id(), came == null ? expected(session, seated) : came);
        }
        return present;
    }

    /** Nobody where the doors were not kept: a few scans, to try a device, say nothing of all the others. */
    private static Set<Long> stayedAway(Set<Long> came, Map<Long, FeedbackRows.Expected> expected) {
        var onSite = new HashSet<Long>();
        expected.forEach((signUp, one) -> {
            if (one.way() == EventMode.ON_SITE) {
                onSite.add(signUp);
            }
        });
        var away = new HashSet<>(onSite);
        away.removeAll(came);
        return away.size() * 2 > onSite.size() ? Set.of() : away;
    }

    private static Set<Long> expected(BookableSession session, Map<Long, FeedbackRows.Expected> seated) {
        if (session.capacity() == null) {
            return session.kind().isForAll() ? seated.keySet() : Set.of();
        }
        var there = new HashSet<Long>();
        seated.forEach((signUp, one) -> {
            if (one.sessions().contains(session.id())) {
                there.add(signUp);
            }
        });
        return there;
    }
}
