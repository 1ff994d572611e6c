package org.ricdm.passerelle.event;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * An event in a few words, for whoever asked.
 *
 * @param cancelledReason empty unless the event is cancelled
 * @param title in the reader's language, or in the event's own
 * @param language of the title
 * @param city where it takes place, empty for an event that is online only or not yet placed
 * @param country ISO 3166-1 code of two letters, null when unknown
 * @param parts what the one who asks does for the event; empty for everybody else
 * @param version to be given back when it is changed
 */
public record EventBrief(
        long id,
        String slug,
        EventKind kind,
        Audience audience,
        EventMode mode,
        EventState state,
        String cancelledReason,
        String title,
        String summary,
        Language language,
        WallTime starts,
        WallTime ends,
        String city,
        @Nullable String country,
        Set<TeamPart> parts,
        int version) {

    /** The address of its page inside the portal. */
    public String path() {
        return path(slug);
    }

    /** As {@link #path()}, of an event of which nothing but that is at hand. */
    public static String path(String slug) {
        return "/events/" + slug;
    }

    /** The same, called off meanwhile. */
    public EventBrief calledOff() {
        return new EventBrief(
                id,
                slug,
                kind,
                audience,
                mode,
                EventState.CANCELLED,
                cancelledReason,
                title,
                summary,
                language,
                starts,
                ends,
                city,
                country,
                parts,
                version);
    }

    /** The zone of all its times. */
    public ZoneId zone() {
        return starts.zone();
    }

    /** Whether who asked does that part; organisers do every part. */
    public boolean does(TeamPart part) {
        return part.isDoneBy(parts);
    }
}
