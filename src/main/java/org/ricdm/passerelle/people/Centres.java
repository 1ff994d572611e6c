package org.ricdm.passerelle.people;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.ForAdministrators;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of centres. Centres are public; only the office enters them. */
@Service
@Transactional
public class Centres {

    private static final String SUMMARY =
            "c.id, c.slug, c.name, c.kind, c.label, c.parent_id, c.city, c.country, c.latitude, c.longitude";

    private final CentreRepository centres;
    private final JdbcClient sql;

    Centres(CentreRepository centres, JdbcClient sql) {
        this.centres = centres;
        this.sql = sql;
    }

    /** All centres: Cités by country and city, then associated centres, partners and the office. A few dozen rows. */
    @OpenToAll("the directory is public")
    @Transactional(readOnly = true)
    public List<CentreSummary> all() {
        return sql.sql("select " + SUMMARY + " from centre c"
                        + " order by field(c.kind, 'CITE', 'ASSOCIATED', 'PARTNER', 'OFFICE'), c.country, c.city, c.id")
                .query(Centres::summary)
                .list();
    }

    /** The centres whose name or city contains the words, accents and case aside. */
    @OpenToAll("the directory is public")
    @Transactional(readOnly = true)
    public List<CentreSummary> named(String words, int limit) {
        return sql.sql("select " + SUMMARY + " from centre c where concat(c.name, ' ', c.city) like :pattern"
                        + " order by c.name limit :limit")
                .param("pattern", "%" + Columns.literal(words) + "%")
                .param("limit", limit)
                .query(Centres::summary)
                .list();
    }

    /** The centre of that address, or nothing. */
    @OpenToAll("the directory is public")
    @Transactional(readOnly = true)
    public Optional<CentreProfile> bySlug(String slug) {
        return sql.sql("select c.*, (select group_concat(s.term order by s.term separator ' ') from centre_service s"
                        + " where s.centre_id = c.id) as services from centre c where c.slug = :slug")
                .param("slug", slug)
                .query((row, n) -> profile(row))
                .optional();
    }

    /** The Cité to which people of that centre belong: the centre itself, or the one it is associated with. */
    @OpenToAll("the directory is public")
    @Transactional(readOnly = true)
    public Optional<CentreSummary> citeOf(long centreId) {
        return sql.sql("select " + SUMMARY + " from centre o join centre c"
                        + " on c.id = case o.kind when 'CITE' then o.id else o.parent_id end where o.id = :id")
                .param("id", centreId)
                .query(Centres::summary)
                .optional();
    }

    /** Enters a centre and returns its id. The slug must be free. */
    @ForAdministrators
    public long enter(CentreEntry entry) {
        var parent = entry.parentSlug() == null
                ? null
                : centres.findBySlug(entry.parentSlug()).orElseThrow().id();
        return centres.save(new Centre(entry, parent)).id();
    }

    private CentreProfile profile(ResultSet row) throws SQLException {
        var summary = summary(row, 0);
        var relatives = sql.sql("select " + SUMMARY + " from centre c where c.parent_id = :id or c.id = :parent"
                        + " order by c.name")
                .param("id", summary.id())
                .param("parent", summary.parentId())
                .query(Centres::summary)
                .list();
        var since = row.getDate("since");
        var until = row.getDate("accredited_until");
        var services = row.getString("services");
        return new CentreProfile(
                summary,
                row.getString("address"),
                ZoneId.of(row.getString("time_zone")),
                Arrays.stream(row.getString("languages").split(" "))
                        .flatMap(code -> Language.of(code).stream())
                        .toList(),
                row.getString("about"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("website"),
                localDate(since),
                localDate(until),
                services == null ? List.of() : List.of(services.split(" ")),
                relatives.stream()
                        .filter(c -> Long.valueOf(c.id()).equals(summary.parentId()))
                        .findFirst()
                        .orElse(null),
                relatives.stream()
                        .filter(c -> Long.valueOf(summary.id()).equals(c.parentId()))
                        .toList());
    }

    private static java.time.@Nullable LocalDate localDate(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static CentreSummary summary(ResultSet row, int number) throws SQLException {
        var label = row.getString("label");
        return new CentreSummary(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                CentreKind.valueOf(row.getString("kind")),
                label == null ? null : Label.valueOf(label),
                row.getObject("parent_id", Long.class),
                row.getString("city"),
                row.getString("country"),
                degrees(row.getBigDecimal("latitude")),
                degrees(row.getBigDecimal("longitude")));
    }

    private static @Nullable Double degrees(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
