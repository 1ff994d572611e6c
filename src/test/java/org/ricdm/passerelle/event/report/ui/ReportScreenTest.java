package org.ricdm.passerelle.event.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Screen;
import org.ricdm.passerelle.common.ui.FigureTable;
import org.ricdm.passerelle.event.report.ReportRoom;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.springframework.beans.factory.annotation.Autowired;

/** The report on the screen. */
class ReportScreenTest extends Screen {

    @Autowired
    ReportRoom room;

    @Autowired
    SignUpRoom signUps;

    @Test
    void theReportHasATableForEachQuestionAndTheFiles() {
        var made = room.open();
        made.comes(made.inAlpha, made.event.alpha);
        signIn(made.organiser());
        open("events/" + made.slug() + "/manage/report");

        assertThat(heading()).isEqualTo("Report");
        var tables = LocatorJ._find(FigureTable.class);
        assertThat(tables).hasSizeGreaterThanOrEqualTo(8);
        assertThat(tables.getFirst().getElement().getTextRecursively())
                .contains("Cité with its associated centres", "Signed up", "Came", "Absent")
                .contains(fixture.centreName(made.cite()));
        assertThat(links())
                .contains(
                        "/events/" + made.slug() + "/manage/report.pdf",
                        "/events/" + made.slug() + "/manage/report.xlsx",
                        "/events/" + made.slug() + "/manage/attendance.xlsx",
                        "/events/" + made.slug() + "/manage/attendance.csv");
        assertThat(words()).doesNotContain("has not begun");
    }

    @Test
    void beforeTheFirstArrivalThatIsSaidInsteadOfAbsences() {
        var made = room.open();
        signIn(made.organiser());
        open("events/" + made.slug() + "/manage/report");

        assertThat(words()).contains("The event has not begun");
        assertThat(LocatorJ._find(FigureTable.class).getFirst().getElement().getTextRecursively())
                .contains("–");
    }

    @Test
    void whereNobodySignedUpThereIsNothingToHandOn() {
        var event = signUps.opened(5);
        signIn(event.organiser());
        open("events/" + event.slug() + "/manage/report");

        assertThat(words()).contains("Nobody has signed up yet.");
        assertThat(links()).noneMatch(link -> link.endsWith(".pdf"));
    }

    @Test
    void organisersFindItOnTheDeskAndNobodyElseSeesIt() {
        var made = room.open();
        signIn(made.organiser());
        open("events/" + made.slug() + "/manage");
        assertThat(links()).contains("/events/" + made.slug() + "/manage/report");

        become(made.inAlpha);
        open("events/" + made.slug() + "/manage/report");
        assertThat(LocatorJ._find(FigureTable.class)).isEmpty();
    }

    @Test
    void theDeskShowsHowSignUpsComeInAgainstTheEventBefore() {
        var organiser = fixture.organiser();
        var before = signUps.open(organiser, fixture.event(organiser, LocalDate.of(2037, 6, 1)), setup -> setup);
        signUps.signUp(before, signUps.member());
        var event = signUps.open(organiser, fixture.event(organiser, LocalDate.of(2037, 6, 20)), setup -> setup);
        signUps.signUp(event, signUps.member());
        signUps.signUp(event, signUps.member());
        signIn(organiser);
        open("events/" + event.slug() + "/manage");

        assertThat(words())
                .contains("Sign-ups over time")
                .contains("2 sign-ups so far. As long before its beginning, "
                        + before.brief().title() + " had 1.");
        assertThat(LocatorJ._find(TrendLine.class)).hasSize(1);
    }

    private static List<String> links() {
        return LocatorJ._find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
