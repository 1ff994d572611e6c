package org.ricdm.passerelle.practice.collection;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a collection. The only place that decides it: what is published is read by every member, what is
 * not by its curators alone, and only they change it. A sheet in it is read by whoever reads both.
 */
@Component
class CollectionAccess implements ReadAccess {

    /** The kind of object that a collection is. */
    static final String COLLECTION = "collection";

    /** The kind of object that a sheet in a collection is. */
    static final String COLLECTED = "collected";

    /** Whether {@code :me} changes the collection {@code c}. */
    static final String CURATED_BY = "exists (select 1 from practice_collection_curator u where u.collection_id = c.id"
            + " and u.member_id = :me)";

    /** Whether {@code :me} may read the collection {@code c}. */
    static final String OPEN_TO = "(c.published_at is not null or " + CURATED_BY + ")";

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final People people;

    CollectionAccess(JdbcClient sql, CurrentViewer current, People people) {
        this.sql = sql;
        this.current = current;
        this.people = people;
    }

    long me() {
        return current.require().memberId();
    }

    /** The collection, for a member who may read it. */
    CollectionBrief read(long id) {
        return brief(id, OPEN_TO, "");
    }

    /** As {@link #read}, for one of its curators. */
    CollectionBrief curated(long id) {
        return brief(id, CURATED_BY, "");
    }

    /** As {@link #curated}, with its row held until this transaction ends. */
    CollectionBrief held(long id) {
        return brief(id, CURATED_BY, " for update");
    }

    private CollectionBrief brief(long id, String who, String held) {
        return sql.sql("select c.id, c.language, c.published_at, " + CURATED_BY
                        + " as mine from practice_collection c where c.id = :id and " + who + held)
                .param("id", id)
                .param("me", me())
                .query((row, n) -> new CollectionBrief(
                        row.getLong("id"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getTimestamp("published_at") != null,
                        row.getBoolean("mine")))
                .optional()
                .orElseThrow(() -> notOpen(id));
    }

    static NotOpen notOpen(long id) {
        return new NotOpen(COLLECTION + ":" + id);
    }

    static ObjectRef ref(long id) {
        return new ObjectRef(COLLECTION, id);
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(COLLECTION) || kind.equals(COLLECTED);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        if (people.viewer(memberId).isEmpty()) {
            return Set.of();
        }
        return found(
                objects,
                "select c.id from practice_collection c where c.id in (:ids) and " + OPEN_TO,
                "select s.id from practice_collection_sheet s join practice_collection c on c.id = s.collection_id"
                        + " join practice_face f on f.practice_id = s.practice_id where s.id in (:ids) and "
                        + OPEN_TO,
                memberId);
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return found(
                objects,
                "select c.id from practice_collection c where c.id in (:ids) and :me = 0",
                "select s.id from practice_collection_sheet s where s.id in (:ids) and :me = 0",
                0);
    }

    private Set<ObjectRef> found(Collection<ObjectRef> objects, String collections, String sheets, long me) {
        var found = ids(objects, COLLECTION, collections, me);
        found.addAll(ids(objects, COLLECTED, sheets, me));
        return found;
    }

    private Set<ObjectRef> ids(Collection<ObjectRef> objects, String kind, String query, long me) {
        var own = objects.stream().filter(one -> one.kind().equals(kind)).toList();
        var ids = own.isEmpty()
                ? List.<Long>of()
                : sql.sql(query)
                        .param("ids", Columns.listedIds(own))
                        .param("me", me)
                        .query(Long.class)
                        .list();
        return ids.stream().map(id -> new ObjectRef(kind, id)).collect(Collectors.toSet());
    }
}
