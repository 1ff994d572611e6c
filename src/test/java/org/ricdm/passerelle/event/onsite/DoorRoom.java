package org.ricdm.passerelle.event.onsite;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.event.EventTeam;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.seats.SeatsRoom;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Events with somebody at the door. */
@Component
class DoorRoom {

    private final Fixture fixture;
    private final SeatsRoom room;
    private final EventTeam team;
    private final CheckIn checkIn;
    private final Passes passes;
    private final JdbcClient sql;
    private final TransactionOperations inTransaction;
    private final Clock clock;
    private final People people;
    private final ObjectProvider<MockMvc> portal;
    private final JsonMapper json;

    DoorRoom(
            Fixture fixture,
            SeatsRoom room,
            EventTeam team,
            CheckIn checkIn,
            Passes passes,
            JdbcClient sql,
            TransactionOperations inTransaction,
            Clock clock,
            People people,
            ObjectProvider<MockMvc> portal,
            JsonMapper json) {
        this.fixture = fixture;
        this.room = room;
        this.team = team;
        this.checkIn = checkIn;
        this.passes = passes;
        this.sql = sql;
        this.inTransaction = inTransaction;
        this.clock = clock;
        this.people = people;
        this.portal = portal;
        this.json = json;
    }

    /** The workshops Alpha, Beta and Gamma with two seats each, and a helper who does nothing but check in. */
    Made open() {
        var event = room.open(2, 2, 2);
        var helper = fixture.member();
        event.asOrganiser(slug -> {
            team.name(event.event.id(), helper, Set.of(TeamPart.CHECK_IN));
            return slug;
        });
        return new Made(event, helper);
    }

    static Scan named(long signUpId, long point, Instant at) {
        return new Scan(UUID.randomUUID(), point, null, signUpId, ScanWay.NAME, at, false, null);
    }

    static Scan read(String token, long point, Instant at) {
        return new Scan(UUID.randomUUID(), point, token, null, ScanWay.CAMERA, at, false, null);
    }

    static Scan undo(Scan earlier, Instant at) {
        return new Scan(UUID.randomUUID(), earlier.point(), null, null, ScanWay.UNDO, at, false, earlier.id());
    }

    class Made {

        final SeatsRoom.Made event;
        final long helper;

        Made(SeatsRoom.Made event, long helper) {
            this.event = event;
            this.helper = helper;
        }

        Instant now() {
            return Instant.now(clock);
        }

        /** Somebody with a place; returns the sign-up. */
        long person() {
            return event.signUpId(event.person());
        }

        Pass pass(long signUpId) {
            return Objects.requireNonNull(passes(List.of(signUpId)).get(signUpId));
        }

        Map<Long, Pass> passes(List<Long> signUpIds) {
            return Objects.requireNonNull(inTransaction.execute(status -> passes.of(event.event.id(), signUpIds)));
        }

        /** As a phone does it, over HTTP. */
        List<ScanResult> send(String device, List<Scan> scans) throws Exception {
            var said = scans.stream()
                    .map(scan -> ("{\"id\":\"%s\",\"point\":%d,\"token\":\"%s\",\"signUpId\":null,\"way\":\"%s\","
                                    + "\"at\":\"%s\",\"letIn\":false,\"undoes\":null}")
                            .formatted(scan.id(), scan.point(), scan.token(), scan.way(), scan.at()))
                    .collect(Collectors.joining(","));
            var answer = portal.getObject()
                    .perform(post("/events/" + event.slug() + "/manage/check-in/scans")
                            .contentType("application/json")
                            .content("{\"device\":\"%s\",\"sentAt\":\"%s\",\"scans\":[%s]}"
                                    .formatted(device, now(), said))
                            .with(csrf())
                            .with(authentication(new ViewerAuthentication(
                                    people.viewer(helper).orElseThrow()))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse();
            return List.of(json.readValue(answer.getContentAsString(StandardCharsets.UTF_8), ScanResult[].class));
        }

        List<ScanResult> deliver(Scan... scans) {
            return deliver("Entrance", scans);
        }

        List<ScanResult> deliver(String device, Scan... scans) {
            return fixture.as.member(
                    helper, () -> checkIn.deliver(event.slug(), device, Instant.now(clock), List.of(scans)));
        }

        Outcome outcome(Scan scan) {
            return deliver(scan).getFirst().outcome();
        }

        CheckInList list() {
            return fixture.as.member(helper, () -> checkIn.list(event.slug()));
        }

        /** How many scans of the event are kept. */
        int kept() {
            return sql.sql("select count(*) from check_in_scan where event_id = :event")
                    .param("event", event.event.id())
                    .query(Integer.class)
                    .single();
        }

        /** Where somebody is known to have been; null when nowhere. */
        @Nullable
        Presence presence(long signUpId, long point) {
            return list().present().stream()
                    .filter(one -> one.signUpId() == signUpId && one.point() == point)
                    .findFirst()
                    .orElse(null);
        }

        SignUpState state(long signUpId) {
            return sql.sql("select state from sign_up where id = :id")
                    .param("id", signUpId)
                    .query((row, n) -> SignUpState.valueOf(row.getString(1)))
                    .single();
        }
    }
}
