package org.ricdm.passerelle.event.feedback;

import java.util.List;
import org.ricdm.passerelle.event.EventBrief;

/**
 * What people answered at an event.
 *
 * @param asked whether people are asked
 * @param whole about the whole event
 * @param sessions about each session that is over, in the order of time
 */
public record FeedbackOverview(EventBrief event, boolean asked, FeedbackResult whole, List<FeedbackResult> sessions) {}
