package org.ricdm.passerelle.event.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.programme.School.workshop;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.notification.Bell;
import org.ricdm.passerelle.notification.NoticeSummary;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads, when it changes, and who is told. */
@PortalTest
class ReleasesTest {

    @Autowired
    Fixture fixture;

    @Autowired
    School schools;

    @Autowired
    Releases releases;

    @Autowired
    Planning planning;

    @Autowired
    Programme programme;

    @Autowired
    Sessions sessions;

    @Autowired
    SeatsForTests seats;

    @Autowired
    Rooms rooms;

    @Autowired
    MailCatcher catcher;

    @Autowired
    Bell bell;

    @Autowired
    JobRunner jobs;

    @Test
    void onlyTheTeamSeesWhatIsNotReleased() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        assertThat(titles(school)).isEmpty();

        school.release();
        assertThat(titles(school)).containsExactly("Accueil");

        school.move(session, at(14, 0));
        school.add(workshop("Nouveau", at(16, 0)));
        assertThat(shown(school))
                .extracting(PublishedSession::startTime)
                .containsExactly(at(11, 0).toLocalTime());
        assertThat(titles(school)).containsExactly("Accueil");
        assertThat(sessions.bookable(school.id, Language.FR)).isEmpty();
    }

    @Test
    void everybodyReadsTheLastRelease() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)).withPlaces(20));
        school.release();
        school.move(session, at(14, 0));
        school.release();

        assertThat(shown(school)).singleElement().satisfies(shown -> {
            assertThat(shown.id()).isEqualTo(session);
            assertThat(shown.starts().local()).isEqualTo(at(14, 0));
            assertThat(shown.html()).contains("<strong>fait</strong>");
        });
        assertThat(sessions.bookable(school.id, Language.FR)).singleElement().satisfies(bookable -> {
            assertThat(bookable.id()).isEqualTo(session);
            assertThat(bookable.title()).isEqualTo("Accueil");
            assertThat(bookable.starts().local()).isEqualTo(at(14, 0));
            assertThat(bookable.capacity()).isEqualTo(20);
        });
    }

    @Test
    void exactlyThoseWithASeatInAChangedSessionAreToldOnce() {
        var school = schools.open();
        var moved = school.add(workshop("Déplacé", at(11, 0)));
        var corrected = school.add(workshop("Corrigé", at(14, 0)));
        var withdrawn = school.add(workshop("Retiré", at(16, 0)));
        school.release();
        var inMoved = fixture.member();
        var inBoth = fixture.member();
        var inCorrected = fixture.member();
        var inWithdrawn = fixture.member();
        var nowhere = fixture.member();
        seats.give(moved, inMoved, inBoth);
        seats.give(corrected, inCorrected, inBoth);
        seats.give(withdrawn, inWithdrawn);

        school.move(moved, at(9, 0));
        var places = school.session(corrected);
        fixture.as.member(
                school.organiser,
                () -> planning.change(
                        school.id, corrected, places.version(), places.entry().withPlaces(10)));
        school.remove(withdrawn);
        assertThat(school.pending().people()).isEqualTo(3);
        assertThat(school.pending().told().keySet()).containsExactlyInAnyOrder(moved, withdrawn);
        school.release();
        jobs.awaitFacts();

        assertThat(notices(inMoved)).extracting(NoticeSummary::title).containsExactly("Déplacé");
        assertThat(notices(inBoth)).extracting(NoticeSummary::title).containsExactly("Déplacé");
        assertThat(notices(inWithdrawn)).extracting(NoticeSummary::title).containsExactly("Retiré");
        assertThat(notices(inCorrected)).isEmpty();
        assertThat(notices(nowhere)).isEmpty();
        assertThat(titles(school)).containsExactly("Déplacé", "Corrigé");
        assertThat(sessions.these(List.of(withdrawn), Language.FR)
                        .get(withdrawn)
                        .withdrawn())
                .isTrue();
    }

    @Test
    void theBellLeadsToTheSessionAndNoMailGoesWithIt() {
        var school = schools.open();
        var session = school.add(workshop("Déplacé", at(11, 0)).inRoom(school.room("Sala Foz", 40)));
        school.release();
        var member = fixture.member();
        seats.give(session, member);
        school.move(session, at(14, 0));
        school.release();
        jobs.awaitFacts();
        jobs.runAllDue();

        assertThat(notices(member))
                .singleElement()
                .satisfies(notice -> assertThat(notice.path())
                        .isEqualTo("/events/" + school.slug + "/programme?session=" + session));
        var address = fixture.email(member);
        assertThat(catcher.mails()).noneMatch(mail -> mail.to().contains(address));
    }

    @Test
    void onlyTheSignUpLearnsTheOnlineLink() {
        var school = schools.open();
        var room = fixture.as.member(
                school.organiser,
                () -> rooms.add(school.id, new RoomEntry("Online", null, true, false, "https://meet.example/x")));
        var session = school.add(workshop("À distance", at(11, 0)).inRoom(room));
        school.release();

        assertThat(sessions.onlineLinks(List.of(session))).containsEntry(session, "https://meet.example/x");
        assertThat(shown(school).toString()).doesNotContain("meet.example");
    }

    @Test
    void theFirstReleaseTellsNobody() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        seats.give(session, fixture.member());

        assertThat(school.pending().people()).isZero();
    }

    @Test
    void whatWasNotLookedAtIsNotReleased() {
        var school = schools.open();
        var session = school.add(workshop("Accueil", at(11, 0)));
        var looked = school.pending().state();
        school.move(session, at(14, 0));

        assertThatThrownBy(() -> fixture.as.member(school.organiser, () -> releases.publish(school.id, looked)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("programme.error.looked");
        assertThat(titles(school)).isEmpty();
    }

    @Test
    void aConflictThatBlocksStandsInTheWayAndAWarningDoesNot() {
        var school = schools.open();
        var room = school.room("Sala Foz", 40);
        school.add(workshop("a", at(11, 0)).inRoom(room));
        var second = school.add(workshop("b", at(11, 0)).inRoom(room));
        school.add(workshop("without a room", at(14, 0)));

        assertThatThrownBy(school::release)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("programme.error.blocked");
        school.move(second, at(15, 0));
        school.release();
        assertThat(titles(school)).hasSize(3);
        assertThatThrownBy(school::release)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("programme.error.nothing");
    }

    @Test
    void theProgrammeTakesTheSameEightStatementsForThreeSessionsAndForThreeHundred() {
        var school = schools.open();
        var room = school.room("Sala Foz", 40);
        var track = school.track("Green");
        var speaker = school.speaker("Inês Duarte");
        add(school, 3, room, track, speaker);
        school.release();
        var few = StatementCounter.during(() -> programme.open(school.slug, Language.FR));
        add(school, 297, room, track, speaker);
        school.release();
        var many = StatementCounter.during(() -> programme.open(school.slug, Language.FR));

        assertThat(titles(school)).hasSize(300);
        assertThat(few).hasSizeBetween(1, 8);
        assertThat(many).hasSameSizeAs(few);
    }

    private static void add(School.Made school, int number, long room, long track, long speaker) {
        // One after the other through two days and nights, so that no room and no speaker is needed twice.
        var before = school.plan().sessions().size();
        for (var n = before; n < before + number; n++) {
            var starts = at(9, 0).plusMinutes(n * 5L);
            school.add(workshop("Atelier " + n, starts)
                    .at(starts, starts.plusMinutes(5))
                    .inRoom(room)
                    .inTrack(track)
                    .spokenBy(List.of(speaker)));
        }
    }

    @Test
    void aHelperForMealsReadsWhatEverybodyReads() {
        var school = schools.open();
        school.add(workshop("Accueil", at(11, 0)));
        var cook = school.doing(TeamPart.CATERING);

        assertThat(fixture.as.member(
                        cook, () -> programme.open(school.slug, Language.FR).days()))
                .isEmpty();
    }

    private List<NoticeSummary> notices(long member) {
        return fixture.as.member(member, () -> bell.latest(10));
    }

    private List<PublishedSession> shown(School.Made school) {
        return fixture.as.nobody(() -> programme.open(school.slug, Language.FR)).days().stream()
                .flatMap(day -> day.sessions().stream())
                .toList();
    }

    private List<String> titles(School.Made school) {
        return shown(school).stream().map(PublishedSession::title).toList();
    }
}
