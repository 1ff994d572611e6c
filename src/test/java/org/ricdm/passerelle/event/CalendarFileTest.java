package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.CalendarFile.Entry;
import org.ricdm.passerelle.event.CalendarFile.Method;

/** What is written is read again by two programs of different people. */
class CalendarFileTest {

    private static final String HOSTILE = "Café; thé, \\ and \"more\": 🌍🌱 a\nsecond line\nBEGIN:VALARM";

    private TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void aServerFarAway() {
        before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
    }

    @AfterEach
    void home() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Lisbon, 2027-03-27, 2027-03-29",
        "Europe/Lisbon, 2027-10-30, 2027-11-01",
        "Europe/Paris, 2027-03-27, 2027-03-29",
        "Europe/Paris, 2027-10-30, 2027-11-01",
        "Europe/Lisbon, 2027-04-21, 2027-04-23",
        "America/Montreal, 2027-03-13, 2027-03-15",
        "America/Santiago, 2027-04-03, 2027-04-05",
        "UTC, 2027-04-03, 2027-04-05"
    })
    void anEventOverAChangeOfTheClocksBeginsAndEndsAtTheSameMomentForEveryReader(
            String zone, LocalDate first, LocalDate last) throws Exception {
        var entry = entry(at(first.atTime(9, 30), zone), at(last.atTime(17, 0), zone), "Spring School");

        for (var file : List.of(
                CalendarFile.publish(List.of(entry)),
                CalendarFile.message(Method.PUBLISH, entry),
                CalendarFile.message(Method.CANCEL, entry))) {
            bothRead(file, entry);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-10-31T00:30", "2027-10-31T01:30", "2027-10-31T02:30", "2027-03-28T00:30"})
    void anHourBesideTheChangeOfTheClocksIsTheSameMomentForEveryReader(LocalDateTime local) throws Exception {
        var starts = at(local, "Europe/Lisbon");
        var entry = entry(starts, at(local.plusHours(4), "Europe/Lisbon"), "Night");

        bothRead(CalendarFile.publish(List.of(entry)), entry);
    }

    @Test
    void aZoneIsWrittenOnceWithItsRulesForEveryEventInIt() throws Exception {
        var file = CalendarFile.publish(List.of(
                entry(at(LocalDateTime.of(2026, 4, 1, 9, 0), "Europe/Paris"), 2, "A"),
                entry(at(LocalDateTime.of(2028, 12, 1, 9, 0), "Europe/Paris"), 2, "B"),
                entry(at(LocalDateTime.of(2027, 7, 1, 9, 0), "Europe/Lisbon"), 2, "C")));

        var calendar = new CalendarBuilder().build(new StringReader(file));

        assertThat(calendar.<VTimeZone>getComponents(Component.VTIMEZONE)).hasSize(2);
        assertThat(Biweekly.parse(file).first().getEvents()).hasSize(3);
        assertThat(file.split("DTSTART;TZID=Europe/Paris:", -1)).hasSize(3);
    }

    @Test
    void textsArriveAsTheyWereTyped() throws Exception {
        var entry = new Entry(
                "event-7@portal.example",
                3,
                Instant.parse("2026-11-26T10:00:00Z"),
                at(LocalDateTime.of(2027, 4, 21, 9, 0), "Europe/Lisbon"),
                at(LocalDateTime.of(2027, 4, 23, 17, 0), "Europe/Lisbon"),
                "🌍".repeat(60) + " Orienter, ici; là",
                HOSTILE,
                "Praça, 1; Porto",
                "https://portal.example/events/school",
                false);

        var file = CalendarFile.publish(List.of(entry));

        var one = event(file);
        assertThat(one.getSummary().getValue()).isEqualTo(entry.title());
        assertThat(one.getDescription().getValue()).isEqualTo(HOSTILE);
        assertThat(one.getLocation().getValue()).isEqualTo(entry.location());
        var two = Biweekly.parse(file).first().getEvents().getFirst();
        assertThat(two.getSummary().getValue()).isEqualTo(entry.title());
        assertThat(two.getDescription().getValue()).isEqualTo(HOSTILE);
        assertThat(two.getLocation().getValue()).isEqualTo(entry.location());
        assertThat(two.getUid().getValue()).isEqualTo(entry.uid());
        assertThat(two.getSequence().getValue()).isEqualTo(3);
        assertThat(two.getUrl().getValue()).isEqualTo(entry.url());
        assertThat(two.getDateTimeStamp().getValue().toInstant()).isEqualTo(entry.stamp());
        assertThat(two.getAlarms()).isEmpty();
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file).contains("\r\nDTSTAMP:20261126T100000Z\r\n").doesNotContain("ATTENDEE");
    }

    @Test
    void aCancelledEventSaysSoAndAMailWithdrawsIt() {
        var entry = entry(at(LocalDateTime.of(2027, 4, 21, 9, 0), "Europe/Lisbon"), 2, "Off");

        assertThat(CalendarFile.publish(List.of(entry))).contains("METHOD:PUBLISH", "STATUS:CONFIRMED");
        assertThat(CalendarFile.message(Method.CANCEL, entry)).contains("METHOD:CANCEL", "STATUS:CANCELLED");
    }

    @Test
    void aFeedWithoutEventsIsStillACalendar() throws Exception {
        var file = CalendarFile.feed("Événements, Passerelle", List.of());

        assertThat(Biweekly.parse(file).all()).hasSize(1);
        assertThat(file).contains("X-WR-CALNAME:Événements\\, Passerelle");
    }

    private static void bothRead(String file, Entry entry) throws Exception {
        var one = event(file);
        assertThat(one.<DtStart<ZonedDateTime>>getRequiredProperty("DTSTART")
                        .getDate()
                        .toInstant())
                .isEqualTo(entry.starts().instant());
        assertThat(one.<DtEnd<ZonedDateTime>>getRequiredProperty("DTEND")
                        .getDate()
                        .toInstant())
                .isEqualTo(entry.ends().instant());
        var two = Biweekly.parse(file).first().getEvents().getFirst();
        assertThat(two.getDateStart().getValue().toInstant())
                .isEqualTo(entry.starts().instant());
        assertThat(two.getDateEnd().getValue().toInstant())
                .isEqualTo(entry.ends().instant());
    }

    private static VEvent event(String file) throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader(file));
        return (VEvent)
                calendar.<CalendarComponent>getComponents(Component.VEVENT).getFirst();
    }

    private static WallTime at(LocalDateTime local, String zone) {
        return new WallTime(local, ZoneId.of(zone));
    }

    private static Entry entry(WallTime starts, int hours, String title) {
        return entry(starts, new WallTime(starts.local().plusHours(hours), starts.zone()), title);
    }

    private static Entry entry(WallTime starts, WallTime ends, String title) {
        return new Entry(
                "event-1@portal.example",
                0,
                Instant.parse("2026-11-26T10:00:00Z"),
                starts,
                ends,
                title,
                "",
                "",
                "",
                false);
    }
}
