package org.ricdm.passerelle.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of an event, by those who run it. What is changed is seen by the next who looks. */
@Service
@Transactional
public class Events {

    private final JdbcClient sql;
    private final EventRows rows;
    private final EventAccess access;
    private final EventPartners partners;
    private final EventPictures pictures;
    private final EventMoves moves;
    private final PeopleConcerned people;
    private final CurrentViewer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Events(
            JdbcClient sql,
            EventRows rows,
            EventAccess access,
            EventPartners partners,
            EventPictures pictures,
            EventMoves moves,
            PeopleConcerned people,
            CurrentViewer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.partners = partners;
        this.pictures = pictures;
        this.moves = moves;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The event in a few words.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    @OpenToAll("a visitor sees what is published for everybody")
    @Transactional(readOnly = true)
    public EventBrief find(String slug) {
        return access.seen(slug);
    }

    /** Whether who asks may begin an event: organisers of the network and administrators. */
    @ForMembers
    public boolean mayEnter() {
        var viewer = current.require();
        return viewer.has(Role.ORGANISER) || viewer.has(Role.ADMINISTRATOR);
    }

    /**
     * Begins an event as a draft, run by who begins it, and returns its id.
     *
     * @throws NotOpen when who asks runs no events
     * @throws InvalidInput on {@code slug}, {@code starts}, {@code ends}, {@code title.fr} and so on, {@code latitude}
     */
    @ForMembers
    public long enter(EventEntry typed) {
        if (!mayEnter()) {
            throw new NotOpen(EventAccess.EVENT);
        }
        var id = rows.enter(EventRules.checked(typed));
        sql.sql("insert into event_team (event_id, member_id, part) values (:id, :me, :part)")
                .param("id", id)
                .param("me", current.require().memberId())
                .param("part", TeamPart.ORGANISER.name())
                .update();
        return id;
    }

    /**
     * As {@link #enter(EventEntry)}, with its partners, or nothing at all.
     *
     * @throws InvalidInput also as {@link EventPartners#name}
     */
    @ForMembers
    public long enter(EventEntry typed, List<Partner> with) {
        var id = enter(typed);
        partners.name(id, with);
        return id;
    }

    /**
     * As {@link #enter(EventEntry, List)}, with its picture, or nothing at all.
     *
     * @throws InvalidInput also as {@link EventPictures#set}
     */
    @ForMembers
    public long enter(EventEntry typed, List<Partner> with, PictureEntry picture) {
        var id = enter(typed, with);
        pictures.set(id, picture);
        return id;
    }

    /**
     * All that is said of an event, for its organisers.
     *
     * @throws NotOpen when there is none or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public EventEntry entry(String slug) {
        return rows.entry(access.runs(slug, TeamPart.ORGANISER).id());
    }

    /**
     * How many people get a mail when the event becomes that: none unless it has another time, place or way of taking
     * part, is published and still to come.
     *
     * @throws NotOpen as {@link #change}
     * @throws InvalidInput as {@link #enter}
     */
    @ForMembers
    @Transactional(readOnly = true)
    public int toldOfChange(long id, EventEntry typed) {
        var event = access.runs(id, TeamPart.ORGANISER);
        var next = Whereabouts.of(EventRules.checked(typed));
        return moves.isNews(event, moves.now(id), next) ? people.number(id) : 0;
    }

    /**
     * Changes all of an event but its slug. Whoever counts on it is told when it moves.
     *
     * @param version as it was read
     * @throws NotOpen when there is none or who asks does not run it
     * @throws InvalidInput as {@link #enter}; on {@code version} when somebody else changed it meanwhile
     */
    @ForMembers
    public void change(long id, int version, EventEntry typed) {
        var event = access.runs(id, TeamPart.ORGANISER);
        var entry = EventRules.checked(typed);
        var before = moves.now(id);
        var next = Whereabouts.of(entry);
        // Nobody has a draft in their calendar.
        var growth = event.state() == EventState.DRAFT || before.equals(next) ? 0 : 1;
        if (!rows.change(id, version, entry, growth)) {
            throw InvalidInput.of("version", "event.error.changed");
        }
        facts.publishEvent(new ObjectChanged(EventAccess.EVENT, id));
        if (moves.isNews(event, before, next)) {
            facts.publishEvent(new EventMoved(id, moves.note(id, before)));
        }
    }

    /**
     * As {@link #change(long, int, EventEntry)}, with all partners, or nothing at all.
     *
     * @throws InvalidInput also as {@link EventPartners#name}
     */
    @ForMembers
    public void change(long id, int version, EventEntry typed, List<Partner> with) {
        change(id, version, typed);
        partners.name(id, with);
    }

    /**
     * As {@link #change(long, int, EventEntry, List)}, with the picture, or nothing at all.
     *
     * @throws InvalidInput also as {@link EventPictures#set}
     */
    @ForMembers
    public void change(long id, int version, EventEntry typed, List<Partner> with, PictureEntry picture) {
        change(id, version, typed, with);
        pictures.set(id, picture);
    }

    /** Shows a draft to those it is for. */
    @ForMembers
    public void publish(long id) {
        access.runs(id, TeamPart.ORGANISER);
        if (set(id, "published_at = :now, changed_at = :now", "published_at is null and cancelled_at is null", "")) {
            audit.note("events.published", EventAccess.ref(id));
        }
    }

    /**
     * How many people get a mail when the event is called off.
     *
     * @throws NotOpen when there is none or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public int toldOfCancelling(long id) {
        access.runs(id, TeamPart.ORGANISER);
        return people.number(id);
    }

    /**
     * Calls an event off; its page stays and says why, and whoever counts on it is told.
     *
     * @throws InvalidInput on {@code reason} when there is none or it is too long
     */
    @ForMembers
    public void cancel(long id, String reason) {
        var event = access.runs(id, TeamPart.ORGANISER);
        var said = SaidReason.checked(reason, "event.error.reason");
        if (event.state().isAhead()
                && set(
                        id,
                        "cancelled_at = :now, cancelled_reason = :reason, changed_at = :now, sequence = sequence + 1",
                        "cancelled_at is null",
                        said)) {
            audit.note("events.cancelled", EventAccess.ref(id));
            facts.publishEvent(new EventCancelled(id));
        }
    }

    /** Puts an event that is over among those that are kept. */
    @ForMembers
    public void archive(long id) {
        if (access.runs(id, TeamPart.ORGANISER).state().isOver()
                && set(id, "archived_at = :now", "archived_at is null", "")) {
            audit.note("events.archived", EventAccess.ref(id));
        }
    }

    private boolean set(long id, String what, String when, String reason) {
        var changed = sql.sql("update event set " + what + ", version = version + 1 where id = :id and " + when)
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("reason", reason)
                .param("id", id)
                .update();
        if (changed > 0) {
            facts.publishEvent(new ObjectChanged(EventAccess.EVENT, id));
        }
        return changed > 0;
    }
}
