package org.ricdm.passerelle.event.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.event.EventFilter;
import org.ricdm.passerelle.event.EventLists;
import org.ricdm.passerelle.event.Headcounts;
import org.ricdm.passerelle.event.Headcounts.Headcount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How many people were at an event, once it is over. */
@PortalTest
class HeadcountsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    SignUpRoom room;

    @Autowired
    Headcounts headcounts;

    @Autowired
    EventLists lists;

    @Autowired
    AdjustableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc browser;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void withoutAnybodyCheckedInThoseWithAPlaceCount() {
        var event = room.opened(2);
        var other = fixture.centre();
        room.signUp(event, room.member());
        room.signUp(event, fixture.member(org.ricdm.passerelle.common.i18n.Language.EN, other));
        room.signUp(event, room.member());

        assertThat(headcounts.of(List.of(event.id())).get(event.id()))
                .extracting(Headcount::people, Headcount::centres)
                .containsExactly(2, 2);
    }

    @Test
    void whereSomebodyCheckedInOnlyThoseWhoDidCount() {
        var event = room.opened(5);
        room.signUp(event, room.member());
        room.signUp(event, room.member());
        sql.sql("update sign_up set state = 'CHECKED_IN' where event_id = :event order by id limit 1")
                .param("event", event.id())
                .update();

        assertThat(headcounts.of(List.of(event.id())).get(event.id()))
                .extracting(Headcount::people, Headcount::centres)
                .containsExactly(1, 1);
    }

    @Test
    void anEventAtWhichNobodyWasSaysNothing() {
        var event = room.opened(5);

        assertThat(headcounts.of(List.of(event.id()))).isEmpty();
    }

    @Test
    void visitorsReadItInTheArchiveAndOnThePageOnceTheEventIsOverAndNotBefore() throws Exception {
        var event = room.opened(5);
        room.signUp(event, room.member());
        var page = "/events/" + event.slug();
        assertThat(visit(page)).doesNotContain("1 person took part");

        clock.advance(Duration.ofDays(120));

        assertThat(visit(page)).contains("1 person took part, from 1 centre in 1 country");
        assertThat(Jsoup.parse(visit("/events/past")).select(".event-row").stream()
                        .filter(row -> row.html().contains(event.slug()))
                        .findFirst()
                        .orElseThrow()
                        .text())
                .contains("1 person took part");
    }

    @Test
    void theArchiveTakesTheSameFewStatementsWhateverItsSize() {
        var event = room.opened(5);
        room.signUp(event, room.member());
        clock.advance(Duration.ofDays(120));
        var few = StatementCounter.during(() -> lists.past(EventFilter.ALL, null));

        assertThat(few).hasSizeLessThanOrEqualTo(3);
    }

    private String visit(String path) throws Exception {
        return browser.perform(get(java.net.URI.create(path)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
