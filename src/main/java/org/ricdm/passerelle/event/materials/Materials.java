package org.ricdm.passerelle.event.materials;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.files.FileContent;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What remains of an event. Its organisers and planners add to all of it, those who speak in a session to that session;
 * visitors read what is for everybody, members all of it.
 */
@Service
@Transactional
public class Materials {

    private final EventAccess events;
    private final MaterialRows rows;
    private final Sessions sessions;
    private final Files files;
    private final CurrentViewer current;
    private final Clock clock;

    Materials(
            EventAccess events, MaterialRows rows, Sessions sessions, Files files, CurrentViewer current, Clock clock) {
        this.events = events;
        this.rows = rows;
        this.sessions = sessions;
        this.files = files;
        this.current = current;
        this.clock = clock;
    }

    /**
     * All that who asks may read. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     */
    @OpenToAll("who sees an event sees what remains of it, as far as it is for them")
    @Transactional(readOnly = true)
    public MaterialsPage open(String slug, Language reader) {
        var event = events.seen(slug);
        var all = sessions.released(event.id(), reader);
        var spoken = spoken(event);
        var runs = runs(event);
        var bySession = withFiles(rows.of(event.id(), audiences(current))).stream()
                .collect(Collectors.groupingBy(one -> Objects.requireNonNullElse(one.sessionId(), 0L)));
        var groups = new ArrayList<MaterialsPage.Group>();
        // What a session left that was never published is of the whole event.
        var known = all.stream().map(BookableSession::id).collect(Collectors.toSet());
        var whole = bySession.entrySet().stream()
                .filter(group -> !known.contains(group.getKey()))
                .flatMap(group -> group.getValue().stream())
                .toList();
        if (!whole.isEmpty()) {
            groups.add(new MaterialsPage.Group(null, whole));
        }
        all.stream()
                .filter(session -> bySession.containsKey(session.id()))
                .map(session -> new MaterialsPage.Group(session, Objects.requireNonNull(bySession.get(session.id()))))
                .forEach(groups::add);
        return new MaterialsPage(
                event,
                groups,
                all.stream()
                        .filter(session -> runs || spoken.contains(session.id()))
                        .toList(),
                runs,
                me());
    }

    /** Whether who asks finds or may add anything at that event, which they have read. At most one statement. */
    @OpenToAll("who sees an event sees what remains of it, as far as it is for them")
    @Transactional(readOnly = true)
    public boolean isThere(EventBrief event) {
        return runs(event) || rows.isThere(event.id(), audiences(current), me());
    }

    /**
     * The bytes of the file of a material.
     *
     * @throws NotOpen when there is none, or it is not for who asks
     */
    @OpenToAll("who sees an event sees what remains of it, as far as it is for them")
    @Transactional(readOnly = true)
    public FileContent file(String slug, long id) {
        var event = events.seen(slug);
        var file = rows.find(id)
                .filter(one -> one.eventId() == event.id())
                .filter(one -> audiences(current).contains(one.audience()))
                .flatMap(one -> files.of(List.of(MaterialRows.ref(id))).stream().findFirst())
                .orElseThrow(() -> notOpen(id));
        return files.content(file.token());
    }

    /**
     * Adds a link, or a file that who asks stored before.
     *
     * @return its id
     * @throws NotOpen when there is no such event or session, or who asks neither runs the event nor speaks there
     * @throws InvalidInput on {@code title}, {@code url}, {@code file}
     */
    @ForMembers
    public long add(String slug, MaterialEntry typed) {
        var event = events.seen(slug);
        mayAddTo(event, typed.sessionId());
        var entry = typed.checked();
        var token = entry.token();
        if (token != null && files.claim(null, Set.of(token)).isEmpty()) {
            throw InvalidInput.of("file", "materials.error.file");
        }
        var id = rows.add(event.id(), current.require().memberId(), entry, Instant.now(clock));
        if (token != null) {
            files.attach(MaterialRows.ref(id), Set.of(token));
        }
        return id;
    }

    /**
     * Takes it away; a file is gone at once.
     *
     * @throws NotOpen when there is none, or who asks neither added it nor runs the event
     */
    @ForMembers
    public void remove(String slug, long id) {
        var event = events.seen(slug);
        var found = rows.find(id)
                .filter(one -> one.eventId() == event.id())
                .filter(one -> runs(event) || one.addedById() == me())
                .orElseThrow(() -> notOpen(id));
        files.erase(List.of(MaterialRows.ref(found.id())));
        rows.remove(found.id());
    }

    /** The same with their files; one whose file is gone leaves nothing to show. One statement where there is any. */
    private List<Material> withFiles(List<Material> found) {
        var owners = found.stream()
                .filter(one -> one.url().isEmpty())
                .map(one -> MaterialRows.ref(one.id()))
                .toList();
        if (owners.isEmpty()) {
            return found;
        }
        Map<ObjectRef, StoredFile> kept = files.of(owners).stream()
                .collect(Collectors.toMap(file -> Objects.requireNonNull(file.owner()), Function.identity()));
        return found.stream()
                .map(one -> one.with(kept.get(MaterialRows.ref(one.id()))))
                .filter(one -> one.file() != null || !one.url().isEmpty())
                .toList();
    }

    private void mayAddTo(EventBrief event, @Nullable Long sessionId) {
        if (sessionId == null ? !runs(event) : !runs(event) && !spoken(event).contains(sessionId)) {
            throw new NotOpen("materials");
        }
        if (sessionId != null) {
            var session = sessions.these(List.of(sessionId), Language.EN).get(sessionId);
            if (session == null || session.eventId() != event.id()) {
                throw new NotOpen("session:" + sessionId);
            }
        }
    }

    private static boolean runs(EventBrief event) {
        return event.does(TeamPart.ORGANISER) || event.does(TeamPart.PROGRAMME);
    }

    private Set<Long> spoken(EventBrief event) {
        return current.find()
                .map(viewer -> rows.spokenIn(event.id(), viewer.memberId()))
                .orElseGet(Set::of);
    }

    private long me() {
        return current.find().map(Viewer::memberId).orElse(0L);
    }

    /** What is for whom may be read by who asks. */
    static Set<Audience> audiences(CurrentViewer current) {
        return current.find().isPresent() ? EnumSet.allOf(Audience.class) : EnumSet.of(Audience.PUBLIC);
    }

    private static NotOpen notOpen(long id) {
        return new NotOpen("material:" + id);
    }
}
