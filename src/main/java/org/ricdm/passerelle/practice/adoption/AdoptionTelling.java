package org.ricdm.passerelle.practice.adoption;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the authors of a sheet of each step of those who try it, once; never of their own. */
@Component
class AdoptionTelling {

    private final JdbcClient sql;
    private final AdoptionRows rows;
    private final PracticeAccess practices;
    private final Notices notices;
    private final Clock clock;

    AdoptionTelling(JdbcClient sql, AdoptionRows rows, PracticeAccess practices, Notices notices, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.practices = practices;
        this.notices = notices;
        this.clock = clock;
    }

    /** Notes the step and tells of it, in the transaction that made it. */
    void tell(long adoptionId, long practiceId, AdoptionStep what, @Nullable Long by) {
        var now = Instant.now(clock);
        var key = new GeneratedKeyHolder();
        sql.sql("insert into adoption_step (adoption_id, what, by_id, at) values (:adoption, :what, :by, :now)")
                .param("adoption", adoptionId)
                .param("what", what.name())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update(key, "id");
        notices.tell(new Happening(
                AdoptionAccess.ADOPTION + ":" + adoptionId + ":" + what,
                new ObjectRef(
                        AdoptionObjects.STEP,
                        Objects.requireNonNull(key.getKey()).longValue()),
                PracticeAccess.ref(practiceId),
                1,
                by,
                now,
                practices.authors(practiceId).stream()
                        .map(author -> new Told(author, Reason.ADOPTED))
                        .toList()));
    }

    /** The first time that members read a sheet which was made out of an adoption. */
    @ApplicationModuleListener(id = "tell-of-an-adapted-sheet")
    void on(SheetPublished published) {
        sql.sql("select id from adoption where sheet_id = :sheet")
                .param("sheet", published.practiceId())
                .query(Long.class)
                .optional()
                .flatMap(rows::hold)
                .filter(adoption -> !isTold(adoption.id()))
                .ifPresent(
                        adoption -> tell(adoption.id(), adoption.practiceId(), AdoptionStep.ADAPTED, published.byId()));
    }

    private boolean isTold(long adoptionId) {
        return sql.sql("select exists (select 1 from adoption_step where adoption_id = :id and what = 'ADAPTED')")
                .param("id", adoptionId)
                .query(Boolean.class)
                .single();
    }
}
