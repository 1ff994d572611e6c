package org.ricdm.passerelle.common.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A room whose things hang on objects of other rooms and are found by their names there, such as files on a post. It
 * publishes {@link ObjectChanged} of the object when something is hung on or taken off.
 */
public interface AttachedNames {

    /** The names that hang on the objects now; objects without any are left out. One statement. */
    Map<ObjectRef, List<String>> names(Collection<ObjectRef> objects);
}
