package org.ricdm.passerelle.event;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;

/** Makes events of all sorts for one test, through the domain's own methods. */
public final class EventRoom {

    private final Fixture fixture;
    private final Events events;
    public final long organiser;

    public EventRoom(Fixture fixture, Events events) {
        this.fixture = fixture;
        this.events = events;
        this.organiser = fixture.organiser();
    }

    /** A meeting of two hours in Lisbon, published. Returns its slug. */
    public String published(Audience audience, LocalDateTime starts, @Nullable Long host) {
        return published(entry(audience, starts, starts.plusHours(2), host));
    }

    /** Publishes that. Returns its slug. */
    public String published(EventEntry entry) {
        fixture.as.member(organiser, () -> events.publish(events.enter(entry)));
        return entry.slug();
    }

    /** A meeting on site in Porto with a title and a summary in English and French. */
    public static EventEntry entry(Audience audience, LocalDateTime starts, LocalDateTime ends, @Nullable Long host) {
        var slug = Fixture.unique("meeting");
        return with(
                slug,
                audience,
                EventMode.ON_SITE,
                starts,
                ends,
                host,
                Map.of(
                        Language.EN,
                        new EventText("Meeting " + slug, "We meet.", "**Come.**", "By train.", "## Why?"),
                        Language.FR,
                        EventText.brief("Rencontre " + slug, "On se rencontre.")));
    }

    /** All that a test may want to say. */
    public static EventEntry with(
            String slug,
            Audience audience,
            EventMode mode,
            LocalDateTime starts,
            LocalDateTime ends,
            @Nullable Long host,
            Map<Language, EventText> texts) {
        return new EventEntry(
                slug,
                EventKind.MEETING,
                audience,
                mode,
                Language.EN,
                starts,
                ends,
                ZoneId.of("Europe/Lisbon"),
                new EventEntry.Place("Casa", "Rua 1, 4000 Porto", "Porto", "PT", 41.1496, -8.611),
                host,
                texts);
    }
}
