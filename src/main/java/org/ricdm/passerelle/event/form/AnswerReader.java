package org.ricdm.passerelle.event.form;

import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;

/** Who may read the answers to a question, the fewest first. The person themselves always may. */
public enum AnswerReader {
    /** The organisers until the event is over, nobody but the person afterwards. */
    PERSON,
    ORGANISERS,
    /** Those who see to the meals; organisers do every part. */
    CATERING;

    /** Whether who asked for the event may read them. */
    boolean isReadBy(EventBrief event, boolean over) {
        return switch (this) {
            case PERSON -> !over && event.does(TeamPart.ORGANISER);
            case ORGANISERS -> event.does(TeamPart.ORGANISER);
            case CATERING -> event.does(TeamPart.CATERING);
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
