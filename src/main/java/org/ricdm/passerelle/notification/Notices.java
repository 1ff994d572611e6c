package org.ricdm.passerelle.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what happened and tells each person once: a notice in the bell and, for most reasons, an order for a mail. */
@Service
@Transactional
@InsideOnly("the features tell; whether a person may read is asked when the notice is shown and when the mail leaves")
public class Notices {

    /** People told with the same few statements. */
    private static final int TOGETHER = 500;

    private final JdbcClient sql;
    private final People people;
    private final Mails mails;
    private final LiveBell bell;
    private final Clock clock;

    Notices(JdbcClient sql, People people, Mails mails, LiveBell bell, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.mails = mails;
        this.bell = bell;
        this.clock = clock;
    }

    /** Tells everybody named in it, each for the strongest reason, never the actor. Telling it again changes nothing. */
    public void tell(Happening happening) {
        var strongest = new LinkedHashMap<Long, Reason>();
        happening.told().stream()
                .sorted(Comparator.comparing(Happening.Told::reason))
                .filter(told -> !Long.valueOf(told.memberId()).equals(happening.actorId()))
                .forEach(told -> strongest.putIfAbsent(told.memberId(), told.reason()));
        var ids = new ArrayList<>(strongest.keySet());
        // In one order, whoever tells: two that tell the same people do not wait for each other in a circle.
        Collections.sort(ids);
        for (var from = 0; from < ids.size(); from += TOGETHER) {
            tell(happening, ids.subList(from, Math.min(from + TOGETHER, ids.size())), strongest);
        }
    }

    private void tell(Happening happening, List<Long> ids, Map<Long, Reason> reasons) {
        var before = told(happening, ids).keySet();
        var fresh = people.recipients(ids).stream()
                .filter(Recipient::active)
                .filter(person -> !before.contains(person.memberId()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        insert(happening, fresh, reasons);
        var notices = told(happening, fresh.stream().map(Recipient::memberId).toList());
        mails.sendAll(fresh.stream()
                .filter(person ->
                        Objects.requireNonNull(reasons.get(person.memberId())).isMailed())
                .map(person -> order(person, Objects.requireNonNull(notices.get(person.memberId()))))
                .toList());
        bell.ringAfterCommit(notices.keySet());
    }

    /** The notices of what happened that these people have, by person. */
    private Map<Long, Long> told(Happening happening, List<Long> ids) {
        var told = new HashMap<Long, Long>();
        sql.sql("select recipient_id, id from notice where recipient_id in (:people) and event_key = :key")
                .param("people", ids)
                .param("key", happening.key())
                .query(row -> {
                    told.put(row.getLong("recipient_id"), row.getLong("id"));
                });
        return told;
    }

    private void insert(Happening happening, List<Recipient> people, Map<Long, Reason> reasons) {
        var values = new ArrayList<@Nullable Object>();
        for (var person : people) {
            values.add(person.memberId());
            values.add(happening.key());
            values.add(Objects.requireNonNull(reasons.get(person.memberId())).name());
            values.add(happening.actorId());
            values.add(happening.object().kind());
            values.add(happening.object().id());
            values.add(happening.thread().kind());
            values.add(happening.thread().id());
            values.add(happening.position());
            values.add(Timestamp.from(happening.at()));
        }
        // Not "insert ignore": that would also swallow what is a defect. Told by somebody else meanwhile is none.
        sql.sql("insert into notice (recipient_id, event_key, reason, actor_id, object_kind, object_id, thread_kind,"
                        + " thread_id, position, happened_at) values "
                        + String.join(", ", Collections.nCopies(people.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                        + " on duplicate key update id = id")
                .params(values)
                .update();
    }

    private static MailOrder order(Recipient person, long notice) {
        return MailOrder.once(NoticeMail.KIND, person.email(), person.memberId(), Long.toString(notice));
    }

    /** What the member has read of a thread needs no notice any more. */
    public void read(long memberId, ObjectRef thread, int upToPosition) {
        var changed = sql.sql("update notice set read_at = :now where recipient_id = :person and thread_kind = :kind"
                        + " and thread_id = :thread and position <= :position and read_at is null")
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("person", memberId)
                .param("kind", thread.kind())
                .param("thread", thread.id())
                .param("position", upToPosition)
                .update();
        if (changed > 0) {
            bell.ringAfterCommit(memberId);
        }
    }

    /** What was told of an object stands at another place now: reading it there is reading what was told. */
    public void moved(ObjectRef object, ObjectRef newThread, int newPosition) {
        sql.sql("update notice set thread_kind = :kind, thread_id = :thread, position = :position"
                        + " where object_kind = :objectKind and object_id = :object")
                .param("kind", newThread.kind())
                .param("thread", newThread.id())
                .param("position", newPosition)
                .param("objectKind", object.kind())
                .param("object", object.id())
                .update();
    }

    /** What the member was told of those threads is read at that moment. */
    public void readAll(long memberId, String threadKind, List<Long> threads, Instant moment) {
        for (var from = 0; from < threads.size(); from += TOGETHER) {
            sql.sql("update notice set read_at = :now where recipient_id = :person and thread_kind = :kind"
                            + " and thread_id in (:threads) and read_at is null")
                    .param("now", Timestamp.from(moment))
                    .param("person", memberId)
                    .param("kind", threadKind)
                    .param("threads", threads.subList(from, Math.min(from + TOGETHER, threads.size())))
                    .update();
        }
        bell.ringAfterCommit(memberId);
    }

    /** What became read at exactly that moment is unread again. */
    public void unread(long memberId, Instant moment) {
        sql.sql("update notice set read_at = null where recipient_id = :person and read_at = :moment")
                .param("person", memberId)
                .param("moment", Timestamp.from(moment))
                .update();
        bell.ringAfterCommit(memberId);
    }

    int forgetReadBefore(Instant moment) {
        return sql.sql("delete from notice where read_at < :before limit 1000")
                .param("before", Timestamp.from(moment))
                .update();
    }
}
