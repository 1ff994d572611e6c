package org.ricdm.passerelle.common.access;

import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;

/** A room that can be searched. It returns only what the viewer may read. */
public interface Findable {

    /** The group under which results are shown: {@code topic}, {@code member}, {@code centre}. */
    String kind();

    /**
     * @param words what was typed, trimmed, 2 to 100 characters
     * @param limit at most so many, best first
     */
    List<Found> find(String words, Viewer viewer, int limit);

    /**
     * @param second one line that tells it from its neighbours (forum, centre and city)
     * @param language of the title, null when it has none (a name)
     */
    record Found(
            ObjectRef object,
            String title,
            String second,
            String path,
            @org.jspecify.annotations.Nullable Language language) {}
}
