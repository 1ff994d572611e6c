package org.ricdm.passerelle.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invitations. Whoever changes one is in a transaction and has asked {@link AdmissionAccess}. */
@Component
class InvitationRows {

    private static final String ROW = "select i.id, i.email, i.centre_id, c.name as centre_name, i.invited_by,"
            + " i.language, i.expires_at from invitation i join centre c on c.id = i.centre_id where i.state = 'OPEN'";

    private final JdbcClient sql;
    private final Clock clock;

    InvitationRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The invitation while it can be taken up. */
    Optional<Row> good(long id) {
        return sql.sql(ROW + " and i.id = :id and i.expires_at > :now")
                .param("id", id)
                .param("now", Timestamp.from(Instant.now(clock)))
                .query(InvitationRows::row)
                .optional();
    }

    /** Adds an open one and returns its id; empty when the address has an open one of that centre. */
    Optional<Long> add(String email, long centreId, long by, Language language) {
        var now = Instant.now(clock);
        // One whose time is over does not stand in the way of a new one.
        sql.sql("update invitation set state = 'REVOKED' where open_for = :email and centre_id = :centre"
                        + " and expires_at <= :now")
                .param("email", email)
                .param("centre", centreId)
                .param("now", Timestamp.from(now))
                .update();
        try {
            sql.sql("insert into invitation (email, centre_id, invited_by, language, invited_at, expires_at, state)"
                            + " values (:email, :centre, :by, :language, :now, :until, 'OPEN')")
                    .param("email", email)
                    .param("centre", centreId)
                    .param("by", by)
                    .param("language", language.code())
                    .param("now", Timestamp.from(now))
                    .param("until", Timestamp.from(now.plus(TokenPurpose.INVITATION.life())))
                    .update();
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
        return Optional.of(sql.sql("select last_insert_id()").query(Long.class).single());
    }

    /** Begins the time of an open one again, in the name of who asks for it now. */
    void renew(long id, long by) {
        var now = Instant.now(clock);
        sql.sql("update invitation set invited_by = :by, invited_at = :now, expires_at = :until"
                        + " where id = :id and state = 'OPEN'")
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(TokenPurpose.INVITATION.life())))
                .param("id", id)
                .update();
    }

    /** Ends an open one. */
    void close(long id, InvitationState end, @Nullable Long memberId) {
        if (!InvitationState.OPEN.canBecome(end)) {
            throw new IllegalArgumentException("not an end: " + end);
        }
        sql.sql("update invitation set state = :end, member_id = :member where id = :id and state = 'OPEN'")
                .param("end", end.name())
                .param("member", memberId)
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("email"),
                row.getLong("centre_id"),
                row.getString("centre_name"),
                row.getLong("invited_by"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getTimestamp("expires_at").toInstant());
    }

    /**
     * An open invitation.
     *
     * @param language chosen by the member who invites
     */
    record Row(
            long id,
            String email,
            long centreId,
            String centreName,
            long invitedBy,
            Language language,
            Instant expiresAt) {}
}
