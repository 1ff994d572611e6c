package org.ricdm.passerelle.event.feedback.ui;

import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.feedback.Feedback;
import org.springframework.stereotype.Component;

/** What feedback adds to the page of an event for those who took part: the way to say how it was. */
@Component
class FeedbackPart implements EventParts {

    private final Feedback feedback;

    FeedbackPart(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Addition on(EventBrief event) {
        return feedback.isInvited(event)
                ? new Addition(null, new Link("feedback.mine", FeedbackNavigation.mine(event.slug())), null)
                : Addition.NONE;
    }
}
