package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.search.Search;
import org.ricdm.passerelle.search.SearchQuestion;
import org.springframework.beans.factory.annotation.Autowired;

/** Which events stand in which list, for whom, and in how many statements. */
@PortalTest
class EventListsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    EventLists lists;

    @Autowired
    EventPages pages;

    @Autowired
    EventPartners partners;

    @Autowired
    Centres centres;

    @Autowired
    Search search;

    @Autowired
    Clock clock;

    private EventRoom room;
    private long host;
    private EventFilter here;

    @BeforeEach
    void aCentreThatReceives() {
        room = new EventRoom(fixture, events);
        host = fixture.centre();
        here = new EventFilter(null, null, fixture.slug(host));
    }

    @Test
    void visitorsSeeWhatIsForEverybodyMembersTheNetworksAndTheTeamItsDrafts() {
        var open = room.published(Audience.PUBLIC, day(10), host);
        var inside = room.published(Audience.NETWORK, day(11), host);
        var draft = EventRoom.entry(Audience.PUBLIC, day(12), day(12).plusHours(1), host);
        fixture.as.member(room.organiser, () -> events.enter(draft));

        assertThat(fixture.as.nobody(() -> coming())).containsExactly(open);
        assertThat(fixture.as.member(fixture.organiser(), this::coming)).containsExactly(open, inside);
        assertThat(fixture.as.member(room.organiser, this::coming)).containsExactly(open, inside, draft.slug());
    }

    @Test
    void aCentreFindsWhatItHoldsWithAnotherOne() {
        var other = fixture.centre();
        var held = room.published(Audience.PUBLIC, day(10), other);
        room.published(Audience.PUBLIC, day(11), other);
        assertThat(coming()).isEmpty();

        fixture.as.member(room.organiser, () -> partners.name(events.find(held).id(), List.of(Partner.of(centre()))));

        assertThat(coming()).containsExactly(held);
        assertThat(lists.choices().hosts()).contains(centre());
        assertThat(slugs(lists.past(here, null))).isEmpty();
    }

    private CentreSummary centre() {
        return centres.all().stream()
                .filter(centre -> centre.id() == host)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatRunsIsStillComingAndWhatIsOverIsInTheArchive() {
        var over = room.published(Audience.PUBLIC, day(-3), host);
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var running = EventRoom.entry(Audience.PUBLIC, now.minusHours(30), now.plusHours(30), host);
        room.published(running);

        assertThat(coming()).containsExactly(running.slug());
        assertThat(slugs(lists.past(here, null))).containsExactly(over);
    }

    @Test
    void aListIsPagedForthAndBackWithoutLeavingOneOut() {
        var all = new ArrayList<String>();
        for (var number = 0; number < EventLists.PAGE + 3; number++) {
            // Some at the same moment, so that the id has to tell them apart.
            all.add(room.published(Audience.PUBLIC, day(10 + number / 4), host));
        }

        var first = lists.coming(here, null);
        var second = lists.coming(here, first.next());
        var back = lists.coming(here, second.previous());

        assertThat(slugs(first)).isEqualTo(all.subList(0, EventLists.PAGE));
        assertThat(first.previous()).isNull();
        assertThat(slugs(second)).isEqualTo(all.subList(EventLists.PAGE, all.size()));
        assertThat(second.next()).isNull();
        assertThat(slugs(back)).isEqualTo(slugs(first));
        assertThat(back.previous()).isNull();
        assertThat(slugs(lists.coming(here, "nonsense"))).isEqualTo(slugs(first));
    }

    @Test
    void theArchiveIsPagedFromTheLatest() {
        var all = new ArrayList<String>();
        for (var number = 0; number < EventLists.PAGE + 2; number++) {
            all.add(room.published(Audience.PUBLIC, day(-100 + number), host));
        }
        Collections.reverse(all);

        var first = lists.past(here, null);
        var second = lists.past(here, first.next());

        assertThat(slugs(first)).isEqualTo(all.subList(0, EventLists.PAGE));
        assertThat(slugs(second)).isEqualTo(all.subList(EventLists.PAGE, all.size()));
        assertThat(slugs(lists.past(here, second.previous()))).isEqualTo(slugs(first));
    }

    @Test
    void aMonthHasEachDayThatAnEventTouchesByTheClockOfItsPlace() {
        var from = LocalDateTime.of(2033, 4, 29, 9, 0);
        var over = EventRoom.entry(Audience.PUBLIC, from, from.plusDays(3), host);
        room.published(over);
        var midnight = EventRoom.entry(
                Audience.PUBLIC,
                from.withHour(20),
                from.toLocalDate().plusDays(1).atStartOfDay(),
                host);
        room.published(midnight);

        var april = EventMonth.of(YearMonth.of(2033, 4), lists.month(YearMonth.of(2033, 4), here));
        var may = EventMonth.of(YearMonth.of(2033, 5), lists.month(YearMonth.of(2033, 5), here));

        assertThat(days(april, over.slug())).containsExactly(29, 30);
        assertThat(days(may, over.slug())).containsExactly(1, 2);
        assertThat(days(april, midnight.slug())).containsExactly(29);
        assertThat(EventMonth.of(YearMonth.of(2033, 6), lists.month(YearMonth.of(2033, 6), here))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aFilterIsReadFromItsAddressAndNothingElseIsBelieved() {
        var filter = new EventFilter(EventKind.SPRING_SCHOOL, "PT", "porto");

        assertThat(filter.query()).isEqualTo("kind=spring-school&country=PT&centre=porto");
        assertThat(EventFilter.read("spring-school", "PT", "porto")).isEqualTo(filter);
        assertThat(EventFilter.read("<script>", "pt", "a b&c")).isEqualTo(EventFilter.ALL);
        assertThat(EventFilter.ALL.address("/events", "")).isEqualTo("/events");
    }

    @Test
    void searchFindsAnEventByItsTitleForThoseWhoMaySeeIt() {
        var slug = room.published(Audience.NETWORK, day(40), host);
        var member = fixture.member(Language.FR, fixture.centre());

        var found = fixture.as.member(member, () -> search.find(SearchQuestion.of("Meeting " + slug)));

        assertThat(found.toString()).contains("Rencontre " + slug);
    }

    @Test
    void aListAndAPageTakeTheSameFewStatementsWhateverTheirSize() {
        var slug = room.published(Audience.PUBLIC, day(10), host);
        var few = StatementCounter.during(() -> lists.coming(EventFilter.ALL, null));
        for (var number = 0; number < 8; number++) {
            room.published(Audience.PUBLIC, day(20 + number), host);
        }

        assertThat(few).hasSize(2);
        assertThat(StatementCounter.during(() -> lists.coming(EventFilter.ALL, null)))
                .hasSize(2);
        assertThat(StatementCounter.during(() -> lists.month(YearMonth.from(day(20)), EventFilter.ALL)))
                .hasSize(2);
        assertThat(StatementCounter.during(lists::choices)).hasSize(2);
        assertThat(StatementCounter.during(() -> pages.open(slug))).hasSize(5);
    }

    private List<String> coming() {
        return slugs(lists.coming(here, null));
    }

    private static List<String> slugs(EventList list) {
        return list.events().stream().map(EventBrief::slug).toList();
    }

    private static List<Integer> days(EventMonth month, String slug) {
        return month.days().stream()
                .filter(day ->
                        day.events().stream().anyMatch(event -> event.slug().equals(slug)))
                .map(day -> day.date().getDayOfMonth())
                .toList();
    }

    private LocalDateTime day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .atTime(9, 0);
    }
}
