package org.ricdm.passerelle.forum;

import java.util.List;
import org.ricdm.passerelle.common.access.Viewer;

/** Finds topics that resemble a title. Behind this one door, so that another index can take its place. */
interface AlikeTopics {

    /** Ids of topics that the viewer may read, most alike first; nothing rather than something far away. */
    List<Long> to(String title, Viewer viewer, int limit);
}
