package org.ricdm.passerelle.practice.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.Facet;
import org.ricdm.passerelle.practice.SheetKind;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets for everybody as the store has them: with the label, their authors agreed, and not retired. */
@Component
class PublicRows {

    private static final String SHOWN = " f.for_everybody = true and f.state <> '" + SheetState.RETIRED.name() + "'";

    private static final String SELECT =
            "select f.practice_id, f.title, f.promise, f.language, f.kind, f.picture, f.picture_text, f.published_at,"
                    + " f.confirmed_at, f.tried, f.finished, c.name, c.city, c.country"
                    + " from practice_face f join centre c on c.id = f.centre_id where" + SHOWN;

    private final JdbcClient sql;

    PublicRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** From that place on in that direction, at most so many. */
    List<PublicSheet> page(PublicFilter filter, @Nullable Place from, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("limit", limit);
        var where = new StringBuilder(SELECT);
        if (filter.country() != null) {
            where.append(" and c.country = :country");
            parameters.put("country", filter.country());
        }
        if (filter.theme() != null) {
            where.append(" and exists (select 1 from practice_face_term t where t.practice_id = f.practice_id"
                    + " and t.facet = :facet and t.term = :theme)");
            parameters.put("facet", Facet.THEME.name());
            parameters.put("theme", filter.theme());
        }
        var backwards = from != null && from.backwards();
        if (from != null) {
            where.append(
                    backwards
                            ? " and (f.confirmed_at, f.practice_id) > (:at, :id)"
                            : " and (f.confirmed_at, f.practice_id) < (:at, :id)");
            parameters.put("at", Timestamp.from(from.at()));
            parameters.put("id", from.id());
        }
        var order = backwards ? "" : " desc";
        where.append(" order by f.confirmed_at" + order + ", f.practice_id" + order + " limit :limit");
        return sql.sql(where.toString())
                .params(parameters)
                .query(PublicRows::sheet)
                .list();
    }

    /** Those that others tried before those that nobody did, the newest first. */
    List<PublicSheet> tried(int limit) {
        return sql.sql(SELECT + " order by f.tried > 0 desc, f.confirmed_at desc, f.practice_id desc limit :limit")
                .param("limit", limit)
                .query(PublicRows::sheet)
                .list();
    }

    /** The addresses of all, also of retired ones. */
    List<String> addresses() {
        return sql.sql(
                        "select f.practice_id, f.title from practice_face f where f.for_everybody = true order by f.practice_id")
                .query((row, n) -> link(row).path())
                .list();
    }

    /** What the shown ones can be narrowed by. */
    Map<Facet, List<String>> terms() {
        var terms = new HashMap<Facet, List<String>>();
        sql.sql("select distinct t.facet, t.term from practice_face_term t join practice_face f"
                        + " on f.practice_id = t.practice_id where t.facet in (:facets) and" + SHOWN)
                .param("facets", List.of(Facet.THEME.name(), Facet.COUNTRY.name()))
                .query(row -> {
                    terms.computeIfAbsent(Facet.valueOf(row.getString("facet")), facet -> new ArrayList<>())
                            .add(row.getString("term"));
                });
        return terms;
    }

    private static PublicSheet sheet(ResultSet row, int n) throws SQLException {
        var link = link(row);
        var picture = row.getString("picture");
        return new PublicSheet(
                link,
                row.getString("promise"),
                Language.of(row.getString("language")).orElse(Language.EN),
                SheetKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("city"),
                row.getString("country"),
                picture == null ? null : PaperAddress.picture(link.id(), picture),
                row.getString("picture_text"),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("confirmed_at").toInstant(),
                row.getInt("tried"),
                row.getInt("finished"));
    }

    private static SheetLink link(ResultSet row) throws SQLException {
        return SheetLink.of(row.getLong("practice_id"), row.getString("title"));
    }

    /** Where a page begins: {@code after-1800000000000000-12}, in microseconds and an id. */
    record Place(boolean backwards, Instant at, long id) {

        private static final Pattern FORM = Pattern.compile("(after|before)-(\\d{1,17})-(\\d{1,18})");

        static String after(PublicSheet sheet) {
            return "after-" + key(sheet);
        }

        static String before(PublicSheet sheet) {
            return "before-" + key(sheet);
        }

        private static String key(PublicSheet sheet) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, sheet.confirmed()) + "-"
                    + sheet.link().id();
        }

        /** Null for the first page, also when it cannot be read. */
        static @Nullable Place read(@Nullable String cursor) {
            var match = FORM.matcher(Objects.requireNonNullElse(cursor, ""));
            return match.matches()
                    ? new Place(
                            match.group(1).equals("before"),
                            Instant.EPOCH.plus(Long.parseLong(match.group(2)), ChronoUnit.MICROS),
                            Long.parseLong(match.group(3)))
                    : null;
        }
    }
}
