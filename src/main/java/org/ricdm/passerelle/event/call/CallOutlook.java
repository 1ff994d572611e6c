package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.call.CallSetup.OpenTo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the page of an event calls for contributions. */
@Service
@Transactional(readOnly = true)
public class CallOutlook {

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final Clock clock;

    CallOutlook(JdbcClient sql, CurrentViewer current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** How it stands at an event that who asks has read. One statement. */
    @OpenToAll(
            "who sees an event sees whether it calls for contributions; of proposals only whether there are own ones")
    public Seen of(EventBrief event) {
        return sql.sql("select c.opens_at, c.closes_at, c.guests, exists (select 1 from proposal p"
                        + " where p.event_id = c.event_id and p.member_id = :me) as mine"
                        + " from event_call c where c.event_id = :event")
                .param("event", event.id())
                .param("me", current.find().map(Viewer::memberId).orElse(0L))
                .query((row, n) -> {
                    var call = new Call(
                            new CallSetup(
                                    row.getObject("opens_at", LocalDateTime.class),
                                    row.getObject("closes_at", LocalDateTime.class),
                                    null,
                                    CallSetup.NONE.formats(),
                                    row.getBoolean("guests") ? OpenTo.EVERYBODY : OpenTo.MEMBERS,
                                    CallSetup.NONE.texts()),
                            0);
                    return new Seen(
                            call.window(event, Instant.now(clock)),
                            call.closes(event),
                            call.isForGuests(),
                            row.getBoolean("mine"));
                })
                .optional()
                .orElse(new Seen(CallWindow.NONE, null, false, false));
    }

    /**
     * @param closes the deadline; null when there is none
     * @param guests whether people without an account may propose
     * @param mine whether who asks has proposed something, or began to
     */
    public record Seen(CallWindow window, @Nullable WallTime closes, boolean guests, boolean mine) {}
}
