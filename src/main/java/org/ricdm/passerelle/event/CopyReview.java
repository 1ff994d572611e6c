package org.ricdm.passerelle.event;

import java.util.List;
import org.ricdm.passerelle.event.EventParts.Said;

/**
 * A copied event and what its organisers should look at, in sentences.
 *
 * @param attention empty when there is nothing
 */
public record CopyReview(EventBrief event, List<Said> attention) {}
