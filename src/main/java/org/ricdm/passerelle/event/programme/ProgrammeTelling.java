package org.ricdm.passerelle.event.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells members of a release in their bell: exactly those whom its planners were shown, each once for each session. The
 * mail about it, which guests get as well, is written by the room of seats.
 */
@Component
class ProgrammeTelling {

    private final JdbcClient sql;
    private final Notices notices;

    ProgrammeTelling(JdbcClient sql, Notices notices) {
        this.sql = sql;
        this.notices = notices;
    }

    @ApplicationModuleListener(id = "tell-of-the-programme")
    void on(ProgrammeReleased fact) {
        Map<Long, List<Told>> told = new HashMap<>();
        sql.sql("select session_id, member_id from event_release_told where release_id = :release order by session_id")
                .param("release", fact.releaseId())
                .query(row -> {
                    told.computeIfAbsent(row.getLong("session_id"), id -> new ArrayList<>())
                            .add(new Told(row.getLong("member_id"), Reason.PROGRAMME));
                });
        if (told.isEmpty()) {
            return;
        }
        var release = sql.sql("select number, released_at, released_by from event_release where id = :release")
                .param("release", fact.releaseId())
                .query((row, n) -> new Release(
                        row.getInt("number"),
                        row.getTimestamp("released_at").toInstant(),
                        row.getObject("released_by", Long.class)))
                .single();
        told.forEach((session, people) -> notices.tell(new Happening(
                "programme:" + fact.releaseId() + ":" + session,
                new ObjectRef(ProgrammeObjects.SESSION, session),
                new ObjectRef(ProgrammeObjects.SESSION, session),
                release.number(),
                release.by(),
                release.at(),
                Objects.requireNonNull(people))));
    }

    private record Release(int number, Instant at, @Nullable Long by) {}
}
