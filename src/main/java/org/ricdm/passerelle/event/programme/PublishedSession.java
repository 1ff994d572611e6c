package org.ricdm.passerelle.event.programme;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * A session as everybody reads it.
 *
 * @param language of title and description
 * @param html the description, cleaned; empty for none
 * @param room null while it is open where it takes place
 * @param spoken languages spoken, the main one first
 * @param theme what it is about, by its name in the reader's language; null for none
 * @param capacity places that one signs up for; null when one just goes
 */
public record PublishedSession(
        long id,
        SessionKind kind,
        String title,
        Language language,
        String html,
        WallTime starts,
        WallTime ends,
        @Nullable Label track,
        @Nullable Place room,
        List<Person> speakers,
        List<Language> spoken,
        List<Language> interpreted,
        SessionLevel level,
        @Nullable String theme,
        @Nullable Integer capacity) {

    /** A track. */
    public record Label(long id, String name, String colour) {}

    /**
     * A room.
     *
     * @param online one can take part from afar; the link itself is for people with a place
     */
    public record Place(long id, String name, boolean stepFree, boolean hearingLoop, boolean online) {}

    /** Somebody who speaks. */
    public record Person(String name, String affiliation, String bio) {}

    /** The token it is tinted with: that of its track, the sun for what is for all. */
    public String colour() {
        return track != null ? track.colour() : kind == SessionKind.BREAK ? "muted" : "sun";
    }

    public LocalTime startTime() {
        return starts.local().toLocalTime();
    }

    public LocalTime endTime() {
        return ends.local().toLocalTime();
    }
}
