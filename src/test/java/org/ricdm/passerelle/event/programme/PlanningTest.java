package org.ricdm.passerelle.event.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.programme.School.workshop;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.programme.Conflict.Rule;
import org.springframework.beans.factory.annotation.Autowired;

/** Planning a programme, alone and with others. */
@PortalTest
class PlanningTest {

    @Autowired
    Fixture fixture;

    @Autowired
    School schools;

    @Autowired
    Planning planning;

    @Autowired
    Programme programme;

    @Autowired
    Rooms rooms;

    @Test
    void aSessionKeepsWhatWasSaidOfIt() {
        var school = schools.open();
        var room = school.room("Sala Foz", 40);
        var track = school.track("Green");
        var speaker = school.speaker("Inês Duarte");
        var typed = new SessionEntry(
                SessionKind.WORKSHOP,
                track,
                room,
                at(11, 0),
                at(12, 15),
                24,
                8,
                school.plan().event().starts().local().toLocalDate().minusDays(7),
                List.of(Language.PT),
                List.of(Language.FR, Language.EN),
                SessionLevel.PRACTISED,
                null,
                Map.of(
                        Language.PT, new SessionText("Energia e território", "Um mapa."),
                        Language.EN, new SessionText("Energy and territory", "")),
                List.of(speaker));

        var id = school.add(typed);

        assertThat(school.session(id).entry()).isEqualTo(typed);
    }

    @Test
    void aThemeIsATermOfTheThesaurusAndIsReadByItsName() {
        var school = schools.open();
        var id = school.add(workshop("Alpha", at(11, 0)).about("career-change"));
        school.release();

        assertThat(school.session(id).entry().theme()).isEqualTo("career-change");
        var page = fixture.as.member(fixture.member(), () -> programme.open(school.slug, Language.FR));
        assertThat(page.days().getFirst().sessions().getFirst().theme()).isEqualTo("Reconversion professionnelle");
        assertThatThrownBy(() -> school.add(workshop("Beta", at(14, 0)).about("no-such-theme")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("programme.error.gone");
    }

    @Test
    void ofTwoPlannersWhoMoveOneSessionTheSecondIsToldAndNothingIsLost() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        var seen = school.session(session);
        var colleague = school.doing(TeamPart.PROGRAMME);

        fixture.as.member(colleague, () -> planning.move(school.id, session, seen.version(), at(14, 0), null, null));

        assertThatThrownBy(() -> fixture.as.member(
                        school.organiser,
                        () -> planning.move(school.id, session, seen.version(), at(16, 0), null, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("programme.error.changed");
        assertThat(school.session(session).entry().starts()).isEqualTo(at(14, 0));
        assertThat(school.session(session).entry().ends()).isEqualTo(at(15, 15));
    }

    @Test
    void aConflictIsPlannedAndSaid() {
        var school = schools.open();
        var room = school.room("Sala Foz", 40);
        var first = school.add(workshop("a", at(11, 0)).inRoom(room));
        var second = school.add(workshop("b", at(11, 30)).inRoom(room));

        assertThat(school.plan().conflicts())
                .extracting(Conflict::rule, Conflict::sessionId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Rule.ROOM_TWICE, first),
                        org.assertj.core.groups.Tuple.tuple(Rule.ROOM_TWICE, second));
        assertThat(school.plan().conflictsIf(second, workshop("b", at(14, 0)).inRoom(room)))
                .isEmpty();
    }

    @Test
    void whatIsForbiddenIsNotStored() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));

        assertThatThrownBy(() -> fixture.as.member(
                        school.organiser,
                        () -> planning.stretch(
                                school.id, session, school.session(session).version(), at(10, 0))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("ends programme.conflict.ENDS_FIRST");
        assertThat(school.session(session).entry().ends()).isEqualTo(at(12, 15));
    }

    @Test
    void aCopyStandsBehindTheOriginal() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)).withPlaces(12));

        var copy = fixture.as.member(school.organiser, () -> planning.copy(school.id, session));

        assertThat(school.session(copy).entry())
                .isEqualTo(school.session(session).entry().at(at(12, 15), at(13, 30)));
    }

    @Test
    void whatIsTakenOutComesBack() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));

        school.remove(session);
        assertThat(school.plan().sessions()).isEmpty();
        fixture.as.member(school.organiser, () -> planning.restore(school.id, session));

        assertThat(school.plan().sessions()).extracting(PlannedSession::id).containsExactly(session);
    }

    @Test
    void aRoomInUseStays() {
        var school = schools.open();
        var room = school.room("Sala Foz", 40);
        school.add(workshop("Accueil", at(11, 0)).inRoom(room));

        assertThatThrownBy(() -> fixture.as.member(school.organiser, () -> rooms.remove(school.id, room)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("programme.error.roomUsed");
    }

    @Test
    void whatBelongsToAnotherEventIsNotFound() {
        var school = schools.open();
        var other = schools.open();
        var foreign = other.room("Sala Foz", 40);

        assertThatThrownBy(() -> school.add(workshop("Accueil", at(11, 0)).inRoom(foreign)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("room programme.error.gone");
    }

    @Test
    void whatBeginsLateInTheNightBelongsToTheEveningBefore() {
        var school = schools.open();
        school.add(workshop("Fado", School.FIRST_DAY.plusDays(1).atTime(1, 0)));

        assertThat(school.plan().on(School.FIRST_DAY)).hasSize(1);
        assertThat(school.plan().days()).hasSize(3);
    }
}
