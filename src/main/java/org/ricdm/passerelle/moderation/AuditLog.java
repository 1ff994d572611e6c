package org.ricdm.passerelle.moderation;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ForAdministrators;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was done by right of an office, for administrators. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    /** Entries on one page. */
    public static final int PAGE = 50;

    private final Audit audit;
    private final People people;

    AuditLog(Audit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    /**
     * A page of the log, newest first.
     *
     * @param actor only by the member of that handle; empty for all
     * @param action only those acts, and all below that word; empty for all
     * @param object only about that object, as {@code post:12}; empty for all, as is anything else
     * @param before key of the page, null for the first
     */
    @ForAdministrators
    public AuditPage page(String actor, String action, String object, @Nullable Long before) {
        var by = actor.isBlank() ? null : id(actor.strip());
        var entries = audit.entries(by, action.strip(), object(object.strip()), before, PAGE + 1);
        var shown = entries.subList(0, Math.min(PAGE, entries.size()));
        var named = new HashSet<Long>();
        for (var entry : shown) {
            var member = entry.actorId();
            if (member != null) {
                named.add(member);
            }
            if (entry.object().kind().equals(Decision.MEMBER)) {
                named.add(entry.object().id());
            }
        }
        return new AuditPage(
                shown,
                people.cards(named),
                entries.size() > PAGE ? shown.getLast().id() : null);
    }

    /** Nobody has the id 0: an unknown handle finds nothing. */
    private long id(String handle) {
        return people.idOf(handle).orElse(0L);
    }

    private static @Nullable ObjectRef object(String typed) {
        return typed.matches("[a-z]{1,30}:\\d{1,18}") ? ObjectRef.parse(typed) : null;
    }
}
