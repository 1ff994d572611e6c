package org.ricdm.passerelle.event;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who runs an event. Its organisers name each other and helpers for a part; an administrator names somebody when none
 * of them is there any more, and sees nothing of the event by that.
 */
@Service
@Transactional
public class EventTeam {

    private final JdbcClient sql;
    private final EventAccess access;
    private final CurrentViewer current;
    private final People people;
    private final Audit audit;

    EventTeam(JdbcClient sql, EventAccess access, CurrentViewer current, People people, Audit audit) {
        this.sql = sql;
        this.access = access;
        this.current = current;
        this.people = people;
        this.audit = audit;
    }

    /**
     * The team by name.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Helper> of(String slug) {
        var parts = sql
                .sql("select member_id, part from event_team where event_id = :id")
                .param("id", access.runs(slug, TeamPart.ORGANISER).id())
                .query((row, n) -> Map.entry(row.getLong("member_id"), TeamPart.valueOf(row.getString("part"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        var cards = people.cards(parts.keySet());
        return cards.values().stream()
                .sorted(Comparator.comparing(PersonCard::name))
                .map(card -> new Helper(card, Objects.requireNonNull(parts.get(card.id()))))
                .toList();
    }

    /**
     * Gives somebody exactly those parts; none takes them all away.
     *
     * @throws NotOpen when there is no such event or who asks may not name its team
     * @throws InvalidInput on {@code member} when the account is not active; on {@code parts} when nobody would be left
     *     who runs the event
     */
    @ForMembers
    public void name(long eventId, long memberId, Set<TeamPart> parts) {
        if (!current.require().has(Role.ADMINISTRATOR)) {
            access.runs(eventId, TeamPart.ORGANISER);
        }
        // Before anything is read: two organisers who leave at the same moment would leave nobody.
        var there = sql.sql("select id from event where id = :id for update")
                .param("id", eventId)
                .query(Long.class)
                .optional();
        if (there.isEmpty()) {
            throw EventAccess.notOpen(eventId);
        }
        if (!parts.isEmpty() && people.viewer(memberId).isEmpty()) {
            throw InvalidInput.of("member", "event.error.member");
        }
        sql.sql("delete from event_team where event_id = :event and member_id = :member")
                .param("event", eventId)
                .param("member", memberId)
                .update();
        parts.forEach(
                part -> sql.sql("insert into event_team (event_id, member_id, part) values (:event, :member, :part)")
                        .param("event", eventId)
                        .param("member", memberId)
                        .param("part", part.name())
                        .update());
        var organisers = sql.sql("select count(*) from event_team where event_id = :event and part = 'ORGANISER'")
                .param("event", eventId)
                .query(Integer.class)
                .single();
        if (organisers == 0) {
            throw InvalidInput.of("parts", "event.error.nobodyLeft");
        }
        audit.note(
                "events.team",
                EventAccess.ref(eventId),
                "member " + memberId + ": "
                        + Arrays.stream(TeamPart.values())
                                .filter(parts::contains)
                                .map(Enum::name)
                                .collect(Collectors.joining("+")));
    }

    /** Somebody of the team and what they do. */
    public record Helper(PersonCard person, Set<TeamPart> parts) {}
}
