package org.ricdm.passerelle.event.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.signup.ByName;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who gets a badge, and what is on it, from the store. */
@Component
class BadgeRows {

    private static final String PERSON =
            ByName.PERSON + " left join centre c on c.id = coalesce(m.centre_id, g.centre_id)";

    /** Everybody who has a place on site, with the words on their badge. Who was offered one has none yet. */
    private static final String PEOPLE = "select s.id, " + ByName.SORTED + " as sorted, c.id as centre_id,"
            + " coalesce(m.given_name, g.name) as given, coalesce(m.family_name, '') as family,"
            + " coalesce(nullif(g.organisation, ''), c.name, '') as centre, coalesce(c.city, '') as city,"
            + " coalesce(c.country, '') as country, coalesce((select t.name from sign_up_category_text t"
            + " where t.category_id = s.category_id order by t.language = e.language desc, t.language limit 1), '')"
            + " as category, (select count(*) from sign_up_category o join sign_up_category k on k.id = s.category_id"
            + " where o.event_id = s.event_id and (o.position, o.id) < (k.position, k.id)) as tone,"
            + " coalesce((select group_concat(l.language order by l.position) from member_language l"
            + " where l.member_id = s.member_id), '') as languages,"
            + " coalesce((select x.short_code from event_pass x where x.current_of = s.id), '') as code"
            + " from sign_up s join event e on e.id = s.event_id" + PERSON
            + " where s.event_id = :event and s.way = 'ON_SITE' and s.state in "
            + SignUpState.listed(SignUpState::isSure);

    /**
     * With a fingerprint of what is printed: these words and the code of the pass, which is new when somebody lost theirs.
     * The colour is not in it: another category has another word.
     */
    private static final String WORDED = "select p.*, sha2(concat_ws('\\n', given, family, centre, city, country,"
            + " category, languages, code), 256) as fingerprint from (" + PEOPLE + ") p";

    /** With the badge that each has: the one of the latest run that went well. */
    private static final String HELD = "select w.*, r.settled_at as printed_at, b.fingerprint as printed,"
            + " b.fingerprint is null or b.fingerprint <> w.fingerprint as due from (" + WORDED + ") w"
            + " left join (select o.sign_up_id, max(o.run_id) as run_id from badge_printed o"
            + " join badge_run q on q.id = o.run_id where q.event_id = :event and q.state = 'PRINTED'"
            + " group by o.sign_up_id) latest on latest.sign_up_id = w.id"
            + " left join badge_printed b on b.run_id = latest.run_id and b.sign_up_id = w.id"
            + " left join badge_run r on r.id = latest.run_id";

    private final JdbcClient sql;

    BadgeRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those after that person, by name. One statement. */
    List<BadgeRow> list(long eventId, BadgeFilter filter, @Nullable Long after, int most) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("event", eventId);
        values.put("due", filter.due());
        values.put("words", "%" + Columns.literal(filter.words().strip()) + "%");
        values.put("after", after);
        values.put("most", most);
        return sql.sql("select * from (" + HELD + ") h where (not :due or h.due)"
                        + " and concat_ws(' ', h.given, h.family, h.centre) like :words"
                        + " and (:after is null or (h.sorted, h.id) > " + ByName.END_OF_PAGE
                        + ") order by h.sorted, h.id limit :most")
                .params(values)
                .query((row, n) -> new BadgeRow(
                        row.getLong("id"),
                        (row.getString("given") + " " + row.getString("family")).strip(),
                        row.getObject("centre_id", Long.class),
                        row.getString("centre"),
                        row.getString("city"),
                        row.getString("category"),
                        Columns.instant(row, "printed_at"),
                        row.getBoolean("due")))
                .list();
    }

    /** How many there are. One statement. */
    Tally tally(long eventId) {
        return sql.sql("select count(*) as people, count(*) - count(h.printed) as fresh,"
                        + " coalesce(sum(h.due and h.printed is not null), 0) as changed from (" + HELD + ") h")
                .param("event", eventId)
                .query((row, n) -> new Tally(row.getInt("people"), row.getInt("fresh"), row.getInt("changed")))
                .single();
    }

    /** Those whose badges are chosen, the first ones by name. One statement. */
    List<Long> chosen(long eventId, BadgeChoice choice, int most) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("event", eventId);
        values.put("due", choice.due());
        values.put("one", choice.signUpId());
        values.put("most", most);
        return sql.sql("select h.id from (" + HELD + ") h where (not :due or h.due)"
                        + " and (:one is null or h.id = :one) order by h.sorted, h.id limit :most")
                .params(values)
                .query(Long.class)
                .list();
    }

    /** Notes that their badges are in the run, and what is on them. One statement. */
    void into(long runId, long eventId, Collection<Long> signUpIds) {
        sql.sql("insert into badge_printed (run_id, sign_up_id, fingerprint)"
                        + " select :run, w.id, w.fingerprint from (" + WORDED + ") w where w.id in (:ids)")
                .param("run", runId)
                .param("event", eventId)
                .param("ids", Columns.listed(signUpIds))
                .update();
    }

    /** The badges of those of them who still have a place, by name. One statement. */
    List<Badge> badges(long eventId, Collection<Long> signUpIds) {
        return sql.sql("select * from (" + PEOPLE + ") p where p.id in (:ids) order by p.sorted, p.id")
                .param("event", eventId)
                .param("ids", Columns.listed(signUpIds))
                .query(BadgeRows::badge)
                .list();
    }

    private static Badge badge(ResultSet row, int n) throws SQLException {
        return new Badge(
                row.getLong("id"),
                row.getString("given"),
                row.getString("family"),
                row.getString("centre"),
                row.getString("city"),
                row.getString("country"),
                row.getString("category"),
                row.getInt("tone"),
                Arrays.stream(row.getString("languages").split(","))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }

    /** The language of the event itself. One statement. */
    Optional<Language> language(long eventId) {
        return sql.sql("select language from event where id = :event")
                .param("event", eventId)
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }

    /**
     * @param fresh without a badge
     * @param changed with a badge that says something else by now
     */
    record Tally(int people, int fresh, int changed) {}
}
