package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.mail.MailDraft;

/**
 * The workshops of somebody who signed up, in the hands of an organiser. The room of seats answers; it asks no permission.
 */
public interface WorkshopsOnBehalf {

    /**
     * All that can be chosen at the event, in the order of time, with what the person has; nothing for who has no place, or
     * is brought by somebody. A fixed number of statements.
     */
    List<Choice> of(EventBrief event, long signUpId, Language reader);

    /**
     * Gives back and takes, in the transaction that is open; a full workshop is waited for. The person gets one mail about
     * all of it, unless it is told with something else.
     *
     * @param by the organiser, who says why
     * @return by what {@link #told} finds it; empty when nothing is different
     * @throws InvalidInput on {@code session.<id>} of each that is refused: not offered, too late, closed to the person or
     *     in the way of something they have; nothing is changed then
     */
    OptionalLong change(EventBrief event, long signUpId, Change change, By by);

    /** What a change made different for the person and still holds when it is told. A fixed number of statements. */
    Told told(EventBrief event, long signUpId, long change, Language reader);

    /**
     * @param reader who reads what is refused
     * @param telling how the person learns of it
     */
    record By(long actorId, Language reader, String reason, Telling telling) {}

    /** How the person learns of it. */
    enum Telling {
        MAIL_OF_ITS_OWN,
        /** Somebody else tells it; those who get a freed seat are told all the same. */
        WITH_SOMETHING_ELSE
    }

    /**
     * @param sentences in the language of the person
     * @param files for their calendar
     */
    record Told(List<String> sentences, List<MailDraft.Attachment> files) {

        /** Nothing of it holds any more. */
        public static final Told NOTHING = new Told(List.of(), List.of());
    }

    /**
     * A workshop.
     *
     * @param room empty while it is open where it takes place
     * @param filling how full it is and how many wait, in words
     * @param chosen whether the person has a seat or waits
     * @param position of the person in the line; 0 with a seat and where it is not chosen
     * @param shut key of what keeps the person from it; empty when nothing does
     */
    record Choice(
            long sessionId,
            String title,
            WallTime starts,
            String room,
            String filling,
            boolean chosen,
            int position,
            String shut) {}

    /** What is different from what was shown; what the person changed meanwhile elsewhere stays. */
    record Change(Set<Long> take, Set<Long> leave) {

        /** Everything stays. */
        public static final Change NONE = new Change(Set.of(), Set.of());

        boolean isNone() {
            return take.isEmpty() && leave.isEmpty();
        }
    }
}
