package org.ricdm.passerelle.event.signup;

import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.stereotype.Component;

/** Whose link it is by which somebody without an account acts. */
@Component
class GuestLinks {

    private final EventAccess events;
    private final GuestRows guests;

    GuestLinks(EventAccess events, GuestRows guests) {
        this.events = events;
        this.guests = guests;
    }

    /** @throws NotOpen when the link is none, or is to another event */
    Held held(String slug, String token, Language reader) {
        var event = events.any(slug, reader).orElseThrow(GuestLinks::notOpen);
        return new Held(event, guests.holder(event.id(), token).orElseThrow(GuestLinks::notOpen));
    }

    private static NotOpen notOpen() {
        return new NotOpen("guest");
    }

    /** A guest at their event. */
    record Held(EventBrief event, GuestRows.Guest guest) {}
}
