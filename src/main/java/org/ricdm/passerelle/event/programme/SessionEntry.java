package org.ricdm.passerelle.event.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What a planner says of a session.
 *
 * @param roomId null while it is open where it takes place
 * @param starts wall time in the zone of the event
 * @param ends wall time in the zone of the event
 * @param capacity places that one signs up for; null when one just goes
 * @param minimum with fewer people it may not take place; null when it always does
 * @param warnOn when the planners look whether there are enough; only with a minimum
 * @param spoken languages spoken, the main one first
 * @param interpreted languages into which it is interpreted
 * @param theme a term of the thesaurus, null for none
 * @param texts titles and descriptions; at least one
 * @param speakers ids, in the order they are named
 */
public record SessionEntry(
        SessionKind kind,
        @Nullable Long trackId,
        @Nullable Long roomId,
        LocalDateTime starts,
        LocalDateTime ends,
        @Nullable Integer capacity,
        @Nullable Integer minimum,
        @Nullable LocalDate warnOn,
        List<Language> spoken,
        List<Language> interpreted,
        SessionLevel level,
        @Nullable String theme,
        Map<Language, SessionText> texts,
        List<Long> speakers) {

    /** Everything but the most usual: no track, no room, no sign-up, no speakers. */
    public static SessionEntry of(
            SessionKind kind,
            LocalDateTime starts,
            LocalDateTime ends,
            List<Language> spoken,
            Map<Language, SessionText> texts) {
        return new SessionEntry(
                kind,
                null,
                null,
                starts,
                ends,
                null,
                null,
                null,
                spoken,
                List.of(),
                SessionLevel.ALL,
                null,
                texts,
                List.of());
    }

    /** The same at other times. */
    public SessionEntry at(LocalDateTime newStarts, LocalDateTime newEnds) {
        return with(newStarts, newEnds, trackId, roomId, capacity, level, theme, speakers);
    }

    /** The same in that room. */
    public SessionEntry inRoom(@Nullable Long room) {
        return with(starts, ends, trackId, room, capacity, level, theme, speakers);
    }

    /** The same in that track. */
    public SessionEntry inTrack(@Nullable Long track) {
        return with(starts, ends, track, roomId, capacity, level, theme, speakers);
    }

    /** The same with that many places that one signs up for. */
    public SessionEntry withPlaces(@Nullable Integer places) {
        return with(starts, ends, trackId, roomId, places, level, theme, speakers);
    }

    /** The same with those titles and descriptions. */
    SessionEntry saying(Map<Language, SessionText> said) {
        return new SessionEntry(
                kind,
                trackId,
                roomId,
                starts,
                ends,
                capacity,
                minimum,
                warnOn,
                spoken,
                interpreted,
                level,
                theme,
                said,
                speakers);
    }

    /** The same with those speakers. */
    public SessionEntry spokenBy(List<Long> ids) {
        return with(starts, ends, trackId, roomId, capacity, level, theme, ids);
    }

    /** How long the clocks on the wall say it lasts. */
    public Duration length() {
        return Duration.between(starts, ends);
    }

    /** Whether a session at those times would still run while this one does. */
    boolean overlaps(SessionEntry other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }

    /** The same for people of that level. */
    public SessionEntry forLevel(SessionLevel newLevel) {
        return with(starts, ends, trackId, roomId, capacity, newLevel, theme, speakers);
    }

    /** The same about that term of the thesaurus, or about none. */
    public SessionEntry about(@Nullable String newTheme) {
        return with(starts, ends, trackId, roomId, capacity, level, newTheme, speakers);
    }

    /** Its text for a reader of that language, see {@link Spoken}. */
    public Spoken in(Language reader) {
        return Spoken.of(texts, spoken, reader);
    }

    private SessionEntry with(
            LocalDateTime newStarts,
            LocalDateTime newEnds,
            @Nullable Long newTrack,
            @Nullable Long newRoom,
            @Nullable Integer newCapacity,
            SessionLevel newLevel,
            @Nullable String newTheme,
            List<Long> newSpeakers) {
        return new SessionEntry(
                kind,
                newTrack,
                newRoom,
                newStarts,
                newEnds,
                newCapacity,
                minimum,
                warnOn,
                spoken,
                interpreted,
                newLevel,
                newTheme,
                texts,
                newSpeakers);
    }
}
