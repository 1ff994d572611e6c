package org.ricdm.passerelle.event.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.signup.ByName;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts people for the report, in the store. */
@Component
class ReportRows {

    private static final String IN = SignUpState.listed(SignUpState::isSure);

    private static final String CATEGORY = "coalesce((select t.name from sign_up_category_text t"
            + " where t.category_id = %s.category_id order by t.language = :reader desc, t.language = :own desc,"
            + " t.language limit 1), '')";

    /** Weeks before the beginning that are told apart; what came earlier counts as of then. */
    static final int WEEKS = 26;

    private final JdbcClient sql;

    ReportRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many people of each kind there are, categories in their order. One statement. */
    List<Kind> kinds(EventBrief event, Language reader) {
        return sql.sql("select q.*, " + CATEGORY.formatted("q") + " as category from ("
                        + "select coalesce(p.name, c.name, '') as of_cite, coalesce(c.country, '') as of_country,"
                        + " s.category_id, coalesce(m.interface_language, g.language) as reads_in, s.way,"
                        + " count(*) as signed_up, sum(s.state in " + IN + ") as placed, count(a.sign_up_id) as came,"
                        + " sum(s.state in " + IN + " and s.way = 'ON_SITE' and a.sign_up_id is null) as missed"
                        + " from sign_up s" + ByName.PERSON
                        + " left join centre c on c.id = s.centre_id left join centre p on p.id = c.parent_id"
                        + " left join attendance a on a.sign_up_id = s.id and a.point = 0 where s.event_id = :event"
                        + " group by of_cite, of_country, s.category_id, reads_in, s.way) q"
                        + " join sign_up_category k on k.id = q.category_id order by k.position, k.id")
                .param("event", event.id())
                .param("reader", reader.code())
                .param("own", event.language().code())
                .query((row, n) -> new Kind(
                        row.getString("of_cite"),
                        row.getString("of_country"),
                        row.getString("category"),
                        row.getString("reads_in"),
                        EventMode.valueOf(row.getString("way")),
                        new Figures(
                                row.getInt("signed_up"),
                                row.getInt("placed"),
                                row.getInt("came"),
                                row.getInt("missed"))))
                .list();
    }

    /** On which day of that zone people were first seen. One statement. */
    Map<LocalDate, Integer> days(long eventId, ZoneId zone) {
        var days = new TreeMap<LocalDate, Integer>();
        // By quarters of an hour: no zone lies otherwise, and there are few of them.
        sql.sql("select floor(unix_timestamp(a.at) / 900) * 900 as since, count(*) as n from attendance a"
                        + " join sign_up s on s.id = a.sign_up_id where s.event_id = :event and a.point = 0"
                        + " group by since")
                .param("event", eventId)
                .query(row -> {
                    var day = LocalDate.ofInstant(Instant.ofEpochSecond(row.getLong("since")), zone);
                    days.merge(day, row.getInt("n"), Integer::sum);
                });
        return days;
    }

    /** Seats taken, people in line and people seen, by session. One statement. */
    Map<Long, Seen> seen(long eventId) {
        var seen = new HashMap<Long, Seen>();
        sql.sql("select x.session_id, sum(x.taken) as taken, sum(x.waiting) as waiting, sum(x.came) as came from ("
                        + "select t.session_id, t.state = 'SEATED' as taken, t.state = 'WAITING' as waiting, 0 as came"
                        + " from seat t join sign_up s on s.id = t.sign_up_id where s.event_id = :event"
                        + " union all select a.point, 0, 0, 1 from attendance a join sign_up s on s.id = a.sign_up_id"
                        + " where s.event_id = :event and a.point <> 0) x group by x.session_id")
                .param("event", eventId)
                .query(row -> {
                    seen.put(
                            row.getLong("session_id"),
                            new Seen(row.getInt("taken"), row.getInt("waiting"), row.getInt("came")));
                });
        return seen;
    }

    /** How many signed up in which week, for the event and the one of its kind before it. One statement. */
    List<Arrivals> arrivals(EventBrief event, Language reader) {
        return sql.sql("with pair as (select e.id, e.starts_moment, e.language from event e where e.id = :event"
                        + " union all (select o.id, o.starts_moment, o.language from event o join event e"
                        + " on e.id = :event and o.kind = e.kind and o.starts_moment < e.starts_moment"
                        + " where o.published_at is not null and o.cancelled_at is null"
                        + " and exists (select 1 from sign_up x where x.event_id = o.id)"
                        + " order by o.starts_moment desc, o.id desc limit 1))"
                        + " select q.*, coalesce((select t.title from event_text t where t.event_id = q.id"
                        + " order by t.language = :reader desc, t.language = q.language desc, t.language limit 1), '')"
                        + " as title from (select p.id, p.language, least(:most, greatest(0,"
                        + " floor(timestampdiff(second, s.arrived_at, p.starts_moment) / 604800))) as weeks,"
                        + " count(*) as n from pair p join sign_up s on s.event_id = p.id"
                        + " group by p.id, p.language, weeks) q")
                .param("event", event.id())
                .param("reader", reader.code())
                .param("most", WEEKS)
                .query((row, n) ->
                        new Arrivals(row.getLong("id"), row.getString("title"), row.getInt("weeks"), row.getInt("n")))
                .list();
    }

    /**
     * Those with a place who come after that one by name, in portions; with the sessions in which they were seen. One
     * statement.
     */
    List<Listed> list(EventBrief event, Language reader, @Nullable Long after, int most) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("event", event.id());
        values.put("reader", reader.code());
        values.put("own", event.language().code());
        values.put("after", after);
        values.put("most", most);
        return sql.sql("select s.id, " + ByName.SORTED + " as sorted,"
                        + " coalesce(concat(m.given_name, ' ', m.family_name), g.name) as name,"
                        + " coalesce(nullif(g.organisation, ''), c.name, '') as centre,"
                        + " coalesce(c.country, '') as country, " + CATEGORY.formatted("s")
                        + " as category, s.way, a.at,"
                        + " (select group_concat(b.point order by b.at, b.point) from attendance b"
                        + " where b.sign_up_id = s.id and b.point <> 0) as sessions from sign_up s" + ByName.PERSON
                        + " left join centre c on c.id = s.centre_id"
                        + " left join attendance a on a.sign_up_id = s.id and a.point = 0"
                        + " where s.event_id = :event and s.state in " + IN
                        + " and (:after is null or (" + ByName.SORTED + ", s.id) > " + ByName.END_OF_PAGE + ")"
                        + " order by sorted, s.id limit :most")
                .params(values)
                .query((row, n) -> new Listed(
                        row.getLong("id"),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        row.getString("centre"),
                        row.getString("country"),
                        row.getString("category"),
                        EventMode.valueOf(row.getString("way")),
                        Columns.instant(row, "at"),
                        Columns.ids(row, "sessions")))
                .list();
    }

    record Kind(String cite, String country, String category, String language, EventMode way, Figures figures) {}

    record Seen(int taken, int waiting, int came) {

        static final Seen NOBODY = new Seen(0, 0, 0);
    }

    /** @param weeks whole weeks before the beginning; 0 also for who came later */
    record Arrivals(long eventId, String title, int weeks, int people) {}

    record Listed(
            long id,
            String name,
            String centre,
            String country,
            String category,
            EventMode way,
            @Nullable Instant cameAt,
            List<Long> sessions) {}
}
