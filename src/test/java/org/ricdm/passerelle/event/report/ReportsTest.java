package org.ricdm.passerelle.event.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.report.Report.By;
import org.ricdm.passerelle.event.report.Report.Part;
import org.ricdm.passerelle.event.report.Report.Week;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** An event in figures. */
@PortalTest
class ReportsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    ReportRoom room;

    @Autowired
    SignUpRoom signUps;

    @Autowired
    Reports reports;

    @Autowired
    Events events;

    @Autowired
    Clock clock;

    @Test
    void whoSignedUpHadAPlaceCameAndStayedAwayIsCountedByEverything() {
        var made = room.open();
        made.comes(made.inAlpha, made.event.alpha);

        var report = report(made);

        assertThat(report.total()).isEqualTo(new Figures(3, 2, 1, 1));
        assertThat(report.begun()).isTrue();
        assertThat(part(report, By.CITE, fixture.centreName(made.cite()))).isEqualTo(new Figures(3, 2, 1, 1));
        assertThat(part(report, By.LANGUAGE, "it")).isEqualTo(new Figures(1, 1, 1, 0));
        assertThat(part(report, By.LANGUAGE, "fr")).isEqualTo(new Figures(1, 1, 0, 1));
        assertThat(part(report, By.LANGUAGE, "en")).isEqualTo(new Figures(1, 0, 0, 0));
        assertThat(part(report, By.CATEGORY, "Member")).isEqualTo(report.total());
        assertThat(part(report, By.WAY, "ON_SITE")).isEqualTo(report.total());
        for (var by : By.values()) {
            assertThat(report.parts().get(by).stream().map(Part::figures).reduce(Figures.NONE, Figures::plus))
                    .as(by.name())
                    .isEqualTo(report.total());
        }
    }

    @Test
    void aWorkshopHasItsSeatsAndWhoWasSeenThere() {
        var made = room.open();
        made.comes(made.inAlpha, made.event.alpha);

        assertThat(report(made).workshops())
                .filteredOn(one -> one.id() == made.event.alpha)
                .containsExactly(new Report.Workshop(made.event.alpha, "Alpha", 2, 1, 0, 1));
        assertThat(report(made).workshops()).hasSize(3);
    }

    @Test
    void whoCameIsCountedOnTheDayOnWhichTheyWereFirstSeen() {
        var made = room.open();
        made.comes(made.inAlpha, 0);
        made.comes(made.inAlpha, made.event.alpha);
        made.comes(made.associated, 0);
        var zone = made.event.event.brief().zone();

        assertThat(report(made).days()).isEqualTo(Map.of(LocalDate.ofInstant(clock.instant(), zone), 2));
    }

    @Test
    void beforeAnybodyCameNobodyIsSaidToBeAbsent() {
        var report = report(room.open());

        assertThat(report.begun()).isFalse();
        assertThat(report.days()).isEmpty();
        assertThat(report.total().came()).isZero();
    }

    @Test
    void theListHasThoseWithAPlaceByNameWithTheirSessions() {
        var made = room.open();
        made.comes(made.inAlpha, made.event.alpha);

        var list = fixture.as.member(made.organiser(), () -> reports.attendance(made.slug(), null));

        assertThat(list.people())
                .extracting(Attended::id)
                .containsExactlyInAnyOrder(made.event.signUpId(made.inAlpha), made.event.signUpId(made.associated));
        var came = list.people().stream().filter(one -> one.cameAt() != null).toList();
        assertThat(came).hasSize(1);
        assertThat(came.getFirst().sessions()).containsExactly("Alpha");
        var rest = fixture.as.member(
                made.organiser(),
                () -> reports.attendance(made.slug(), list.people().getFirst().id()));
        assertThat(rest.people()).containsExactly(list.people().getLast());
        assertThat(fixture.as
                        .member(
                                made.organiser(),
                                () -> reports.attendance(
                                        made.slug(), list.people().getLast().id()))
                        .people())
                .isEmpty();
    }

    @Test
    void signUpsAreComparedWithTheEventOfTheSameKindBefore() {
        var organiser = fixture.organiser();
        var before = signUps.open(organiser, fixture.event(organiser, LocalDate.of(2037, 5, 1)), setup -> setup);
        signUps.signUp(before, signUps.member());
        var event = signUps.open(organiser, fixture.event(organiser, LocalDate.of(2037, 5, 20)), setup -> setup);
        signUps.signUp(event, signUps.member());
        signUps.signUp(event, signUps.member());

        var trend =
                fixture.as.member(organiser, () -> reports.open(event.slug())).trend();

        assertThat(trend.earlier()).isEqualTo(before.brief().title());
        assertThat(trend.weeks().getFirst()).isEqualTo(new Week(26, 2, 1));
        assertThat(trend.weeks().getLast()).isEqualTo(new Week(0, null, 1));
        assertThat(trend.latest()).contains(new Week(26, 2, 1));
        fixture.as.member(organiser, () -> {
            var brief = events.find(event.slug());
            assertThat(StatementCounter.during(
                            () -> assertThat(reports.trend(brief)).isEqualTo(trend)))
                    .hasSize(1);
        });
    }

    @Test
    void thePageCostsTheSameForFewAndForMany() {
        var made = room.open();
        var few = statements(made);
        made.more(15);
        made.comes(made.inAlpha, made.event.alpha);

        assertThat(statements(made)).isEqualTo(few).isLessThanOrEqualTo(8);
    }

    private int statements(ReportRoom.Made made) {
        return fixture.as.member(
                made.organiser(),
                () -> StatementCounter.during(
                                () -> assertThat(reports.open(made.slug())).isNotNull())
                        .size());
    }

    private Report report(ReportRoom.Made made) {
        return fixture.as.member(made.organiser(), () -> reports.open(made.slug()));
    }

    private static Figures part(Report report, By by, String name) {
        return Objects.requireNonNull(report.parts().get(by)).stream()
                .filter(part -> part.name().equals(name))
                .map(Part::figures)
                .findFirst()
                .orElseThrow();
    }
}
