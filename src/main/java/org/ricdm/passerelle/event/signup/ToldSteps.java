package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads those entries of histories that a mail is about. */
@Component
class ToldSteps {

    private final JdbcClient sql;

    ToldSteps(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those entries, that of the person first. One statement. */
    List<Step> these(Collection<Long> ids) {
        return sql.sql("select s.*, u.with_id, coalesce(g.name, '') as name,"
                        + " concat(a.given_name, ' ', a.family_name) as actor,"
                        + " coalesce(s.actor_id <> r.member_id or (s.actor_id is not null and r.member_id is null), false) as by_other,"
                        + " exists (select 1 from sign_up_step l where l.sign_up_id = s.sign_up_id"
                        + " and l.id > s.id and l.what in (:later)) as overtaken from sign_up_step s"
                        + " join sign_up u on u.id = s.sign_up_id join sign_up r on r.id = coalesce(u.with_id, u.id)"
                        + " left join event_guest g on g.id = u.guest_id left join member a on a.id = s.actor_id"
                        + " where s.id in (:ids) order by u.with_id is not null, s.id")
                .param("ids", Columns.listed(ids))
                .param("later", StepKind.overtaking())
                .query(ToldSteps::step)
                .list();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getLong("sign_up_id"),
                row.getObject("with_id", Long.class),
                Objects.requireNonNull(row.getString("name")),
                StepKind.valueOf(row.getString("what")),
                Objects.requireNonNull(row.getString("reason")),
                row.getBoolean("overtaken"),
                row.getBoolean("by_other"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant());
    }

    /**
     * One entry.
     *
     * @param withId the sign-up of who brings the person; null for who comes alone
     * @param name of who is brought; of others only that of a guest
     */
    record Step(
            long id,
            long signUpId,
            @Nullable Long withId,
            String name,
            StepKind what,
            String reason,
            boolean overtaken,
            boolean isByOther,
            @Nullable String actor,
            Instant at) {

        /** Whether it is still told: what an organiser changed always is. */
        boolean isTold() {
            return !overtaken || what == StepKind.EDITED;
        }

        /** The sign-up of who reads of it. */
        long readerId() {
            return withId == null ? signUpId : withId;
        }
    }
}
