package org.ricdm.passerelle.common.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ricdm.passerelle.common.access.Attempts.Kind;
import org.ricdm.passerelle.dev.AdjustableClock;

class AttemptsTest {

    private final AdjustableClock clock = new AdjustableClock();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void afterSoManyAttemptsThereIsARestAndThenItGoesOn() {
        assertThat(tries(5, Kind.PASSWORD_OF_ACCOUNT, "ana", "here")).isEqualTo(5);
        assertThat(tries(3, Kind.PASSWORD_OF_ACCOUNT, "ana", "here")).isZero();

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));

        assertThat(tries(9, Kind.PASSWORD_OF_ACCOUNT, "ana", "here")).isEqualTo(5);
    }

    @Test
    void whoTriesElsewhereLocksNobodyOut() {
        tries(50, Kind.PASSWORD_OF_ACCOUNT, "ana", "elsewhere");

        assertThat(attempts.allow(Kind.PASSWORD_OF_ACCOUNT, "ana", "here")).isTrue();
        assertThat(attempts.allow(Kind.PASSWORD_OF_ACCOUNT, "bob", "elsewhere")).isTrue();
    }

    @Test
    void oneKindDoesNotCountForAnother() {
        tries(50, Kind.MAIL_TO_ACCOUNT, "ana", "here");

        assertThat(attempts.allow(Kind.PASSWORD_OF_ACCOUNT, "ana", "here")).isTrue();
    }

    @Test
    void anAttemptThatSucceededForgetsThoseBefore() {
        tries(5, Kind.PASSWORD_OF_ACCOUNT, "ana", "here");

        attempts.forget(Kind.PASSWORD_OF_ACCOUNT, "ana", "here");

        assertThat(attempts.allow(Kind.PASSWORD_OF_ACCOUNT, "ana", "here")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:DB8:1:2::1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "unix:, unix:, true"
    })
    void aNetworkOfSixtyFourBitsCountsAsOneAddress(String one, String other, boolean same) {
        assertThat(Attempts.network(one).equals(Attempts.network(other))).isEqualTo(same);
    }

    private long tries(int times, Kind kind, String... who) {
        return IntStream.range(0, times).filter(i -> attempts.allow(kind, who)).count();
    }
}
