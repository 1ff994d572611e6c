package org.ricdm.passerelle.event;

import java.util.List;
import org.ricdm.passerelle.event.EventParts.Said;

/**
 * What a copy would be made of.
 *
 * @param entry all that is said of the event
 * @param proposed a year later: the day of the week stays, a year in titles and address becomes the next
 * @param taken what is taken over, counted, in sentences
 */
public record CopyOffer(EventBrief event, EventEntry entry, CopyEntry proposed, List<Said> taken) {}
