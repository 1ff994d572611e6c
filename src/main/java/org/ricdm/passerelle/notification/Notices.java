package org.ricdm.passerelle.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what happened and tells each person once: a notice in the bell and an order for a mail. */
@Service
@Transactional
@InsideOnly("the features tell; whether a person may read is asked when the notice is shown and when the mail leaves")
public class Notices {

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
        strongest.forEach((memberId, reason) -> people.recipient(memberId)
                .filter(Recipient::active)
                .ifPresent(person -> tell(happening, person, reason)));
    }

    private void tell(Happening happening, Recipient person, Reason reason) {
        var key = new GeneratedKeyHolder();
        try {
            sql.sql(
                            "insert into notice (recipient_id, event_key, reason, actor_id, object_kind, object_id,"
                                    + " thread_kind, thread_id, position, happened_at)"
                                    + " values (:person, :key, :reason, :actor, :kind, :id, :threadKind, :thread, :position, :at)")
                    .param("person", person.memberId())
                    .param("key", happening.key())
                    .param("reason", reason.name())
                    .param("actor", happening.actorId())
                    .param("kind", happening.object().kind())
                    .param("id", happening.object().id())
                    .param("threadKind", happening.thread().kind())
                    .param("thread", happening.thread().id())
                    .param("position", happening.position())
                    .param("at", Timestamp.from(happening.at()))
                    .update(key, "id");
        } catch (DuplicateKeyException e) {
            // Told before: a fact is handed over at least once, a person is told at most once.
            return;
        }
        var id = Objects.requireNonNull(key.getKey()).longValue();
        mails.send(new MailOrder(
                NoticeMail.KIND, person.email(), person.memberId(), Long.toString(id), NoticeMail.KIND + ":" + id));
        bell.ringAfterCommit(person.memberId());
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

    int forgetReadBefore(Instant moment) {
        return sql.sql("delete from notice where read_at < :before limit 1000")
                .param("before", Timestamp.from(moment))
                .update();
    }
}
