package org.ricdm.passerelle.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.programme.School.at;
import static org.ricdm.passerelle.event.programme.School.interpreted;
import static org.ricdm.passerelle.event.programme.School.workshop;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.programme.RoomEntry;
import org.ricdm.passerelle.event.programme.School;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The programme as visitors read it. */
@PortalTest
class PublicProgrammeTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Fixture fixture;

    @Autowired
    School schools;

    @Autowired
    Clock clock;

    @Test
    void aVisitorReadsTheLastReleaseWithoutCookieOrScript() throws Exception {
        var school = schools.open();
        var room = school.room(new RoomEntry("Sala Foz", 40, true, true, "https://meet.example/foz"));
        var upstairs = school.room(new RoomEntry("Sala Alta", 40, false, false, ""));
        var track = school.track("Green transition");
        school.add(interpreted(workshop("Métiers verts", at(11, 0)), Language.EN, Language.IT)
                .inRoom(room)
                .inTrack(track));
        school.add(workshop("À l’étage", at(12, 30)).inRoom(upstairs));
        school.release();
        school.add(workshop("Pas encore", at(14, 0)));

        var page = visit("/events/" + school.slug + "/programme");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getContentAsString())
                .contains(
                        "Métiers verts",
                        "Green transition",
                        "11:00–12:15",
                        "French, interpreted into English, Italian · Sala Foz",
                        "Step-free access · Hearing loop · Also online",
                        "French · Sala Alta",
                        "Steps on the way",
                        "<strong>fait</strong>")
                .contains("rel=\"canonical\"")
                .doesNotContain("Pas encore", "<script", "style=", "??", "meet.example");
    }

    @Test
    void thePrintableFormHasEveryDayAndAllThatIsSaid() throws Exception {
        var school = schools.open();
        school.add(workshop("Métiers verts", at(11, 0)));
        school.add(workshop("Demain", at(11, 0).plusDays(1)));
        school.release();
        var address = "/events/" + school.slug + "/programme";

        var screen = Jsoup.parse(visit(address).getContentAsString());
        var paper = Jsoup.parse(visit(address + "?print=1").getContentAsString());

        assertThat(screen.select(".page-actions a").attr("href")).isEqualTo("?print=1");
        assertThat(screen.select("details.session")).hasSize(1);
        assertThat(screen.select("details[open]")).isEmpty();
        assertThat(paper.select("details.session[open] .session-title").eachText())
                .containsExactly("Métiers verts", "Demain");
        assertThat(paper.select("h2.programme-day")).hasSize(2);
        assertThat(paper.select(".programme-bar, .page-actions")).isEmpty();
        assertThat(paper.select("link[rel=canonical]").attr("href")).endsWith(address);
    }

    @Test
    void aDescriptionInAnotherLanguageSaysSo() throws Exception {
        var school = schools.open();
        school.add(workshop("Métiers verts", at(11, 0)));
        school.release();

        var english = Jsoup.parse(visit("/events/" + school.slug + "/programme").getContentAsString());
        var french = Jsoup.parse(
                visit("/events/" + school.slug + "/programme?lang=fr").getContentAsString());

        assertThat(english.select(".session-more .text-language .language").attr("title"))
                .isEqualTo("French");
        assertThat(french.select(".session-more .prose")).hasSize(1);
        assertThat(french.select(".text-language")).isEmpty();
    }

    @Test
    void anEventThatIsNotForVisitorsIsMissing() throws Exception {
        var draft = fixture.draftEvent(fixture.organiser(), School.FIRST_DAY);

        assertThat(visit("/events/" + draft + "/programme").getStatus()).isEqualTo(404);
        assertThat(visit("/events/" + draft + "/now").getStatus()).isEqualTo(404);
        assertThat(visit("/events/no-such-event/programme").getStatus()).isEqualTo(404);
    }

    @Test
    void theScreenInTheHallSaysWhatIsOnAndLooksAgain() throws Exception {
        var organiser = fixture.organiser();
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/Lisbon"));
        var school = schools.open(organiser, fixture.event(organiser, today.minusDays(1)));
        var nights = today.minusDays(1).atTime(9, 0);
        var running = workshop("Toujours", nights);
        school.add(running.at(nights, today.plusDays(1).atTime(16, 0)));
        school.add(workshop("Demain", today.plusDays(1).atTime(15, 0)));
        school.release();

        var page = visit("/events/" + school.slug + "/now");

        assertThat(page.getHeader("Refresh")).isEqualTo("60");
        assertThat(page.getContentAsString()).contains("Toujours", "until 16:00", "Demain", "Next, on");
    }

    @Test
    void membersGetTheScreenAtTheSameAddress() throws Exception {
        var school = schools.open();

        var page = fixture.as.member(fixture.member(), () -> {
            try {
                return visit("/events/" + school.slug + "/now");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(page.getContentAsString()).contains("Now and next", "The programme is over.");
    }

    private MockHttpServletResponse visit(String address) throws Exception {
        return browser.perform(get(address).accept("text/html").header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }
}
