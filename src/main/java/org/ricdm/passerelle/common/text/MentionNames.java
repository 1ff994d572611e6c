package org.ricdm.passerelle.common.text;

import java.util.Map;
import java.util.Set;

/** Tells which handles after an at sign belong to people. */
@FunctionalInterface
public interface MentionNames {

    /** Nobody is known: every at sign stays plain text. */
    MentionNames NONE = handles -> Map.of();

    /** The display names of those handles that exist, by handle. */
    Map<String, String> known(Set<String> handles);
}
