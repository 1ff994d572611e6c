package org.ricdm.passerelle.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of the demo data find the sign-up open when they come. */
class DemoSignUpsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T00:01:00Z, Europe/Lisbon",
        "2026-11-26T01:40:00Z, Europe/Paris",
        "2027-07-01T00:01:00Z, Europe/Rome",
        "2027-07-01T23:59:00Z, Europe/Lisbon",
    })
    void signUpIsOpenAtWhateverHourTheDataAreLoaded(Instant now, ZoneId zone) {
        var opened = now.minus(8, ChronoUnit.DAYS);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);

        assertThat(DemoSignUps.opening(today.minusDays(8)).atZone(zone).toInstant())
                .isBeforeOrEqualTo(opened);
    }
}
