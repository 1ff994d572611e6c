package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those whom people bring, in the store: guests without an address. */
@Component
class CompanionRows {

    private final JdbcClient sql;

    CompanionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** The one of that name, accents and all, among those who came, or were to come, with that sign-up. */
    Optional<AttendeeId> named(long bringerId, String name) {
        return sql.sql(
                        "select g.id from sign_up s join event_guest g on g.id = s.guest_id"
                                + " where s.with_id = :bringer and g.name = :name collate utf8mb4_uca1400_as_ci order by g.id limit 1")
                .param("bringer", bringerId)
                .param("name", name)
                .query(Long.class)
                .optional()
                .map(AttendeeId::guest);
    }

    /**
     * Enters somebody.
     *
     * @param by the member who brings them; null when a guest does
     */
    AttendeeId enter(SignUpRow bringer, String name, Language language, @Nullable Long by, Instant now) {
        return AttendeeId.guest(
                sql.sql("insert into event_guest (event_id, name, language, centre_id, brought_by, made_at) values"
                                + " (:event, :name, :language, :centre, :by, :now) returning id")
                        .param("event", bringer.eventId())
                        .param("name", name)
                        .param("language", language.code())
                        .param("centre", bringer.centreId())
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .query(Long.class)
                        .single());
    }

    void rename(AttendeeId companion, String name) {
        sql.sql("update event_guest set name = :name where id = :id")
                .param("name", name)
                .param("id", companion.guestId())
                .update();
    }

    /** Those who come with that sign-up or did, in the order in which they were entered. One statement. */
    List<Brought> of(long bringerId) {
        return sql.sql(
                        "select s.*, g.name, " + SignUpRows.POSITION
                                + " from sign_up s join event_guest g on g.id = s.guest_id where s.with_id = :bringer order by s.id")
                .param("bringer", bringerId)
                .query((row, n) -> new Brought(SignUpRows.row(row, n), row.getString("name"), row.getInt("position")))
                .list();
    }

    /** @param position in the waiting list, 1 for who is next; 0 when they do not wait */
    record Brought(SignUpRow row, String name, int position) {}
}
