package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People without an account, known at an event by their address and by links that were sent to them. Each use has tables of
 * its own, because each forgets its guests by another rule. Asks no permission.
 *
 * @param <G> a guest as stored
 */
public final class GuestStore<G> {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient sql;
    private final String table;
    private final RowMapper<G> guest;

    /** @param table of the guests; their links are in the table of that name with {@code _link} behind */
    public GuestStore(JdbcClient sql, String table, RowMapper<G> guest) {
        this.sql = sql;
        this.table = table;
        this.guest = guest;
    }

    /** Whose link it is, as far as the link is to that event. One statement. */
    public Optional<G> holder(long eventId, String token) {
        return sql.sql("select g.* from " + table + "_link l join " + table + " g on g.id = l.guest_id"
                        + " where l.hash = :hash and g.event_id = :event and g.email is not null")
                .param("hash", SecretToken.hash(token))
                .param("event", eventId)
                .query(guest)
                .optional();
    }

    /** Who is known there by that address. One statement. */
    public Optional<G> byAddress(long eventId, String email) {
        return sql.sql("select * from " + table + " where event_id = :event and email = :email")
                .param("event", eventId)
                .param("email", email)
                .query(guest)
                .optional();
    }

    /** The guest of that address at that event, entered when there is none. Two statements. */
    public G of(long eventId, String email, Language language, Instant now) {
        // Of two at the same moment both find the same row; who asks again is not forgotten as somebody idle.
        sql.sql("insert into " + table
                        + " (event_id, email, language, made_at) values (:event, :email, :language, :now)"
                        + " on duplicate key update made_at = values(made_at)")
                .param("event", eventId)
                .param("email", email)
                .param("language", language.code())
                .param("now", Timestamp.from(now))
                .update();
        return byAddress(eventId, email).orElseThrow();
    }

    /** Makes a link of the guest's own and returns its token; only what it hashes to is stored. */
    public String link(long id, Instant now) {
        var token = SecretToken.make(TOKEN_BYTES);
        sql.sql("insert into " + table + "_link (hash, guest_id, made_at) values (:hash, :guest, :now)")
                .param("hash", SecretToken.hash(token))
                .param("guest", id)
                .param("now", Timestamp.from(now))
                .update();
        return token;
    }

    /**
     * Forgets who asked for a link before then and did nothing with it. Returns how many.
     *
     * @param done the table of what guests do, with their {@code guest_id}
     */
    public int forgetIdle(Instant before, String done) {
        return sql.sql("delete from " + table + " where made_at < :before and not exists (select 1 from " + done
                        + " d where d.guest_id = " + table + ".id) limit 1000")
                .param("before", Timestamp.from(before))
                .update();
    }
}
