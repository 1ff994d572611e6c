package org.ricdm.passerelle.search;

import org.ricdm.passerelle.common.access.ForAdministrators;
import org.springframework.stereotype.Service;

/** Looks after the search index. */
@Service
@ForAdministrators
public class SearchAdministration {

    private final IndexKeeper keeper;

    SearchAdministration(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /** How the index is. */
    public IndexStatus status() {
        return keeper.status();
    }

    /** Begins to build the index anew from the store; does nothing while that is going on. */
    public void rebuild() {
        keeper.rebuildInBackground();
    }
}
