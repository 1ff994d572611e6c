package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForAdministrators;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which forums there are, in what order, and who may do what there. What is changed counts from the next request of
 * everybody; each change is noted in the log.
 */
@Service
@Transactional
public class ForumSettings {

    private final JdbcClient sql;
    private final ForumRows rows;
    private final ForumRules rules;
    private final CurrentViewer current;
    private final Audit audit;
    private final Clock clock;

    ForumSettings(JdbcClient sql, ForumRows rows, ForumRules rules, CurrentViewer current, Audit audit, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.rules = rules;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** All forums in their order, archived ones among them. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<RunForum> all() {
        return rows.all(current.require().language());
    }

    /**
     * One of them.
     *
     * @throws NotOpen when there is none of that slug
     */
    @ForAdministrators
    @Transactional(readOnly = true)
    public RunForum find(String slug) {
        return all().stream()
                .filter(forum -> forum.entry().slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotOpen("forum"));
    }

    /**
     * Opens a forum behind all others and returns its id.
     *
     * @throws InvalidInput on {@code slug}, {@code name.fr} and {@code purpose.fr} for each language, {@code colour},
     *     {@code readers}, {@code openers} and {@code moderators}
     */
    @ForAdministrators
    public long enter(ForumEntry typed) {
        var entry = rules.checked(typed);
        var id = rows.enter(entry);
        rows.write(id, entry);
        audit.note("forums.opened", ref(id), entry.slug());
        return id;
    }

    /**
     * Changes all of a forum but its slug.
     *
     * @param version as it was read
     * @throws InvalidInput as {@link #enter}; on {@code version} when somebody else changed it meanwhile
     */
    @ForAdministrators
    public void change(long id, int version, ForumEntry typed) {
        var entry = rules.checked(typed);
        if (!rows.change(id, version, entry)) {
            throw InvalidInput.of("version", "forum.admin.error.changed");
        }
        var before = rows.circles(id);
        rows.write(id, entry);
        audit.note("forums.changed", ref(id), rights(before, entry));
    }

    /** Nothing is written there any more; what was written stays readable. */
    @ForAdministrators
    public void archive(long id) {
        if (sql.sql("update forum set archived_at = :now, version = version + 1 where id = :id and archived_at is null")
                        .param("now", Timestamp.from(Instant.now(clock)))
                        .param("id", id)
                        .update()
                > 0) {
            audit.note("forums.archived", ref(id));
        }
    }

    /** Undoes {@link #archive}. */
    @ForAdministrators
    public void reopen(long id) {
        if (sql.sql("update forum set archived_at = null, version = version + 1 where id = :id"
                                + " and archived_at is not null")
                        .param("id", id)
                        .update()
                > 0) {
            audit.note("forums.reopened", ref(id));
        }
    }

    /** Takes the forum one place up among those that are not archived, or down; nothing at the end of the list. */
    @ForAdministrators
    public void shift(long id, boolean up) {
        var order = new ArrayList<>(rows.order());
        var shown = order.stream().filter(row -> !row.archived()).toList();
        var at = shown.stream().map(ForumRows.Place::id).toList().indexOf(id);
        var other = at + (up ? -1 : 1);
        if (at < 0 || other < 0 || other >= shown.size()) {
            return;
        }
        Collections.swap(order, order.indexOf(shown.get(at)), order.indexOf(shown.get(other)));
        rows.order(order.stream().map(ForumRows.Place::id).toList());
        audit.note("forums.shifted", ref(id), up ? "up" : "down");
    }

    private static ObjectRef ref(long id) {
        return new ObjectRef(ForumAccess.FORUM, id);
    }

    /** Who read and wrote before and after, where that changed: the part of a change that others may ask about. */
    private static String rights(ForumRows.Circles before, ForumEntry after) {
        var changed = new ArrayList<String>();
        if (!before.readers().equals(after.readers())) {
            changed.add("readers " + joined(before.readers()) + " to " + joined(after.readers()));
        }
        if (!before.openers().equals(after.openers())) {
            changed.add("openers " + joined(before.openers()) + " to " + joined(after.openers()));
        }
        var said = String.join("; ", changed);
        return said.substring(0, Math.min(said.length(), 200));
    }

    private static String joined(Set<Circle> circles) {
        return String.join(
                "+",
                circles.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Enum::name)
                        .toList());
    }
}
