package org.ricdm.passerelle.signin;

import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own sessions. */
@Service
@Transactional
public class Sessions {

    private final People people;
    private final CurrentViewer current;

    Sessions(People people, CurrentViewer current) {
        this.people = people;
        this.current = current;
    }

    /** Signs out everywhere: every session of the viewer, this one too, ends with its next request. */
    @ForMembers
    public void endAll() {
        people.endSessions(current.require().memberId());
    }
}
