package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Guests and their links in the store. */
@Component
class GuestRows {

    private static final String GUEST = "select g.*, coalesce(c.name, '') as centre_name, coalesce(c.city, '') as city,"
            + " coalesce(c.country, '') as country from event_guest g left join centre c on c.id = g.centre_id ";

    private final JdbcClient sql;
    private final GuestStore<Guest> store;

    GuestRows(JdbcClient sql) {
        this.sql = sql;
        this.store = new GuestStore<>(sql, "event_guest", GuestRows::guest);
    }

    /** Those guests as people who take part; none for no ids. */
    List<Attendee> these(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(GUEST + "where g.id in (:ids)")
                        .param("ids", Columns.listed(ids))
                        .query(GuestRows::attendee)
                        .list();
    }

    Optional<Guest> find(long id) {
        return sql.sql("select * from event_guest where id = :id")
                .param("id", id)
                .query(GuestRows::guest)
                .optional();
    }

    Optional<Guest> holder(long eventId, String token) {
        return store.holder(eventId, token);
    }

    Guest of(long eventId, String email, Language language, Instant now) {
        return store.of(eventId, email, language, now);
    }

    /** As {@link #of}, with what somebody else says of them; who spoke for themselves is left as they are. */
    Guest bring(
            long eventId,
            String email,
            String name,
            Language language,
            @Nullable Long centreId,
            long broughtBy,
            Instant now) {
        var guest = of(eventId, email, language, now);
        sql.sql("update event_guest set name = if(confirmed_at is null or name = '', :name, name),"
                        + " centre_id = coalesce(:centre, centre_id), brought_by = :by where id = :id")
                .param("name", name)
                .param("centre", centreId)
                .param("by", broughtBy)
                .param("id", guest.id())
                .update();
        return guest;
    }

    /** Somebody who came to the door; the same one when the device asks again. By the address when they gave one. */
    Guest walkIn(
            long eventId,
            UUID walkIn,
            @Nullable String email,
            GuestForm form,
            Language language,
            long by,
            Instant now) {
        if (email != null) {
            var guest = bring(eventId, email, form.name(), language, null, by, now);
            sql.sql("update event_guest set organisation = if(organisation = '', :organisation, organisation)"
                            + " where id = :id")
                    .param("organisation", form.organisation())
                    .param("id", guest.id())
                    .update();
            return guest;
        }
        var key = Columns.bytes(walkIn);
        sql.sql("insert into event_guest (event_id, name, organisation, language, brought_by, made_at, walk_in) values"
                        + " (:event, :name, :organisation, :language, :by, :now, :key)"
                        + " on duplicate key update made_at = made_at")
                .param("event", eventId)
                .param("name", form.name())
                .param("organisation", form.organisation())
                .param("language", language.code())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("key", key)
                .update();
        return sql.sql("select * from event_guest where event_id = :event and walk_in = :key")
                .param("event", eventId)
                .param("key", key)
                .query(GuestRows::guest)
                .single();
    }

    /** Whether somebody without an account takes part, or did. */
    boolean areAt(long eventId) {
        return sql.sql("select exists (select 1 from sign_up where event_id = :event and guest_id is not null"
                        + " and with_id is null)")
                .param("event", eventId)
                .query(Boolean.class)
                .single();
    }

    Optional<Guest> byAddress(long eventId, String email) {
        return store.byAddress(eventId, email);
    }

    /** What the person says of themselves, through a link that was sent to them. */
    void said(long id, String name, String organisation, Language language, Instant now) {
        sql.sql("update event_guest set name = :name, organisation = :organisation, language = :language,"
                        + " confirmed_at = coalesce(confirmed_at, :now) where id = :id")
                .param("name", name)
                .param("organisation", organisation)
                .param("language", language.code())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    String link(long id, Instant now) {
        return store.link(id, now);
    }

    int forgetIdle(Instant before) {
        return store.forgetIdle(before, "sign_up");
    }

    /** Forgets who the guests were of events that ended before then: only their number stays. Returns how many. */
    int forgetOfEnded(Instant before) {
        sql.sql("delete l from event_guest_link l join event_guest g on g.id = l.guest_id"
                        + " join event e on e.id = g.event_id where e.ends_moment < :before")
                .param("before", Timestamp.from(before))
                .update();
        return sql.sql("update event_guest g join event e on e.id = g.event_id"
                        + " set g.email = null, g.name = '', g.organisation = ''"
                        + " where e.ends_moment < :before and (g.email is not null or g.name <> '')")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** The sign-ups of guests that are to be forgotten because their event ended before then. */
    List<Long> signUpsOfEnded(Instant before) {
        return sql.sql("select s.id from sign_up s join event_guest g on g.id = s.guest_id"
                        + " join event e on e.id = g.event_id where e.ends_moment < :before"
                        + " and (g.email is not null or g.name <> '')")
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .list();
    }

    private static Attendee attendee(ResultSet row, int number) throws SQLException {
        return Attendee.guest(
                AttendeeId.guest(row.getLong("id")),
                row.getString("name"),
                row.getString("organisation"),
                row.getObject("centre_id", Long.class),
                row.getString("centre_name"),
                row.getString("city"),
                row.getString("country"),
                row.getString("email"),
                language(row));
    }

    private static Guest guest(ResultSet row, int number) throws SQLException {
        return new Guest(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("organisation"),
                language(row),
                row.getObject("centre_id", Long.class),
                row.getTimestamp("confirmed_at") != null);
    }

    private static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElse(Language.EN);
    }

    /**
     * A guest as stored.
     *
     * @param email null once it is forgotten
     * @param centreId the centre that brings the person
     * @param confirmed whether the person acted through a link that was sent to the address
     */
    record Guest(
            long id,
            long eventId,
            @Nullable String email,
            String name,
            String organisation,
            Language language,
            @Nullable Long centreId,
            boolean confirmed) {

        AttendeeId attendee() {
            return AttendeeId.guest(id);
        }
    }
}
