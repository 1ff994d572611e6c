package org.ricdm.passerelle.event.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.programme.School.workshop;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** A member who does not plan an event is refused by everything that its planners do. */
@PortalTest
class WrongPersonAtProgrammeTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    School schools;

    @Autowired
    Planning planning;

    @Autowired
    Releases releases;

    @Autowired
    Rooms rooms;

    @Autowired
    Tracks tracks;

    @Autowired
    Speakers speakers;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.event.programme");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Planning.open", tried(s -> planning.open(s.slug)));
        tries.put("Planning.add", tried(s -> planning.add(s.id, workshop("b", at(14, 0)))));
        tries.put(
                "Planning.change",
                triedOn((s, one) -> done(() -> planning.change(
                        s.id, one.id(), one.version(), one.entry().withPlaces(3)))));
        tries.put(
                "Planning.move",
                triedOn((s, one) -> done(() -> planning.move(s.id, one.id(), one.version(), at(15, 0), null, null))));
        tries.put(
                "Planning.stretch",
                triedOn((s, one) -> done(() -> planning.stretch(s.id, one.id(), one.version(), at(13, 0)))));
        tries.put("Planning.copy", triedOn((s, one) -> planning.copy(s.id, one.id())));
        tries.put("Planning.remove", triedOn((s, one) -> done(() -> planning.remove(s.id, one.id(), one.version()))));
        tries.put("Planning.restore", triedOn((s, one) -> done(() -> planning.restore(s.id, one.id()))));
        tries.put("Releases.pending", tried(s -> releases.pending(s.slug)));
        tries.put("Releases.publish", triedOn((s, one) -> releases.publish(s.id, "0." + one.version())));
        tries.put("Rooms.add", tried(s -> rooms.add(s.id, new RoomEntry("Sala", 10, true, false, ""))));
        tries.put(
                "Rooms.change",
                onRoom((s, room) ->
                        done(() -> rooms.change(s.id, room, new RoomEntry("Sala B", 10, true, false, "")))));
        tries.put("Rooms.remove", onRoom((s, room) -> done(() -> rooms.remove(s.id, room))));
        tries.put("Rooms.moveEarlier", onRoom((s, room) -> done(() -> rooms.moveEarlier(s.id, room))));
        tries.put("Rooms.moveLater", onRoom((s, room) -> done(() -> rooms.moveLater(s.id, room))));
        tries.put("Tracks.moveEarlier", onTrack((s, track) -> done(() -> tracks.moveEarlier(s.id, track))));
        tries.put("Tracks.moveLater", onTrack((s, track) -> done(() -> tracks.moveLater(s.id, track))));
        tries.put("Rooms.apart", onRoom((s, room) -> done(() -> rooms.apart(s.id, room, room + 1, 5))));
        tries.put("Rooms.settle", tried(s -> done(() -> rooms.settle(s.id, new ProgrammeSettings(5, 4)))));
        tries.put("Tracks.add", tried(s -> tracks.add(s.id, track())));
        tries.put("Tracks.change", onTrack((s, track) -> done(() -> tracks.change(s.id, track, track()))));
        tries.put("Tracks.remove", onTrack((s, track) -> done(() -> tracks.remove(s.id, track))));
        tries.put("Speakers.add", tried(s -> speakers.add(s.id, speaker())));
        tries.put("Speakers.change", onSpeaker((s, one) -> done(() -> speakers.change(s.id, one, speaker()))));
        tries.put("Speakers.remove", onSpeaker((s, one) -> done(() -> speakers.remove(s.id, one))));
        return tries;
    }

    private static TrackEntry track() {
        return new TrackEntry("leaf", Map.of(Language.EN, "Green"));
    }

    private static SpeakerEntry speaker() {
        return new SpeakerEntry(null, "Inês Duarte", "", "");
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    private Runnable tried(java.util.function.Function<School.Made, Object> operation) {
        return () -> {
            var school = schools.open();
            refusesOthers(school, () -> operation.apply(school));
        };
    }

    private Runnable triedOn(java.util.function.BiFunction<School.Made, PlannedSession, Object> operation) {
        return () -> {
            var school = schools.open();
            var session = school.session(school.add(workshop("a", at(11, 0))));
            refusesOthers(school, () -> operation.apply(school, session));
        };
    }

    private Runnable onRoom(java.util.function.BiFunction<School.Made, Long, Object> operation) {
        return on(school -> school.room("Sala Foz", 40), operation);
    }

    private Runnable onTrack(java.util.function.BiFunction<School.Made, Long, Object> operation) {
        return on(school -> school.track("Digital"), operation);
    }

    private Runnable onSpeaker(java.util.function.BiFunction<School.Made, Long, Object> operation) {
        return on(school -> school.speaker("Rui"), operation);
    }

    private Runnable on(
            java.util.function.Function<School.Made, Long> thing,
            java.util.function.BiFunction<School.Made, Long, Object> operation) {
        return () -> {
            var school = schools.open();
            long id = thing.apply(school);
            refusesOthers(school, () -> operation.apply(school, id));
        };
    }

    /** Refused to a member, to the organiser of another event and to a helper for meals; done for a planner. */
    private void refusesOthers(School.Made school, Supplier<Object> operation) {
        var planner = school.doing(TeamPart.PROGRAMME);
        for (var wrong : new long[] {fixture.member(), schools.open().organiser, school.doing(TeamPart.CATERING)}) {
            assertThatThrownBy(() -> fixture.as.member(wrong, operation)).isInstanceOf(NotOpen.class);
        }
        assertThat(fixture.as.<Object>member(planner, operation)).isNotNull();
    }
}
