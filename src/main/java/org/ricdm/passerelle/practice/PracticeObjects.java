package org.ricdm.passerelle.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How sheets are shown outside their room. */
@Component
class PracticeObjects implements Presentable {

    private final JdbcClient sql;

    PracticeObjects(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(PracticeAccess.PRACTICE);
    }

    @Override
    public Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> objects, Language reader) {
        return sql
                .sql(
                        "select p.id, coalesce(f.title, p.title) as own_title, coalesce(t.title, f.title, p.title) as title,"
                                + " coalesce(t.promise, f.promise, '') as promise,"
                                + " coalesce(t.language, f.language, p.language) as language from practice p"
                                + " left join practice_face f on f.practice_id = p.id"
                                + " left join practice_face_text t on t.practice_id = f.practice_id and t.language = :reader"
                                + " and f.language <> t.language where p.id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .param("reader", reader.code())
                .query((row, n) -> {
                    var sheet = new ObjectRef(PracticeAccess.PRACTICE, row.getLong("id"));
                    return new Presentation(
                            row.getString("title"),
                            SheetRows.path(sheet.id(), row.getString("own_title")),
                            null,
                            row.getString("promise"),
                            Language.of(row.getString("language")).orElse(null),
                            "",
                            List.of(sheet),
                            sheet,
                            1);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Presentation::thread, shown -> shown));
    }
}
