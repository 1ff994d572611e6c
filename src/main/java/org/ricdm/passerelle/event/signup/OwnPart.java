package org.ricdm.passerelle.event.signup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventBrief;

/** What another room adds to the page of one's own sign-up, for members and guests alike. */
public interface OwnPart {

    /** What there is for that sign-up now. At most one statement, none while the event is not over. */
    Optional<Section> on(EventBrief event, MySignUp mine);

    /** The same for a guest, who has no other page to find it on. At most one statement. */
    default Optional<Section> onGuest(EventBrief event, MySignUp mine) {
        return on(event, mine);
    }

    /**
     * A section in words.
     *
     * @param link what can be taken away or opened; null for nothing
     */
    record Section(
            String titleKey, String textKey, @Nullable Link link) {}

    /**
     * A file or a page for the person alone.
     *
     * @param verbKey what the link says
     * @param below its address: for a member below that of the event, for a guest below their own; begins with a slash
     */
    record Link(String verbKey, String below) {}
}
