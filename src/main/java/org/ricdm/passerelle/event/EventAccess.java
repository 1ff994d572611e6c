package org.ricdm.passerelle.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees which event and who does what for it. The only place that decides it: a draft is there for its team only, a
 * published one for the network or for everybody.
 */
@Component
public class EventAccess implements ReadAccess {

    /** The kind of object that an event is. */
    public static final String EVENT = "event";

    /** Whether {@code :me} (0 for a visitor) sees the event {@code e}. */
    static final String SEEN = "((e.published_at is not null and (e.audience = 'PUBLIC' or :me > 0))"
            + " or exists (select 1 from event_team t where t.event_id = e.id and t.member_id = :me))";

    private final JdbcClient sql;
    private final EventRows rows;
    private final CurrentViewer current;
    private final People people;

    EventAccess(JdbcClient sql, EventRows rows, CurrentViewer current, People people) {
        this.sql = sql;
        this.rows = rows;
        this.current = current;
        this.people = people;
    }

    /**
     * The event, as far as who asks sees it; two statements.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    public EventBrief seen(String slug) {
        return rows.brief("e.slug = :key and " + SEEN, slug, me())
                .orElseThrow(() -> new NotOpen(EVENT))
                .inWordsOf(current);
    }

    /** As {@link #seen(String)}. */
    public EventBrief seen(long id) {
        return rows.brief("e.id = :key and " + SEEN, id, me())
                .orElseThrow(() -> notOpen(id))
                .inWordsOf(current);
    }

    /**
     * The event, for somebody of its team who does that part.
     *
     * @throws NotOpen when there is none or who asks does another part or none
     */
    public EventBrief runs(String slug, TeamPart part) {
        return doing(seen(slug), part);
    }

    /** As {@link #runs(String, TeamPart)}. */
    public EventBrief runs(long id, TeamPart part) {
        return doing(seen(id), part);
    }

    /** The event in that language, whoever asks; for jobs and mails. Asks no permission. */
    public EventBrief any(long id, Language reader) {
        return rows.brief("e.id = :key", id, 0L).orElseThrow(() -> notOpen(id)).in(reader);
    }

    /** As {@link #any(long, Language)}; for whoever holds a link to it that was sent to them. Asks no permission. */
    public Optional<EventBrief> any(String slug, Language reader) {
        return rows.brief("e.slug = :key", slug, 0L).map(event -> event.in(reader));
    }

    /** The members who do that part for an event; for mails. Asks no permission. */
    public Set<Long> team(long eventId, TeamPart part) {
        return Set.copyOf(sql.sql("select member_id from event_team where event_id = :event and part = :part")
                .param("event", eventId)
                .param("part", part.name())
                .query(Long.class)
                .list());
    }

    private static EventBrief doing(EventBrief event, TeamPart part) {
        if (!event.does(part)) {
            throw notOpen(event.id());
        }
        return event;
    }

    /** The id of who asks, 0 for a visitor. */
    long me() {
        return current.find().map(Viewer::memberId).orElse(0L);
    }

    /** The language of who asks: that of the member, or of the request of a visitor. */
    public Language reader() {
        return current.find().map(Viewer::language).orElseGet(LanguageChoice::ofThisRequest);
    }

    static NotOpen notOpen(long id) {
        return new NotOpen(EVENT + ":" + id);
    }

    /** The event as others name it. */
    public static ObjectRef ref(long id) {
        return new ObjectRef(EVENT, id);
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(EVENT);
    }

    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> objects) {
        if (people.viewer(memberId).isEmpty()) {
            return Set.of();
        }
        return refs(sql.sql("select e.id from event e where e.id in (:ids) and " + SEEN)
                .param("ids", Columns.listedIds(objects))
                .param("me", memberId)
                .query(Long.class)
                .list());
    }

    @Override
    public Set<ObjectRef> existing(Collection<ObjectRef> objects) {
        return refs(sql.sql("select e.id from event e where e.id in (:ids)")
                .param("ids", Columns.listedIds(objects))
                .query(Long.class)
                .list());
    }

    private static Set<ObjectRef> refs(List<Long> ids) {
        return ids.stream().map(EventAccess::ref).collect(Collectors.toSet());
    }
}
