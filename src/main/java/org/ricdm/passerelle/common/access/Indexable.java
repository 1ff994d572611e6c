package org.ricdm.passerelle.common.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A room whose texts stand in the search index. The index only proposes what may match: everything that is shown is read
 * from the room again, and {@link ReadAccess} is asked before.
 */
public interface Indexable {

    /** The group under which its texts are shown, as {@link Findable#kind()}: {@code topic}. */
    String group();

    /** The kinds of objects that it answers for: those of its texts and those of wholes that texts are parts of. */
    Set<String> kinds();

    /** The kinds of a whole that one can ask for, such as question or announcement, in the order they are offered. */
    List<Type> types();

    /** The places that the viewer may read now, in their order, named in the viewer's language. One statement. */
    List<Place> places(Viewer viewer);

    /** The object and the objects that are parts of it, whether they may be read or not; empty when it never was. */
    List<ObjectRef> parts(ObjectRef whole);

    /** The next objects of a kind by id, for an index that is built anew. */
    List<ObjectRef> all(String kind, long afterId, int limit);

    /**
     * The texts as they are now; what is hidden, deleted or gone is left out. Asks no permission. A number of statements
     * that does not grow with theirs.
     */
    Map<ObjectRef, IndexableText> texts(Collection<ObjectRef> objects);

    /**
     * @param key stands in addresses
     * @param wordKey its word in the bundles
     */
    record Type(String key, String wordKey) {}

    /**
     * Where texts stand together and are read by the same people, such as a forum.
     *
     * @param key stands in addresses
     */
    record Place(ObjectRef object, String key, String name) {}
}
