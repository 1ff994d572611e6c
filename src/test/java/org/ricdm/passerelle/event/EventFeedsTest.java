package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xml.sax.InputSource;

/** What calendars and feed readers get, without a session, and what they never get. */
@PortalTest
class EventFeedsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    People people;

    @Autowired
    MockMvc portal;

    @Autowired
    AdjustableClock clock;

    private EventRoom room;

    /** In a year in which no other test has events: the feeds hold what comes next only. */
    @BeforeEach
    void somebodyWhoRunsEvents() {
        clock.setTo(Instant.parse("2037-01-10T08:00:00Z"));
        room = new EventRoom(fixture, events);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theFeedsHoldWhatIsForEverybodyWithoutCookieOrSession() throws Exception {
        var open = room.published(Audience.PUBLIC, day(20), null);
        var inside = room.published(Audience.NETWORK, day(20), null);
        var draft = fixture.draftEvent(room.organiser, day(20).toLocalDate());

        for (var address : new String[] {"/feeds/events.atom?lang=en", "/feeds/events.ics?lang=en"}) {
            var answer = asked(address);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
            assertThat(text(answer)).contains(open).doesNotContain(inside, draft);
        }
        assertThat(asked("/feeds/events.atom").getContentType()).startsWith("application/atom+xml");
        assertThat(asked("/feeds/events.ics").getContentType()).startsWith("text/calendar");
        assertThat(text(asked("/feeds/events.ics"))).doesNotContain("ATTENDEE");
    }

    @Test
    void theFeedsSpeakTheLanguageOfTheirAddress() throws Exception {
        var slug = room.published(Audience.PUBLIC, day(20), null);

        assertThat(text(asked("/feeds/events.atom?lang=fr"))).contains("Rencontre " + slug, "Événements du réseau");
        assertThat(text(asked("/feeds/events.atom?lang=en"))).contains("Meeting " + slug);
        assertThat(unfolded(asked("/feeds/events.ics?lang=fr"))).contains("SUMMARY:Rencontre " + slug);
    }

    @Test
    void hostileTextStaysText() throws Exception {
        var slug = Fixture.unique("hostile");
        room.published(EventRoom.with(
                slug,
                Audience.PUBLIC,
                EventMode.ONLINE,
                day(5),
                day(5).plusHours(1),
                null,
                Map.of(
                        Language.EN,
                        EventText.brief("]]></title><script>alert(1)</script> & \u0001, ; \\n", "BEGIN:VEVENT"))));

        var atom = asked("/feeds/events.atom?lang=en");
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text(atom))));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        var calendar =
                Biweekly.parse(text(asked("/events/" + slug + "/event.ics"))).first();
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getEvents().getFirst().getSummary().getValue())
                .isEqualTo("]]></title><script>alert(1)</script> & , ; \\n");
    }

    @Test
    void theFileOfAnEventIsForThoseWhoMaySeeIt() throws Exception {
        var open = room.published(Audience.PUBLIC, day(20), null);
        var inside = room.published(Audience.NETWORK, day(20), null);
        var draft = fixture.draftEvent(room.organiser, day(20).toLocalDate());
        var member = fixture.member();

        assertThat(asked("/events/" + open + "/event.ics").getStatus()).isEqualTo(200);
        assertThat(asked("/events/" + inside + "/event.ics").getStatus()).isEqualTo(404);
        assertThat(asked("/events/" + draft + "/event.ics").getStatus()).isEqualTo(404);
        assertThat(asked("/events/nowhere/event.ics").getStatus()).isEqualTo(404);
        assertThat(asked(member, "/events/" + inside + "/event.ics").getStatus())
                .isEqualTo(200);
        assertThat(asked(member, "/events/" + draft + "/event.ics").getStatus()).isEqualTo(404);
        assertThat(asked(room.organiser, "/events/" + draft + "/event.ics").getStatus())
                .isEqualTo(200);
    }

    @Test
    void aCancelledEventIsWithdrawnFromCalendarsUnderTheSameName() throws Exception {
        var slug = room.published(Audience.PUBLIC, day(20), null);
        var before = Biweekly.parse(text(asked("/events/" + slug + "/event.ics")))
                .first()
                .getEvents()
                .getFirst();
        fixture.as.member(room.organiser, () -> events.cancel(events.find(slug).id(), "Flooded."));

        var after = Biweekly.parse(text(asked("/events/" + slug + "/event.ics")))
                .first()
                .getEvents()
                .getFirst();

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
    }

    private LocalDateTime day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .atTime(9, 0);
    }

    private MockHttpServletResponse asked(String address) throws Exception {
        return portal.perform(get(address).locale(Locale.ENGLISH)).andReturn().getResponse();
    }

    private MockHttpServletResponse asked(long member, String address) throws Exception {
        return portal.perform(get(address)
                        .with(authentication(
                                new ViewerAuthentication(people.viewer(member).orElseThrow()))))
                .andReturn()
                .getResponse();
    }

    private static String unfolded(MockHttpServletResponse answer) throws Exception {
        return text(answer).replace("\r\n ", "");
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
