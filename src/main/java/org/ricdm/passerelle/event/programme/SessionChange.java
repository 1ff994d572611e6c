package org.ricdm.passerelle.event.programme;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a release would change of one session.
 *
 * @param before as the last release has it, null when it has none or the session was withdrawn
 * @param after as the planners have it, null when they took it out
 * @param aspects what is different; never empty
 */
public record SessionChange(
        long sessionId,
        @Nullable SessionEntry before,
        @Nullable SessionEntry after,
        Set<Aspect> aspects) {

    /** What may be different. */
    public enum Aspect {
        ADDED,
        WITHDRAWN,
        TIME,
        ROOM,
        SPEAKERS,
        LANGUAGES,
        KIND,
        TRACK,
        PLACES,
        LEVEL,
        THEME,
        TEXT;

        /** Key of its word. */
        public String wordKey() {
            return "programme.aspect." + name();
        }
    }

    /** What decides whether somebody still comes, and where to. A corrected word wakes nobody. */
    private static final Set<Aspect> TOLD =
            Set.of(Aspect.WITHDRAWN, Aspect.TIME, Aspect.ROOM, Aspect.SPEAKERS, Aspect.LANGUAGES);

    /** Whether those who have a seat are told. */
    public boolean isTold() {
        return aspects.stream().anyMatch(TOLD::contains);
    }

    /** The session with its texts, as it will be or was. */
    public SessionEntry entry() {
        var shown = after == null ? before : after;
        if (shown == null) {
            throw new IllegalStateException("a change of nothing");
        }
        return shown;
    }
}
