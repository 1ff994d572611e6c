package org.ricdm.passerelle.event.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.call.ProposalFilter.Order;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of organisers. */
@Component
class ProposalListRows {

    static final int PAGE = 30;

    private static final String SUM =
            Arrays.stream(RubricItem.values()).map(item -> "r." + item.column()).collect(Collectors.joining(" + "));

    private static final String JUDGED = "select p.id, p.state, p.title, p.written_in, p.format, p.spoken, p.prepared,"
            + " p.session_id, coalesce(concat(a.given_name, ' ', a.family_name), g.name) as author,"
            + " coalesce(c.name, g.organisation, '') as place, j.given, j.expected, (p.member_id = :me or exists (select 1"
            + " from proposal_speaker s where s.proposal_id = p.id and s.member_id = :me)) is true as own,"
            + " coalesce(j.mean, -1) as mean from proposal p left join member a on a.id = p.member_id"
            + " left join centre c on c.id = a.centre_id left join call_guest g on g.id = p.guest_id"
            + " left join (select r.proposal_id, round(100 * avg((" + SUM + ") / " + RubricItem.values().length
            + ")) as mean, sum(r.state = 'GIVEN') as given, sum(r.state <> 'CONFLICT') as expected"
            + " from proposal_review r join proposal q on q.id = r.proposal_id where q.event_id = :event"
            + " and r.state <> 'CONFLICT' group by r.proposal_id) j on j.proposal_id = p.id"
            + " where p.event_id = :event and p.state <> 'DRAFT'";

    private final JdbcClient sql;

    ProposalListRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** One more than a page where there are more. One statement. */
    List<ProposalRow> page(long eventId, long me, ProposalFilter filter, @Nullable ProposalKey after) {
        var isByMean = filter.order() == Order.MEAN;
        var state = filter.state();
        var format = filter.format();
        var language = filter.language();
        // One's own stands where it would without reviews: its place in the order tells nothing.
        var judged = "select x.*, if(x.own, -1, x.mean) as shown from (" + JUDGED
                + (state == null ? "" : " and p.state = :state")
                + (format == null ? "" : " and p.format = :format")
                + (language == null ? "" : " and find_in_set(:language, p.spoken) > 0")
                + ") x";
        var behind = after == null ? "" : isByMean ? " where (y.shown, y.id) < (:mean, :id)" : " where y.id < :id";
        return sql.sql("select y.* from (" + judged + ") y" + behind
                        + (isByMean ? " order by y.shown desc, y.id desc" : " order by y.id desc") + " limit "
                        + (PAGE + 1))
                .param("event", eventId)
                .param("me", me)
                .param("state", state == null ? "" : state.name())
                .param("format", format == null ? "" : format.name())
                .param("language", language == null ? "" : language.code())
                .param("mean", after == null ? 0 : after.mean())
                .param("id", after == null ? 0 : after.id())
                .query(ProposalListRows::row)
                .list();
    }

    /** How many there are in each state. One statement. */
    Map<ProposalState, Integer> counts(long eventId) {
        var counts = new EnumMap<ProposalState, Integer>(ProposalState.class);
        sql.sql("select state, count(*) as times from proposal where event_id = :event and state <> 'DRAFT'"
                        + " group by state")
                .param("event", eventId)
                .query(row -> {
                    counts.put(ProposalState.valueOf(row.getString("state")), row.getInt("times"));
                });
        return counts;
    }

    /** How many decisions wait to be told, and how many reviewers there are. One statement. */
    Waiting waiting(long eventId) {
        return sql.sql(
                        "select (select count(*) from proposal where event_id = :event and prepared is not null) as waits,"
                                + " (select count(*) from event_team where event_id = :event and part = 'REVIEWER') as reviewers")
                .param("event", eventId)
                .query((row, n) -> new Waiting(row.getInt("waits"), row.getInt("reviewers")))
                .single();
    }

    private static ProposalRow row(ResultSet row, int number) throws SQLException {
        var format = row.getString("format");
        var prepared = row.getString("prepared");
        var isOwn = row.getBoolean("own");
        return new ProposalRow(
                row.getLong("id"),
                ProposalState.valueOf(row.getString("state")),
                row.getString("title"),
                Language.of(row.getString("written_in")).orElse(Language.EN),
                row.getString("author"),
                row.getString("place"),
                format == null ? null : SessionKind.valueOf(format),
                ProposalRows.languages(row.getString("spoken")),
                isOwn || prepared == null ? null : ProposalState.valueOf(prepared),
                row.getInt("shown"),
                isOwn ? 0 : row.getInt("given"),
                isOwn ? 0 : row.getInt("expected"),
                isOwn,
                row.getObject("session_id", Long.class));
    }

    record Waiting(int prepared, int reviewers) {}
}
