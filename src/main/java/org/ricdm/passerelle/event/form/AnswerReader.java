package org.ricdm.passerelle.event.form;

import java.util.Set;
import org.ricdm.passerelle.event.TeamPart;

/** Who may read the answers to a question, the fewest first. The person themselves always may. */
public enum AnswerReader {
    /** The organisers until the event is over, nobody but the person afterwards. */
    PERSON,
    ORGANISERS,
    /** Those who see to the meals; organisers do every part. */
    CATERING;

    /**
     * Whether somebody of the team may read them.
     *
     * @param parts what they do for the event
     * @param over whether the event has ended
     */
    boolean isReadBy(Set<TeamPart> parts, boolean over) {
        return switch (this) {
            case PERSON -> !over && TeamPart.ORGANISER.isDoneBy(parts);
            case ORGANISERS -> TeamPart.ORGANISER.isDoneBy(parts);
            case CATERING -> TeamPart.CATERING.isDoneBy(parts);
        };
    }

    /** Whether it lets somebody read who could not under the other one. */
    boolean isWiderThan(AnswerReader other) {
        return compareTo(other) > 0;
    }

    /** Key of its word. */
    public String wordKey() {
        return "questions.reader." + name();
    }
}
