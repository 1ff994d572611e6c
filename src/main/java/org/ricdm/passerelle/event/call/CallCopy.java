package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.event.EventCopy;
import org.ricdm.passerelle.event.EventCopying;
import org.ricdm.passerelle.event.EventParts.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The call in a copy of its event: what is called for, with its dates moved. What was proposed and who reviewed is left. */
@Component
class CallCopy implements EventCopy {

    private static final String CALL = "event_call";

    private final JdbcClient sql;
    private final CallRows calls;
    private final Clock clock;

    CallCopy(JdbcClient sql, CallRows calls, Clock clock) {
        this.sql = sql;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Set<String> copied() {
        return Set.of(CALL, "event_call_text");
    }

    @Override
    public Set<String> left() {
        return Set.of("call_guest", "call_guest_link", "proposal", "proposal_speaker", "proposal_review");
    }

    @Override
    public List<Said> counted(long eventId) {
        var texts = sql.sql("select count(*) from event_call_text where event_id = :event")
                .param("event", eventId)
                .query(Integer.class)
                .single();
        return texts == 0 ? List.of() : List.of(new Said("call.copy.takes", List.of()));
    }

    @Override
    public void copy(EventCopying copying) {
        copying.take(
                        CALL,
                        "event_id",
                        Map.of("event_id", "event"),
                        row -> true,
                        row -> row.set("version", 1).set("reminded", null))
                .forEach(moved -> copying.note("call.copy.moved", "", moved));
        copying.take("event_call_text", "event_id", Map.of("event_id", "event"));
    }

    @Override
    public List<Said> attention(Copied copied) {
        var event = copied.event();
        var call = calls.call(event.id());
        var said = new ArrayList<Said>();
        var closes = call.closes(event);
        var opens = call.opens(event);
        var now = Instant.now(clock);
        if (closes != null && closes.instant().isBefore(now)) {
            said.add(new Said("call.copy.closed", List.of()));
        } else if (opens != null && opens.instant().isBefore(now)) {
            said.add(new Said("call.copy.open", List.of()));
        }
        if (opens != null) {
            said.add(new Said("call.copy.reviewers", List.of()));
        }
        return said;
    }
}
