package org.ricdm.passerelle.event.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The programme as its planners work on it. Nobody else sees any of it before {@link Releases} shows it. Every method
 * throws {@link NotOpen} for somebody who does not plan that event, and for a session that is not of it.
 */
@Service
@Transactional
public class Planning {

    private final JdbcClient sql;
    private final PlanReading reading;
    private final EventAccess access;
    private final Markdown markdown;
    private final Clock clock;

    Planning(JdbcClient sql, PlanReading reading, EventAccess access, Markdown markdown, Clock clock) {
        this.sql = sql;
        this.reading = reading;
        this.access = access;
        this.markdown = markdown;
        this.clock = clock;
    }

    /** Everything that its planners have. */
    @ForMembers
    @Transactional(readOnly = true)
    public Plan open(String slug) {
        return reading.of(access.runs(slug, TeamPart.PROGRAMME));
    }

    /**
     * Adds a session and returns its id.
     *
     * @throws InvalidInput on {@code starts}, {@code ends}, {@code room}, {@code track}, {@code speakers},
     *     {@code theme}, {@code capacity}, {@code minimum}, {@code spoken}, {@code title.fr} and so on
     */
    @ForMembers
    public long add(long eventId, SessionEntry typed) {
        return insert(eventId, SessionRules.checked(typed, plan(eventId)));
    }

    /**
     * Changes all of a session.
     *
     * @param version as it was read
     * @throws InvalidInput as {@link #add}; on {@code version} when somebody else changed it meanwhile
     */
    @ForMembers
    public void change(long eventId, long sessionId, long version, SessionEntry typed) {
        var plan = plan(eventId);
        found(plan, sessionId);
        write(sessionId, version, SessionRules.checked(typed, plan));
    }

    /**
     * Puts a session elsewhere; it lasts as long as before.
     *
     * @throws InvalidInput as {@link #change}
     */
    @ForMembers
    public void move(
            long eventId,
            long sessionId,
            long version,
            LocalDateTime starts,
            @Nullable Long trackId,
            @Nullable Long roomId) {
        var plan = plan(eventId);
        var entry = found(plan, sessionId).entry();
        var moved =
                entry.at(starts, starts.plus(entry.length())).inTrack(trackId).inRoom(roomId);
        write(sessionId, version, SessionRules.checked(moved, plan));
    }

    /**
     * Makes a session longer or shorter.
     *
     * @throws InvalidInput as {@link #change}
     */
    @ForMembers
    public void stretch(long eventId, long sessionId, long version, LocalDateTime ends) {
        var plan = plan(eventId);
        var entry = found(plan, sessionId).entry();
        write(sessionId, version, SessionRules.checked(entry.at(entry.starts(), ends), plan));
    }

    /** Puts the same once more right behind it and returns the id of the copy. */
    @ForMembers
    public long copy(long eventId, long sessionId) {
        var plan = plan(eventId);
        var entry = found(plan, sessionId).entry();
        var later = entry.at(entry.ends(), entry.ends().plus(entry.length()));
        return insert(eventId, SessionRules.checked(later, plan));
    }

    /**
     * Takes a session out. {@link #restore} brings it back; whoever has a place in it keeps it until the next release.
     *
     * @throws InvalidInput on {@code version} when somebody else changed it meanwhile
     */
    @ForMembers
    public void remove(long eventId, long sessionId, long version) {
        found(plan(eventId), sessionId);
        var removed = sql.sql("update event_session set removed_at = :now, version = version + 1"
                        + " where id = :id and version = :version")
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", sessionId)
                .param("version", version)
                .update();
        unchanged(removed);
    }

    /** Brings back what was taken out; nothing when it is there. */
    @ForMembers
    public void restore(long eventId, long sessionId) {
        access.runs(eventId, TeamPart.PROGRAMME);
        sql.sql("update event_session set removed_at = null, version = version + 1"
                        + " where id = :id and event_id = :event and removed_at is not null")
                .param("id", sessionId)
                .param("event", eventId)
                .update();
    }

    private Plan plan(long eventId) {
        return reading.of(access.runs(eventId, TeamPart.PROGRAMME));
    }

    private static PlannedSession found(Plan plan, long sessionId) {
        return plan.session(sessionId).orElseThrow(() -> new NotOpen(ProgrammeObjects.SESSION + ":" + sessionId));
    }

    private long insert(long eventId, SessionEntry entry) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into event_session (event_id, kind, starts_at, ends_at) values (:event, :kind, :starts, :ends)")
                .param("event", eventId)
                .param("kind", entry.kind().name())
                .param("starts", entry.starts())
                .param("ends", entry.ends())
                .update(key, "id");
        var id = java.util.Objects.requireNonNull(key.getKey()).longValue();
        write(id, 0, entry);
        return id;
    }

    private void write(long id, long version, SessionEntry entry) {
        var changed = sql.sql("update event_session set kind = :kind, track_id = :track, room_id = :room,"
                        + " starts_at = :starts, ends_at = :ends, capacity = :capacity, minimum = :minimum,"
                        + " warn_on = :warn, spoken = :spoken, interpreted = :interpreted, level = :level,"
                        + " theme = :theme, version = version + 1"
                        + " where id = :id and version = :version and removed_at is null")
                .param("kind", entry.kind().name())
                .param("track", entry.trackId())
                .param("room", entry.roomId())
                .param("starts", entry.starts())
                .param("ends", entry.ends())
                .param("capacity", entry.capacity())
                .param("minimum", entry.minimum())
                .param("warn", entry.warnOn())
                .param("spoken", SessionRows.codes(entry.spoken()))
                .param("interpreted", SessionRows.codes(entry.interpreted()))
                .param("level", entry.level().name())
                .param("theme", entry.theme())
                .param("id", id)
                .param("version", version)
                .update();
        unchanged(changed);
        texts(id, entry);
        speakers(id, entry);
    }

    private static void unchanged(int rows) {
        if (rows == 0) {
            throw InvalidInput.of("version", "programme.error.changed");
        }
    }

    private void texts(long id, SessionEntry entry) {
        sql.sql("delete from event_session_text where session_id = :id")
                .param("id", id)
                .update();
        entry.texts()
                .forEach((language, text) -> sql.sql("insert into event_session_text"
                                + " (session_id, language, title, description, description_html)"
                                + " values (:id, :language, :title, :description, :html)")
                        .param("id", id)
                        .param("language", language.code())
                        .param("title", text.title())
                        .param("description", text.description())
                        .param("html", html(text.description()))
                        .update());
    }

    private void speakers(long id, SessionEntry entry) {
        sql.sql("delete from event_session_speaker where session_id = :id")
                .param("id", id)
                .update();
        for (var position = 0; position < entry.speakers().size(); position++) {
            sql.sql("insert into event_session_speaker (session_id, speaker_id, position)"
                            + " values (:id, :speaker, :position)")
                    .param("id", id)
                    .param("speaker", entry.speakers().get(position))
                    .param("position", position)
                    .update();
        }
    }

    /** Nobody is named with an at sign on a page that visitors read. */
    private String html(String source) {
        return source.isBlank()
                ? ""
                : markdown.render(source, MentionNames.NONE).html();
    }
}
