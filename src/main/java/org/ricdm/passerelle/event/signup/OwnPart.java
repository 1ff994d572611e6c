package org.ricdm.passerelle.event.signup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/** What another room adds to the page of one's own sign-up, for members and guests alike. */
public interface OwnPart {

    /** What there is for that sign-up now. At most one statement, none while the event is not over. */
    Optional<Section> on(EventBrief event, MySignUp mine);

    /**
     * A section in words.
     *
     * @param file what can be taken away; null for nothing
     */
    record Section(
            String titleKey, String textKey, @Nullable File file) {}

    /**
     * A file for the person alone.
     *
     * @param verbKey what the link says
     * @param below its address: for a member below that of the event, for a guest below their own; begins with a slash
     */
    record File(String verbKey, String below) {}
}
