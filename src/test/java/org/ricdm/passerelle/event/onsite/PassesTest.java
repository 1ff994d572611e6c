package org.ricdm.passerelle.event.onsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.SecretToken;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@PortalTest
class PassesTest {

    @Autowired
    SignUpRoom room;

    @Autowired
    Passes passes;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations inTransaction;

    @Test
    void whoHasAPassKeepsItAndWhoHasNoneIsGivenOne() {
        var event = room.opened(10);
        room.signUp(event, room.member());
        var first = passes(event);
        room.signUp(event, room.member());
        var then = passes(event);
        assertThat(first).hasSize(1);
        assertThat(then).hasSize(2).containsAllEntriesOf(first);
    }

    @Test
    void aPassSaysNothingAboutAnybodyAndIsSignedForItsEventOnly() {
        var event = room.opened(10);
        room.signUp(event, room.member());
        var pass = passes(event).values().iterator().next();
        assertThat(pass.token()).matches("[A-Za-z0-9_-]{32}");
        assertThat(pass.shortCode()).matches("[2-9A-HJ-NP-Z]{6}");
        assertThat(pass.printedCode()).matches("... ...");
        assertThat(PassToken.isSigned(pass.token(), passes.secret(event.id()))).isTrue();
        assertThat(PassToken.isSigned(pass.token(), passes.secret(room.opened(1).id())))
                .isFalse();
    }

    @Test
    void aTokenOfWhichOneLetterIsChangedIsNotSigned() {
        var secret = PassToken.random(32);
        var token = PassToken.of(PassToken.random(PassToken.NUMBER), secret);
        assertThat(PassToken.isSigned(token, secret)).isTrue();
        for (int at = 0; at < token.length(); at++) {
            var other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(PassToken.isSigned(token.substring(0, at) + other + token.substring(at + 1), secret))
                    .isFalse();
        }
        for (var nonsense : List.of("", "no token", SecretToken.make(24), SecretToken.make(16), token + "A")) {
            assertThat(PassToken.isSigned(nonsense, secret)).isFalse();
        }
    }

    @Test
    void aReplacedPassIsAnotherOneAndTheOldOneIsKept() {
        var event = room.opened(10);
        room.signUp(event, room.member());
        var before = passes(event);
        var id = before.keySet().iterator().next();
        inTransaction.executeWithoutResult(status -> passes.replace(event.id(), id));
        assertThat(passes(event)).containsOnlyKeys(id).doesNotContainEntry(id, before.get(id));
        assertThat(sql.sql("select count(*) from event_pass where sign_up_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void shortCodesOfAnEventAreAllDifferent() {
        var codes = new HashSet<String>();
        IntStream.range(0, 1_000).forEach(n -> codes.add(PassToken.shortCode()));
        assertThat(codes).hasSizeGreaterThan(990);
        var event = room.opened(30);
        IntStream.range(0, 20).forEach(n -> room.signUp(event, room.member()));
        assertThat(passes(event).values().stream().map(Pass::shortCode).distinct())
                .hasSize(20);
    }

    private Map<Long, Pass> passes(SignUpRoom.Opened event) {
        var ids = sql.sql("select id from sign_up where event_id = :event")
                .param("event", event.id())
                .query(Long.class)
                .list();
        return inTransaction.execute(status -> passes.of(event.id(), ids));
    }
}
