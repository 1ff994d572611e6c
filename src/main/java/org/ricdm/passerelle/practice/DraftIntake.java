package org.ricdm.passerelle.practice;

import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ObjectRef;

/**
 * Where a talk is handed over to become the sheet of a practice. Whoever hands over has asked, at this moment, whether
 * the one who acts may read all of it.
 */
public interface DraftIntake {

    /**
     * Begins a draft whose author is the one who acts. Nothing of the material is cut; it is kept beside the fields and
     * shown to an author as long as they may read where it comes from.
     *
     * @throws InvalidInput on {@code title} when it is empty or has more than 100 characters, or when the one who acts
     *     has 100 drafts already
     */
    DraftRef begin(DraftProposal proposal);

    /** What drafts were begun out of goes on in another object, as when two topics are joined: they name that one now. */
    void goesOnIn(ObjectRef before, ObjectRef now);
}
