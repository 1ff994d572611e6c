package org.ricdm.passerelle.forum;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a member has chosen and done that may say how closely they follow a topic.
 *
 * @param topic what was chosen for the topic itself
 * @param forum what was chosen for its forum
 * @param standard what the forum has for those who chose nothing
 * @param tags what was chosen for tags of the topic, by key
 */
record Wishes(@Nullable Level topic, Part part, @Nullable Level forum, Level standard, Map<String, Level> tags) {

    /** Of somebody who has neither chosen nor done anything. */
    static Wishes none(Level standard) {
        return new Wishes(null, Part.NONE, null, standard, Map.of());
    }
}
