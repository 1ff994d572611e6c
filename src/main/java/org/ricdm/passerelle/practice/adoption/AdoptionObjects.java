package org.ricdm.passerelle.practice.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** How the steps of adoptions are told outside their room. Who may read the sheet may read them. */
@Component
class AdoptionObjects implements Presentable, ReadAccess {

    /** The kind of object that a step is. */
    static final String STEP = "adoptionstep";

    private final JdbcClient sql;
    private final PracticeAccess practices;
    private final Words words;

    AdoptionObjects(JdbcClient sql, PracticeAccess practices, Words words) {
        this.sql = sql;
        this.practices = practices;
        this.words = words;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(STEP);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        var sheets = sheets(objects);
        var open = practices.readable(memberId, new HashSet<>(sheets.values()));
        return sheets.keySet().stream()
                .filter(step -> open.contains(sheets.get(step)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return sheets(objects).keySet();
    }

    /** The sheets of those steps that are there. */
    private Map<ObjectRef, ObjectRef> sheets(Collection<ObjectRef> steps) {
        return sql
                .sql("select s.id, a.practice_id from adoption_step s join adoption a on a.id = s.adoption_id"
                        + " where s.id in (:ids)")
                .param("ids", Columns.listedIds(steps))
                .query((row, n) -> Map.entry(
                        new ObjectRef(STEP, row.getLong("id")), PracticeAccess.ref(row.getLong("practice_id"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> objects, Language reader) {
        return sql
                .sql(
                        "select s.id, s.what, a.*, a.id as adoption_id, f.title, c.name as centre, t.title as adapted_title"
                                + " from adoption_step s join adoption a on a.id = s.adoption_id"
                                + " join practice_face f on f.practice_id = a.practice_id"
                                + " join centre c on c.id = a.centre_id left join practice_face t on t.practice_id = a.sheet_id"
                                + " where s.id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .query((row, n) -> Map.entry(new ObjectRef(STEP, row.getLong(1)), presentation(row, reader)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Presentation presentation(ResultSet row, Language reader) throws SQLException {
        var what = AdoptionStep.valueOf(row.getString("what"));
        var sheet = PracticeAccess.ref(row.getLong("practice_id"));
        var title = row.getString("title");
        var said = said(what, row, reader);
        var language = what == AdoptionStep.FINISHED ? row.getString("language") : null;
        return new Presentation(
                words.say(reader, "adoption.told." + what, row.getString("centre"), title),
                path(what, row, sheet),
                said == null
                        ? null
                        : "<p>" + HtmlUtils.htmlEscape(said, "UTF-8").replace("\n", "<br>") + "</p>",
                said,
                language == null ? null : Language.of(language).orElse(null),
                title,
                List.of(new ObjectRef(STEP, row.getLong(1)), sheet),
                sheet,
                1);
    }

    /** What they say themselves: the advice of who finished, the reason of who gave up. */
    private @Nullable String said(AdoptionStep what, ResultSet row, Language reader) throws SQLException {
        return switch (what) {
            case FINISHED -> row.getString("advice");
            case STOPPED -> {
                var reason = words.say(
                        reader, StopReason.valueOf(row.getString("stop_reason")).wordKey());
                var more = row.getString("stop_text");
                yield more.isEmpty() ? reason : reason + "\n" + more;
            }
            case PLANNED, RUNNING, ADAPTED -> null;
        };
    }

    private static String path(AdoptionStep what, ResultSet row, ObjectRef sheet) throws SQLException {
        var adapted = row.getString("adapted_title");
        return what == AdoptionStep.ADAPTED && adapted != null
                ? SheetLink.of(row.getLong("sheet_id"), adapted).path()
                : Ledger.path(sheet.id());
    }
}
