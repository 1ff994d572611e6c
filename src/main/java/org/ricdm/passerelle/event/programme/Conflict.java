package org.ricdm.passerelle.event.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a session that does not go together with the rest.
 *
 * @param sessionId the session; of two sessions each has the conflict
 * @param otherId the other session, null when there is none
 * @param values for its sentence, in order; the title of the other session is not among them
 */
public record Conflict(Rule rule, long sessionId, @Nullable Long otherId, List<Object> values) {

    /** What may not go together. */
    public enum Rule {
        ENDS_FIRST(Severity.FORBIDS),
        NO_SUCH_HOUR(Severity.FORBIDS),
        OUTSIDE_EVENT(Severity.BLOCKS),
        ROOM_TWICE(Severity.BLOCKS),
        SPEAKER_TWICE(Severity.BLOCKS),
        MORE_THAN_SEATS(Severity.BLOCKS),
        NO_ROOM(Severity.WARNS),
        SHORT_WALK(Severity.WARNS);

        private final Severity severity;

        Rule(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** Key of its sentence; {0} and on are the values, the last one is the other session. */
        public String wordKey() {
            return "programme.conflict." + name();
        }
    }

    /** How much it weighs. */
    public Severity severity() {
        return rule.severity();
    }
}
