package org.ricdm.passerelle.event.certificates;

import java.time.LocalDate;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;

/**
 * What is certified.
 *
 * @param language of the titles
 * @param event its title
 * @param place building, city and country, as far as there are any
 * @param organiser the centre; empty when the network itself organised it
 * @param sessions in which the person was noted
 * @param days on which the person was noted anywhere at the event
 * @param minutes in those sessions, in quarters of an hour; 0 when there are none
 */
public record CertificateFacts(
        Language language,
        String person,
        String event,
        WallTime starts,
        WallTime ends,
        String place,
        String organiser,
        List<AttendedSession> sessions,
        List<LocalDate> days,
        int minutes) {}
