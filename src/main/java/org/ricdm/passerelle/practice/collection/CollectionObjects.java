package org.ricdm.passerelle.practice.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.practice.translation.FaceText;
import org.ricdm.passerelle.practice.translation.FaceWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How collections, and the sheets in them, are shown outside their room. */
@Component
class CollectionObjects implements Presentable {

    private final JdbcClient sql;
    private final CollectionRows rows;
    private final FaceWords faces;

    CollectionObjects(JdbcClient sql, CollectionRows rows, FaceWords faces) {
        this.sql = sql;
        this.rows = rows;
        this.faces = faces;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(CollectionAccess.COLLECTION) || kind.equals(CollectionAccess.COLLECTED);
    }

    @Override
    public Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> objects, Language reader) {
        var shown = new HashMap<ObjectRef, Presentation>();
        shown.putAll(collections(of(objects, CollectionAccess.COLLECTION), reader));
        shown.putAll(sheets(of(objects, CollectionAccess.COLLECTED), reader));
        return shown;
    }

    private static List<ObjectRef> of(Collection<ObjectRef> objects, String kind) {
        return objects.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private Map<ObjectRef, Presentation> collections(List<ObjectRef> collections, Language reader) {
        var names = names(collections.stream().map(ObjectRef::id).toList(), reader);
        var shown = new HashMap<ObjectRef, Presentation>();
        for (var collection : collections) {
            var name = names.get(collection.id());
            if (name != null) {
                shown.put(
                        collection,
                        new Presentation(
                                name.title(),
                                name.path(),
                                null,
                                null,
                                name.language(),
                                "",
                                List.of(collection),
                                collection,
                                1));
            }
        }
        return shown;
    }

    /** A sheet leads to the collection, which has the way to it and says why it is there. */
    private Map<ObjectRef, Presentation> sheets(List<ObjectRef> collected, Language reader) {
        var shown = new HashMap<ObjectRef, Presentation>();
        if (collected.isEmpty()) {
            return shown;
        }
        var found = sql.sql("select id, collection_id, practice_id, reason from practice_collection_sheet"
                        + " where id in (:ids)")
                .param("ids", Columns.listedIds(collected))
                .query((row, n) -> new Collected(
                        row.getLong("id"),
                        row.getLong("collection_id"),
                        row.getLong("practice_id"),
                        row.getString("reason")))
                .list();
        var names = names(found.stream().map(Collected::collection).distinct().toList(), reader);
        var words = faces.of(found.stream().map(Collected::practice).toList(), List.of(reader));
        for (var one : found) {
            var name = names.get(one.collection());
            var said = words.get(one.practice());
            if (name != null && said != null) {
                shown.put(new ObjectRef(CollectionAccess.COLLECTED, one.id()), sheet(one, name, said));
            }
        }
        return shown;
    }

    private static Presentation sheet(Collected one, Name name, FaceText said) {
        var collection = CollectionAccess.ref(one.collection());
        return new Presentation(
                said.title(),
                name.path(),
                null,
                one.reason().isEmpty() ? said.promise() : one.reason(),
                said.language(),
                name.title(),
                List.of(collection),
                collection,
                1);
    }

    private Map<Long, Name> names(List<Long> ids, Language reader) {
        var names = new HashMap<Long, Name>();
        if (ids.isEmpty()) {
            return names;
        }
        var texts = rows.texts(ids);
        sql.sql("select id, language from practice_collection where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    var id = row.getLong("id");
                    var first = Language.of(row.getString("language")).orElse(Language.EN);
                    var said = texts.getOrDefault(id, Map.of());
                    var language = CollectionRows.best(said, first, List.of(reader));
                    names.put(
                            id,
                            new Name(
                                    said.getOrDefault(language, CollectionText.NONE)
                                            .title(),
                                    CollectionRows.path(
                                            id,
                                            said.getOrDefault(first, CollectionText.NONE)
                                                    .title()),
                                    language));
                });
        return names;
    }

    private record Name(String title, String path, Language language) {}

    private record Collected(long id, long collection, long practice, String reason) {}
}
