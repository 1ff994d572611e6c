package org.ricdm.passerelle.event.signup;

import java.util.Collection;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.CalendarFile;

/** What another room adds to the calendar of a member, such as the workshops they have a seat in. */
public interface CalendarPart {

    /** Entries at those events, at which the member has a place, in that language. A fixed number of statements. */
    List<CalendarFile.Entry> of(long memberId, Collection<Long> eventIds, Language reader);
}
