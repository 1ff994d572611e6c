package org.ricdm.passerelle.event.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs of the printer in the store. */
@Component
class RunRows {

    private static final String RUN = "select r.*, concat(m.given_name, ' ', m.family_name) as maker"
            + " from badge_run r join member m on m.id = r.made_by where r.event_id = :event";

    private final JdbcClient sql;

    RunRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Opens a run of so many badges. Returns its id. */
    long open(long eventId, long memberId, BadgeSheet sheet, int start, int badges, Instant now) {
        return sql.sql("insert into badge_run (event_id, made_by, made_at, sheet, start_at, badges, state)"
                        + " values (:event, :by, :now, :sheet, :start, :badges, :state) returning id")
                .param("event", eventId)
                .param("by", memberId)
                .param("now", Timestamp.from(now))
                .param("sheet", sheet.name())
                .param("start", start)
                .param("badges", badges)
                .param("state", RunState.OPEN.name())
                .query(Long.class)
                .single();
    }

    /** The latest ones; those of which nobody said how they went first. One statement. */
    List<BadgeRun> latest(long eventId, int most) {
        return sql.sql(RUN + " order by r.state = 'OPEN' desc, r.id desc limit :most")
                .param("event", eventId)
                .param("most", most)
                .query(RunRows::run)
                .list();
    }

    Optional<BadgeRun> find(long eventId, long id) {
        return sql.sql(RUN + " and r.id = :id")
                .param("event", eventId)
                .param("id", id)
                .query(RunRows::run)
                .optional();
    }

    /** The sign-ups whose badges are in it. */
    List<Long> signUps(long id) {
        return sql.sql("select sign_up_id from badge_printed where run_id = :id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** Says how it went. */
    void settle(long id, RunState state, Instant now) {
        sql.sql("update badge_run set state = :state, settled_at = :now where id = :id")
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static BadgeRun run(ResultSet row, int n) throws SQLException {
        return new BadgeRun(
                row.getLong("id"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("maker"),
                BadgeSheet.valueOf(row.getString("sheet")),
                row.getInt("start_at"),
                row.getInt("badges"),
                RunState.valueOf(row.getString("state")),
                Columns.instant(row, "settled_at"));
    }
}
