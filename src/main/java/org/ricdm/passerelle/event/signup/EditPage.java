package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.AskedForm;

/**
 * Somebody's sign-up as an organiser changes it.
 *
 * @param categories names of all of the event by id; an organiser may give any of them
 * @param form what an organiser may answer for the person, with what is answered now
 * @param workshops what can be taken and left for the person; empty where they have no place
 * @param seen to be given back when it is changed: by it one finds out whether something happened meanwhile
 */
public record EditPage(
        EventBrief event,
        Attendee person,
        SignUpState state,
        long categoryId,
        EventMode way,
        Map<Long, String> categories,
        AskedForm form,
        List<WorkshopsOnBehalf.Choice> workshops,
        long seen) {}
