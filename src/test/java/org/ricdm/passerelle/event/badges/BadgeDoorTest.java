package org.ricdm.passerelle.event.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.event.signup.SignUpRoom;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The file of a run of the printer: for the right people, and for no cache. */
@PortalTest
class BadgeDoorTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    Badges badges;

    @Autowired
    People people;

    @Autowired
    MockMvc portal;

    private SignUpRoom.Opened event;
    private long person;
    private long run;

    @BeforeEach
    void aRun() {
        event = room.opened(5);
        person = room.member();
        room.signUp(event, person);
        run = fixture.as.member(
                event.organiser(), () -> badges.print(event.slug(), BadgeChoice.ALL, BadgeSheet.CARD, 1));
    }

    @Test
    void whoReceivesPeopleGetsThePdfAndNoCacheKeepsIt() throws Exception {
        var answer = fetched(event.organiser(), run);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Content-Disposition")).contains("inline", event.slug() + "-badges");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Test").contains("School of " + event.slug());
        }
    }

    @Test
    void everybodyElseLearnsNotEvenThatItIsThere() throws Exception {
        for (var wrong : new long[] {person, fixture.organiser()}) {
            assertThat(fetched(wrong, run).getStatus()).isEqualTo(404);
        }
        assertThat(fetched(event.organiser(), run + 1_000_000).getStatus()).isEqualTo(404);
        assertThat(fetched(person, run).getContentAsByteArray()).isEmpty();
    }

    @Test
    void aVisitorIsSentToSignIn() throws Exception {
        var answer = portal.perform(get(path(run))).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse fetched(long member, long file) throws Exception {
        var viewer = people.viewer(member).orElseThrow();
        return portal.perform(get(path(file)).with(authentication(new ViewerAuthentication(viewer))))
                .andReturn()
                .getResponse();
    }

    private String path(long file) {
        return "/events/" + event.slug() + "/manage/badges/" + file + ".pdf";
    }
}
