package org.ricdm.passerelle.practice.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.signin.Browser;
import org.ricdm.passerelle.signin.FrontDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Sheets as files: what is private stays in no cache, and what is for everybody is printed once. */
class PaperDoorTest extends FrontDoor {

    @Autowired
    PublicRoom room;

    @Autowired
    MockMvc portal;

    @Autowired
    Attempts attempts;

    @Test
    void aMemberGetsAPaperThatNoCacheKeeps() throws Exception {
        var made = room.forTheNetwork();

        var answer = signedIn(fixture.member()).open("/practices/" + made.id() + "/sheet.pdf?form=one&lang=fr");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Content-Disposition")).contains("inline", "-one-page.pdf");
        try (var pdf = PrintedPdf.of(answer.getContentAsByteArray())) {
            assertThat(pdf.pages()).isOne();
            assertThat(pdf.text()).contains(made.title(), "Label du réseau depuis le");
        }
    }

    @Test
    void whatAMemberMayNotReadIsNotThere() throws Exception {
        var draft = room.draft();
        var stranger = signedIn(fixture.member());

        assertThat(stranger.open("/practices/" + draft.id() + "/sheet.pdf").getStatus())
                .isEqualTo(404);
        assertThat(stranger.open("/practices/" + draft.id() + "/sheet.json").getStatus())
                .isEqualTo(404);
        assertThat(stranger.open(draft.picturePath()).getStatus()).isEqualTo(404);
        assertThat(signedIn(draft.author())
                        .open("/practices/" + draft.id() + "/sheet.pdf")
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aVisitorGetsItWithoutCookieAndIsToldWhenTheCopyIsStillGood() throws Exception {
        var made = room.forEverybody();
        var address = "/practices/" + made.id() + "/sheet.pdf?lang=it";

        var first = portal.perform(get(address).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
        var second = portal.perform(get(address).header("If-None-Match", first.getHeader("ETag")))
                .andReturn()
                .getResponse();

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeaders("Set-Cookie")).isEmpty();
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.getHeader("Content-Disposition")).contains("inline", ".pdf");
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentAsByteArray()).isEmpty();
        assertThat(portal.perform(get(address)).andReturn().getResponse().getContentAsByteArray())
                .isEqualTo(first.getContentAsByteArray());
        try (var pdf = PrintedPdf.of(first.getContentAsByteArray())) {
            assertThat(pdf.text()).contains(made.title(), "Marchio della rete dal");
        }
    }

    @Test
    void whoLetsManyPapersBePrintedWaitsAndWhatLiesReadyIsStillGiven() throws Exception {
        var made = room.forEverybody();
        var other = room.forEverybody();
        var browser = browserAt("198.18.250.7");
        var ready = "/practices/" + made.id() + "/sheet.pdf?form=one&lang=en";
        assertThat(browser.open(ready).getStatus()).isEqualTo(200);

        while (attempts.allow(Attempts.Kind.PAPER_FROM_ADDRESS, Attempts.network("198.18.250.7"))) {
            // Until there are none left.
        }

        assertThat(browser.open(ready).getStatus()).isEqualTo(200);
        assertThat(browser.open("/practices/" + other.id() + "/sheet.pdf").getStatus())
                .isEqualTo(429);
    }

    @Test
    void filesOfASheetForEverybodyAreForVisitorsAndHarmless() throws Exception {
        var made = room.forEverybody();

        var picture = browser().open(made.picturePath());
        var kit = browser().open(made.kitPath());

        assertThat(picture.getContentType()).isEqualTo("image/jpeg");
        assertThat(picture.getContentAsByteArray().length).isLessThan(40_000);
        assertThat(kit.getHeader("Content-Disposition")).contains("attachment", "poster.pdf");
        assertThat(kit.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(picture.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void dataAreForMembers() throws Exception {
        var made = room.forEverybody();

        var answer = signedIn(fixture.member()).open("/practices/" + made.id() + "/sheet.json");

        assertThat(answer.getContentType()).startsWith("application/json");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(Browser.text(answer)).contains(made.title());
        assertThat(browser().open("/practices/" + made.id() + "/sheet.json").getRedirectedUrl())
                .endsWith("/login");
    }
}
