package org.ricdm.passerelle.practice.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Out of which sheet a sheet was made. The only place that writes it, so that there are no circles. */
@Component
class Lineage {

    /** Steps up or down; nobody adapts that often. Keeps a defect from running on. */
    private static final int MAX_STEPS = 50;

    /** Sheets that are shown of one tree. */
    private static final int MAX_SHEETS = 300;

    private static final String ANCESTORS = "with recursive up (id, n) as (select cast(:id as signed), 0"
            + " union all select l.parent_id, up.n + 1 from up join practice_lineage l on l.practice_id = up.id"
            + " where up.n < " + MAX_STEPS + ")";

    private static final String TREE = ANCESTORS
            + ", down (id, parent, n) as (select (select u.id from up u order by u.n desc limit 1), cast(0 as signed), 0"
            + " union all select l.practice_id, l.parent_id, down.n + 1 from down"
            + " join practice_lineage l on l.parent_id = down.id where down.n < " + MAX_STEPS + ")"
            + " select d.id, d.parent, f.practice_id is not null as shown, f.title, f.language, f.state,"
            + " c.name, c.city, c.country from down d left join practice_face f on f.practice_id = d.id"
            + " left join centre c on c.id = f.centre_id order by d.n, d.id limit " + MAX_SHEETS;

    private final JdbcClient sql;

    Lineage(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Notes that the sheet was made out of that other one.
     *
     * @throws InvalidInput on {@code form} when the other one was made out of it, or is the same
     */
    void descend(long practiceId, long parentId) {
        hold(Math.min(practiceId, parentId), Math.max(practiceId, parentId));
        if (ancestors(parentId).contains(practiceId)) {
            throw InvalidInput.of("form", "adoption.error.circle");
        }
        sql.sql("update practice set adapted_from = :parent where id = :id")
                .param("parent", parentId)
                .param("id", practiceId)
                .update();
        sql.sql("insert into practice_lineage (practice_id, parent_id) values (:id, :parent)"
                        + " on duplicate key update parent_id = value(parent_id)")
                .param("id", practiceId)
                .param("parent", parentId)
                .update();
    }

    private void hold(long first, long second) {
        sql.sql("select id from practice where id in (:first, :second) order by id for update")
                .param("first", first)
                .param("second", second)
                .query(Long.class)
                .list();
    }

    /** The sheet itself and all that it was made out of. */
    private List<Long> ancestors(long id) {
        return sql.sql(ANCESTORS + " select id from up")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** All that come from the same first one, from above; sheets that nobody reads are told by their ids only. */
    List<Relative> family(long id) {
        return sql.sql(TREE).param("id", id).query(Lineage::relative).list();
    }

    private static Relative relative(ResultSet row, int n) throws SQLException {
        var id = row.getLong("id");
        var shown = row.getBoolean("shown");
        return new Relative(
                id,
                row.getLong("parent"),
                shown ? SheetLink.of(id, row.getString("title")) : null,
                shown ? Language.of(row.getString("language")).orElse(null) : null,
                shown ? SheetState.valueOf(row.getString("state")) : null,
                shown ? row.getString("name") + ", " + row.getString("city") : "",
                shown ? row.getString("country") : "");
    }

    /** @param parent 0 for the first of all */
    record Relative(
            long id,
            long parent,
            @Nullable SheetLink sheet,
            @Nullable Language language,
            @Nullable SheetState state,
            String centre,
            String country) {}
}
