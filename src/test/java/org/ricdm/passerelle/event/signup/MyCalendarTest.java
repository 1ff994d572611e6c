package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.event.Events;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A member's events under a private address. */
@PortalTest
class MyCalendarTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    MyCalendar calendar;

    @Autowired
    SignUps signUps;

    @Autowired
    Events events;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Test
    void itHoldsTheEventsAtWhichOneHasAPlaceAtThisMoment() throws Exception {
        var member = room.member();
        var place = room.opened(5);
        var waits = room.opened(0);
        var other = room.opened(5);
        room.signUp(place, member);
        room.signUp(waits, member);
        room.signUp(other, room.member());
        var address = address(member);

        assertThat(titles(address)).containsExactly(place.brief().title());

        fixture.as.member(member, () -> signUps.cancel(place.slug()));
        assertThat(titles(address)).isEmpty();
    }

    @Test
    void anEventThatIsCalledOffIsMarkedAsSuch() throws Exception {
        var member = room.member();
        var event = room.opened(5);
        room.signUp(event, member);
        var address = address(member);

        fixture.as.member(event.organiser(), () -> events.cancel(event.id(), "The house has burnt down."));

        assertThat(entries(address))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getStatus().isCancelled()).isTrue());
    }

    @Test
    void aRevokedAddressAnOlderOneAndOneOfSomebodySuspendedLeadNowhere() throws Exception {
        var member = room.member();
        var first = address(member);
        var second = address(member);

        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);
        fixture.as.member(member, calendar::revoke);
        assertThat(status(second)).isEqualTo(404);

        var third = address(member);
        sql.sql("update member set state = 'SUSPENDED' where id = :id")
                .param("id", member)
                .update();
        assertThat(status(third)).isEqualTo(404);
        assertThat(status("/calendar/x.ics")).isEqualTo(404);
    }

    @Test
    void itDoesNotOpenTheFeedsOfForumsNorTheyIt() throws Exception {
        var address = address(room.member());
        var token = address.replaceAll(".*/([^/]+)\\.ics", "$1");

        assertThat(status("/feeds/" + token + "/forums/accueil.atom")).isEqualTo(404);
    }

    @Test
    void itTakesAFixedNumberOfStatements() {
        var few = statements(1);

        assertThat(statements(6)).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private int statements(int events) {
        var member = room.member();
        for (var n = 0; n < events; n++) {
            room.signUp(room.opened(3), member);
        }
        var address = address(member);
        var token = address.replaceAll(".*/([^/]+)\\.ics", "$1");
        return StatementCounter.during(() -> assertThat(calendar.feed(token)).contains("BEGIN:VEVENT"))
                .size();
    }

    private String address(long member) {
        return fixture.as.member(member, calendar::make).replace("https://portal.example", "");
    }

    private int status(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse().getStatus();
    }

    private List<String> titles(String address) throws Exception {
        return entries(address).stream()
                .map(entry -> entry.getSummary().getValue())
                .toList();
    }

    private List<VEvent> entries(String address) throws Exception {
        var answer = browser.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getContentType()).startsWith("text/calendar");
        return Biweekly.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .first()
                .getEvents();
    }
}
