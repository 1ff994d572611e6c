package org.ricdm.passerelle.event.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.Participants.Participant;

/**
 * What those need to know who see to meals and access. Only people count who have a place on site.
 *
 * @param people how many they are
 * @param counts how often each answer was given
 * @param needs what people wrote themselves, by name
 */
public record CateringList(EventBrief event, int people, List<Count> counts, List<Need> needs) {

    /** The answers to one question, in the order of its options. */
    public record Count(Question question, List<Figure> figures) {}

    /**
     * How often an answer was given.
     *
     * @param option null for a yes or a no
     */
    public record Figure(QuestionEntry.@Nullable Option option, boolean yes, int number) {}

    /** What one person wrote. */
    public record Need(Participant person, List<Answered> answers) {}
}
