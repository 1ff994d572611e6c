package org.ricdm.passerelle.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ricdm.passerelle.event.materials.MaterialsRoom.link;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.materials.MaterialsRoom;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.files.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What remains of an event as visitors see it. */
@PortalTest
class PublicMaterialsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Fixture fixture;

    @Autowired
    MaterialsRoom room;

    @Test
    void visitorsFindItFromThePageOfTheEventWithoutCookieOrScript() throws Exception {
        var event = room.open();
        event.add(event.school.organiser, link(event.beta, "Film of <Beta>", Audience.PUBLIC));
        event.file(event.speaker, event.alpha, Samples.png(640, 480), "A full room.png", Audience.PUBLIC);
        event.add(event.school.organiser, link(null, "Only for us", Audience.NETWORK));

        assertThat(visit("/events/" + event.slug()).getContentAsString())
                .contains("/events/" + event.slug() + "/materials");
        var page = visit("/events/" + event.slug() + "/materials");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getContentAsString())
                .contains("Film of &lt;Beta&gt;", "alt=\"A full room.png\"", "rel=\"canonical\"")
                .doesNotContain("Only for us", "<script", "style=", "??");
    }

    @Test
    void theProgrammeLeadsFromASessionToWhatItLeftForVisitors() throws Exception {
        var event = room.open();
        event.add(event.school.organiser, link(event.beta, "Film of Beta", Audience.PUBLIC));
        event.add(event.school.organiser, link(event.alpha, "Only for us", Audience.NETWORK));
        var materials = "/events/" + event.slug() + "/materials";

        assertThat(visit("/events/" + event.slug() + "/programme").getContentAsString())
                .contains("href=\"" + materials + "#session-" + event.beta + "\"", ">Materials of this session<")
                .doesNotContain(materials + "#session-" + event.alpha);
        assertThat(visit(materials).getContentAsString()).contains("id=\"session-" + event.beta + "\"");
    }

    @Test
    void anEventThatIsNotForVisitorsIsMissing() throws Exception {
        var draft = fixture.draftEvent(fixture.organiser(), School.FIRST_DAY);

        assertThat(visit("/events/" + draft + "/materials").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse visit(String path) throws Exception {
        return browser.perform(get(path).header("Accept", "text/html").header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }
}
