package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.CalendarFile;
import org.ricdm.passerelle.event.EventBrief;

/** What another room adds to calendars, such as the workshops that somebody has a seat in. */
public interface CalendarPart {

    /** Entries at those events, at which the member has a place, in that language. A fixed number of statements. */
    List<CalendarFile.Entry> of(long memberId, Collection<Long> eventIds, Language reader);

    /**
     * Entries that the sign-up lost together with its place at the event, at that moment or later, as cancelled ones. A
     * fixed number of statements.
     */
    List<CalendarFile.Entry> lost(EventBrief event, long signUpId, Instant since, Language reader);

    /**
     * What the sign-up has at an event that is called off, as cancelled entries that are later than those before. A fixed
     * number of statements.
     */
    List<CalendarFile.Entry> calledOff(EventBrief event, long signUpId, Language reader);
}
