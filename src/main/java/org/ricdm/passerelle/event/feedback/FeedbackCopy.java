package org.ricdm.passerelle.event.feedback;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.stereotype.Component;

/** Whether people are asked how it was, in a copy of an event. What they answered stays where they were. */
@Component
class FeedbackCopy implements EventCopy {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Set<String> copied() {
        return Set.of("feedback_rules");
    }

    @Override
    public Set<String> left() {
        return Set.of("feedback_round", "feedback_key", "feedback_given", "feedback_answer");
    }

    @Override
    public List<Said> counted(long eventId) {
        return List.of();
    }

    @Override
    public void copy(EventCopying copying) {
        copying.take("feedback_rules", "event_id", Map.of("event_id", "event"));
    }

    @Override
    public List<Said> attention(Copied copied) {
        return List.of();
    }
}
