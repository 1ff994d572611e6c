package org.ricdm.passerelle.event.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;

/** What the room needs to know of those who signed up; the room that signs them up answers. Asks no permission. */
public interface Participants {

    /** The names of the event's categories by id, in their order. */
    Map<Long, String> categories(EventBrief event, Language reader);

    /** Those who have a place on site, by name. */
    List<Participant> onSite(EventBrief event);

    /** The event of a sign-up; nothing when there is no such sign-up. */
    Optional<Long> eventOf(long signUpId);

    /** Those of the sign-ups that are the member's own, or of somebody whom the member brings. */
    List<Long> own(long memberId, List<Long> signUpIds);

    /**
     * Somebody who takes part.
     *
     * @param centre as they are known by; empty for whom belongs to none
     */
    record Participant(long signUpId, String name, String centre) {}
}
