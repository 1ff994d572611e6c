package org.ricdm.passerelle.event.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.signup.GuestStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People without an account who propose, and their links, in the store. */
@Component
class CallGuestRows {

    private final JdbcClient sql;
    private final GuestStore<Guest> store;

    CallGuestRows(JdbcClient sql) {
        this.sql = sql;
        this.store = new GuestStore<>(sql, "call_guest", CallGuestRows::guest);
    }

    Optional<Guest> find(long id) {
        return Optional.ofNullable(these(Set.of(id)).get(id));
    }

    /** Those guests by their ids; none for no ids. */
    Map<Long, Guest> these(Collection<Long> ids) {
        var guests = new HashMap<Long, Guest>();
        if (!ids.isEmpty()) {
            sql.sql("select * from call_guest where id in (:ids)")
                    .param("ids", Columns.listed(ids))
                    .query(CallGuestRows::guest)
                    .list()
                    .forEach(guest -> guests.put(guest.id(), guest));
        }
        return guests;
    }

    Optional<Guest> holder(long eventId, String token) {
        return store.holder(eventId, token);
    }

    /** Whether somebody of that address asked for a link there before. */
    boolean knows(long eventId, String email) {
        return store.byAddress(eventId, email).isPresent();
    }

    Guest of(long eventId, String email, Language language, Instant now) {
        return store.of(eventId, email, language, now);
    }

    /** What the person says of themselves, through a link that was sent to them. */
    void said(long id, String name, String organisation, Language language) {
        sql.sql("update call_guest set name = :name, organisation = :organisation, language = :language where id = :id")
                .param("name", name)
                .param("organisation", organisation)
                .param("language", language.code())
                .param("id", id)
                .update();
    }

    String link(long id, Instant now) {
        return store.link(id, now);
    }

    int forgetIdle(Instant before) {
        return store.forgetIdle(before, "proposal");
    }

    /**
     * Forgets the guests of events that ended before then: what they proposed and nothing became of goes as a whole, of what
     * became a session only that it did stays. Names and addresses typed for others go as well.
     */
    void forgetOfEnded(Instant before) {
        for (var statement : List.of(
                "delete p from proposal p join event e on e.id = p.event_id"
                        + " where e.ends_moment < :before and p.guest_id is not null and p.session_id is null",
                "delete s from proposal_speaker s join proposal p on p.id = s.proposal_id join event e"
                        + " on e.id = p.event_id where e.ends_moment < :before and s.member_id is null",
                "update proposal p join event e on e.id = p.event_id set p.others = ''"
                        + " where e.ends_moment < :before and p.others <> ''",
                "delete l from call_guest_link l join call_guest g on g.id = l.guest_id"
                        + " join event e on e.id = g.event_id where e.ends_moment < :before",
                "update call_guest g join event e on e.id = g.event_id set g.email = null, g.name = '',"
                        + " g.organisation = '' where e.ends_moment < :before and (g.email is not null or g.name <> '')")) {
            sql.sql(statement).param("before", Timestamp.from(before)).update();
        }
    }

    private static Guest guest(ResultSet row, int number) throws SQLException {
        return new Guest(
                row.getLong("id"),
                row.getLong("event_id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("organisation"),
                Language.of(row.getString("language")).orElse(Language.EN));
    }

    /**
     * A guest as stored.
     *
     * @param email null once it is forgotten
     * @param name empty before they said it
     */
    record Guest(long id, long eventId, @Nullable String email, String name, String organisation, Language language) {}
}
