package org.ricdm.passerelle.practice.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.practice.FrozenSheets;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.review.ReviewDraw.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may review, and how near they are to a sheet. */
@Component
class ReviewerRows {

    private static final String CANDIDATE = """
            select m.id, coalesce(c.parent_id, c.id) as family, c.country,
                   (select group_concat(l.language order by l.position separator ' ') from member_language l
                    where l.member_id = m.id) as languages,
                   (select group_concat(h.term order by h.term separator ' ') from member_term h
                    where h.member_id = m.id and h.relation = 'CAN_HELP') as can_help,
                   (select count(*) from practice_review_task t join practice_review_round w on w.id = t.round_id
                    where t.member_id = m.id and t.state in ('ASKED', 'ACCEPTED') and w.closed_at is null) as loaded
              from member m join centre c on c.id = m.centre_id
             where m.state = 'ACTIVE' and\s""";

    private final JdbcClient sql;
    private final FrozenSheets sheets;

    ReviewerRows(JdbcClient sql, FrozenSheets sheets) {
        this.sql = sql;
        this.sheets = sheets;
    }

    /** The active members whom the office named as reviewers. One statement. */
    List<Candidate> pool() {
        return sql.sql(CANDIDATE + "exists (select 1 from practice_reviewer r where r.member_id = m.id) order by m.id")
                .query(ReviewerRows::candidate)
                .list();
    }

    /** Those of the members that are active, whoever named them. One statement. */
    List<Candidate> these(Collection<Long> members) {
        return sql.sql(CANDIDATE + "m.id in (:members) order by m.id")
                .param("members", Columns.listed(members))
                .query(ReviewerRows::candidate)
                .list();
    }

    /** What decides who may review what was handed in. */
    ReviewDraw.Wanting wanting(Round round) {
        var content = sheets.content(round.practiceId(), round.revision());
        var families = new HashSet<Long>();
        var countries = new HashSet<String>();
        sql.sql("select coalesce(c.parent_id, c.id) as family, c.country from centre c where c.id in ("
                        + "select m.centre_id from practice_person a join member m on m.id = a.member_id"
                        + " where a.practice_id = :id and a.part = 'AUTHOR'"
                        + " union select p.centre_id from practice p where p.id = :id)")
                .param("id", round.practiceId())
                .query(row -> {
                    families.add(row.getLong("family"));
                    countries.add(row.getString("country"));
                });
        return new ReviewDraw.Wanting(
                content.language(),
                Set.copyOf(content.list(SheetField.THEMES)),
                ids("select a.member_id from practice_person a where a.practice_id = :id", round),
                families,
                countries,
                ids(
                        "select t.member_id from practice_review_task t join practice_review_round w"
                                + " on w.id = t.round_id where t.practice_id = :id and w.number >= :first",
                        round));
    }

    private Set<Long> ids(String select, Round round) {
        var statement = sql.sql(select).param("id", round.practiceId());
        if (select.contains(":first")) {
            statement = statement.param("first", round.firstNumber());
        }
        return new HashSet<>(statement.query(Long.class).list());
    }

    /** Ids of all whom the office named, active or not, in the order they were named. */
    List<Long> named() {
        return sql.sql("select member_id from practice_reviewer order by named_at, member_id")
                .query(Long.class)
                .list();
    }

    void name(long memberId, long by, Instant now) {
        sql.sql("insert into practice_reviewer (member_id, named_by, named_at) values (:member, :by, :now)"
                        + " on duplicate key update member_id = member_id")
                .param("member", memberId)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void release(long memberId) {
        sql.sql("delete from practice_reviewer where member_id = :member")
                .param("member", memberId)
                .update();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                row.getLong("family"),
                row.getString("country"),
                words(row.getString("languages")).stream()
                        .flatMap(code -> Language.of(code).stream())
                        .toList(),
                Set.copyOf(words(row.getString("can_help"))),
                row.getInt("loaded"));
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(" "));
    }
}
