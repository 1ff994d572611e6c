package org.ricdm.passerelle.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What an organiser says of an event.
 *
 * @param slug its name in addresses: lower-case letters, digits and hyphens; stays when the event is changed
 * @param language the one whose texts are shown to readers without texts in their own; always among {@code texts}
 * @param starts wall time in {@code zone}
 * @param ends wall time in {@code zone}, after {@code starts}
 * @param place nothing of it counts for an event that is online only
 * @param hostCentreId the centre that receives people, null when there is none
 */
public record EventEntry(
        String slug,
        EventKind kind,
        Audience audience,
        EventMode mode,
        Language language,
        LocalDateTime starts,
        LocalDateTime ends,
        ZoneId zone,
        Place place,
        @Nullable Long hostCentreId,
        Map<Language, EventText> texts) {

    /**
     * Where people come together.
     *
     * @param name of the house, such as a conference centre
     * @param address street and number with postal code
     * @param country ISO 3166-1 code of two letters, null when unknown
     * @param latitude degrees north, null when unknown
     * @param longitude degrees east, null when unknown
     */
    public record Place(
            String name,
            String address,
            String city,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        public static final int MAX_NAME = 120;
        public static final int MAX_ADDRESS = 300;
        public static final int MAX_CITY = 80;

        /** Nowhere in particular. */
        public static final Place NONE = new Place("", "", "", null, null, null);
    }
}
