package org.ricdm.passerelle.practice;

import org.ricdm.passerelle.common.InvalidInput;

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
}
