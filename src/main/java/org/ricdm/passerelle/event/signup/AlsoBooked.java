package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;

/** What another room booked for somebody without an account, to be told in the mail that says they are signed up. */
public interface AlsoBooked {

    /** In sentences; none when there is nothing. */
    List<String> of(EventBrief event, long signUpId, Language reader);
}
