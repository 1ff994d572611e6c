package org.ricdm.passerelle.event.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.FIRST_DAY;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.programme.School.workshop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.programme.Conflict.Rule;

/** What does not go together in a programme. */
class ConflictsTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final long DOURO = 1;
    private static final long FOZ = 2;
    private static final long INES = 1;

    private final List<Room> rooms = List.of(
            new Room(DOURO, new RoomEntry("Sala Douro", 60, true, true, "")),
            new Room(FOZ, new RoomEntry("Sala Foz", 40, true, false, "")));
    private final List<Speaker> speakers = List.of(new Speaker(INES, new SpeakerEntry(null, "Inês Duarte", "", "")));

    @Test
    void twoSessionsInOneRoomAtOneTimeBothHaveTheConflict() {
        var found = in(
                workshop("a", at(11, 0)).inRoom(DOURO), workshop("b", at(12, 0)).inRoom(DOURO));

        assertThat(found).extracting(Conflict::rule).containsExactly(Rule.ROOM_TWICE, Rule.ROOM_TWICE);
        assertThat(found).extracting(Conflict::sessionId).containsExactly(1L, 2L);
        assertThat(found).extracting(Conflict::otherId).containsExactly(2L, 1L);
        assertThat(found.getFirst().values()).isEqualTo(List.of("Sala Douro"));
        assertThat(found.getFirst().severity()).isEqualTo(Severity.BLOCKS);
    }

    @Test
    void oneSessionMayBeginWhenTheOtherEnds() {
        assertThat(in(
                        workshop("a", at(11, 0)).inRoom(DOURO),
                        workshop("b", at(12, 15)).inRoom(DOURO)))
                .isEmpty();
    }

    @Test
    void aSpeakerIsNotInTwoRoomsAtOnce() {
        var found = in(
                workshop("a", at(11, 0)).inRoom(DOURO).spokenBy(List.of(INES)),
                workshop("b", at(11, 30)).inRoom(FOZ).spokenBy(List.of(INES)));

        assertThat(found).extracting(Conflict::rule).containsExactly(Rule.SPEAKER_TWICE, Rule.SPEAKER_TWICE);
        assertThat(found.getFirst().values()).isEqualTo(List.of("Inês Duarte"));
    }

    @Test
    void aSpeakerNeedsTheMinutesOfTheWayAndIsOnlyWarned() {
        var first = workshop("a", at(11, 0)).inRoom(DOURO).spokenBy(List.of(INES));
        var soon = workshop("b", at(12, 20)).inRoom(FOZ).spokenBy(List.of(INES));

        assertThat(in(first, soon)).extracting(Conflict::rule).containsExactly(Rule.SHORT_WALK, Rule.SHORT_WALK);
        assertThat(in(first, soon).getFirst().severity()).isEqualTo(Severity.WARNS);
        assertThat(in(first, soon).getFirst().values()).isEqualTo(List.of("Inês Duarte", 5L, 10));
        assertThat(in(first, soon.inRoom(DOURO))).isEmpty();
        assertThat(in(first, workshop("b", at(12, 25)).inRoom(FOZ).spokenBy(List.of(INES))))
                .isEmpty();
    }

    @Test
    void moreSeatsThanTheRoomHasBlock() {
        assertThat(in(workshop("a", at(11, 0)).inRoom(FOZ).withPlaces(41)))
                .extracting(Conflict::rule)
                .containsExactly(Rule.MORE_THAN_SEATS);
        assertThat(in(workshop("a", at(11, 0)).inRoom(FOZ).withPlaces(40))).isEmpty();
    }

    @Test
    void aSessionLiesWithinTheEvent() {
        assertThat(rules(workshop("early", at(8, 30)).inRoom(FOZ))).containsExactly(Rule.OUTSIDE_EVENT);
        assertThat(rules(workshop("late", FIRST_DAY.plusDays(2).atTime(16, 30)).inRoom(FOZ)))
                .containsExactly(Rule.OUTSIDE_EVENT);
    }

    @Test
    void anEndBeforeItsBeginningIsForbidden() {
        assertThat(in(workshop("a", at(11, 0)).inRoom(FOZ).at(at(11, 0), at(11, 0)))
                        .getFirst()
                        .severity())
                .isEqualTo(Severity.FORBIDS);
    }

    @Test
    void theHourThatClocksLeapOverDoesNotExist() {
        var night = LocalDate.of(2031, 3, 30);
        var conflicts = new Conflicts(
                new WallTime(night.atStartOfDay(), LISBON),
                new WallTime(night.atTime(20, 0), LISBON),
                rooms,
                speakers,
                new Walks(0, Map.of()));
        var missing = workshop("a", night.atTime(1, 30)).inRoom(FOZ);

        assertThat(conflicts.in(List.of(new PlannedSession(1, 0, false, missing))))
                .extracting(Conflict::rule)
                .containsExactly(Rule.NO_SUCH_HOUR);
    }

    @Test
    void aWorkshopWithoutARoomIsWarnedAndABreakIsNot() {
        assertThat(rules(workshop("a", at(11, 0)))).containsExactly(Rule.NO_ROOM);
        assertThat(rules(SessionEntry.of(SessionKind.BREAK, at(11, 0), at(11, 30), List.of(), Map.of())))
                .isEmpty();
    }

    @Test
    void whatIsTakenOutIsInNobodysWay() {
        var there = new PlannedSession(1, 0, false, workshop("a", at(11, 0)).inRoom(DOURO));
        var out = new PlannedSession(2, 0, true, workshop("b", at(11, 0)).inRoom(DOURO));

        assertThat(conflicts().in(List.of(there, out))).isEmpty();
    }

    @Test
    void theHeaviestComesFirst() {
        var found = in(
                workshop("no room", at(9, 0)),
                workshop("a", at(11, 0)).inRoom(DOURO),
                workshop("b", at(11, 0)).inRoom(DOURO));

        assertThat(found)
                .extracting(Conflict::severity)
                .containsExactly(Severity.BLOCKS, Severity.BLOCKS, Severity.WARNS);
    }

    private List<Rule> rules(SessionEntry entry) {
        return in(entry).stream().map(Conflict::rule).toList();
    }

    private List<Conflict> in(SessionEntry... entries) {
        var all = Arrays.asList(entries);
        return conflicts()
                .in(IntStream.range(0, all.size())
                        .mapToObj(n -> new PlannedSession(n + 1L, 0, false, all.get(n)))
                        .toList());
    }

    private Conflicts conflicts() {
        LocalDateTime starts = at(9, 0);
        return new Conflicts(
                new WallTime(starts, LISBON),
                new WallTime(FIRST_DAY.plusDays(2).atTime(17, 0), LISBON),
                rooms,
                speakers,
                new Walks(10, Map.of()));
    }
}
