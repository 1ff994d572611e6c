package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be said of an event, and what follows from changing it. */
@PortalTest
class EventsTest {

    private static final LocalDateTime STARTS = LocalDateTime.of(2031, 4, 23, 9, 0);

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    EventPages pages;

    @Autowired
    EventPartners partners;

    @Autowired
    ObjectRegistry objects;

    @Autowired
    JdbcClient sql;

    private EventRoom room;

    @BeforeEach
    void somebodyWhoRunsEvents() {
        room = new EventRoom(fixture, events);
    }

    @Test
    void anHourThatTheClocksLeapOverIsRefused() {
        var gap = LocalDateTime.of(2031, 3, 30, 1, 30);

        assertThat(refused(EventRoom.entry(Audience.PUBLIC, gap, STARTS, null))).containsExactly("starts");
        assertThat(refused(EventRoom.entry(Audience.PUBLIC, gap.minusDays(1), gap, null)))
                .containsExactly("ends");
        assertThat(refused(EventRoom.entry(Audience.PUBLIC, gap.plusHours(1), STARTS, null)))
                .isEmpty();
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThat(refused(EventRoom.entry(Audience.PUBLIC, STARTS, STARTS, null)))
                .containsExactly("ends");
        assertThat(refused(EventRoom.entry(Audience.PUBLIC, STARTS, STARTS.minusMinutes(1), null)))
                .containsExactly("ends");
    }

    @Test
    void anAddressIsOfSmallLettersAndNobodyElses() {
        for (var slug : List.of("", "New", "new", "past", "month", "mine", "a--b", "-a", "é", "a b", "x".repeat(61))) {
            assertThat(refused(entry(slug))).as(slug).containsExactly("slug");
        }
        var slug = Fixture.unique("spring");

        assertThat(refused(entry(slug))).isEmpty();
        assertThat(refused(entry(slug))).containsExactly("slug");
    }

    @Test
    void everyLanguageThatSaysSomethingNeedsATitle() {
        var entry = EventRoom.with(
                Fixture.unique("quiet"),
                Audience.PUBLIC,
                EventMode.ONLINE,
                STARTS,
                STARTS.plusHours(1),
                null,
                Map.of(Language.IT, EventText.brief("", "Una riga"), Language.ES, EventText.brief(" ", "")));

        assertThat(refused(entry)).containsExactlyInAnyOrder("title.it", "title.en");
    }

    @Test
    void whoSavesWhatSomebodyElseChangedMeanwhileIsToldAndNothingIsLost() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var brief = events.find(slug);
        var entry = fixture.as.member(room.organiser, () -> events.entry(slug));
        fixture.as.member(room.organiser, () -> events.change(brief.id(), brief.version(), entry));

        assertThatThrownBy(() -> fixture.as.member(
                        room.organiser,
                        () -> events.change(brief.id(), brief.version(), entry, List.of(new Partner("X", "", null)))))
                .isInstanceOf(InvalidInput.class)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(e -> assertThat(e.problems().getFirst().field()).isEqualTo("version"));
        assertThat(pages.open(slug).partners()).isEmpty();
    }

    @Test
    void theSequenceGrowsWithTimePlaceAndCancellationOnlyAndOnlyOnceSomebodyHasSeenIt() {
        var entry = EventRoom.entry(Audience.PUBLIC, STARTS, STARTS.plusHours(2), null);
        var id = fixture.as.member(room.organiser, () -> events.enter(entry));
        change(entry, STARTS.plusHours(1), "Porto");
        assertThat(sequence(id)).isZero();
        fixture.as.member(room.organiser, () -> events.publish(id));

        change(entry, STARTS.plusHours(1), "Porto");
        assertThat(sequence(id)).isZero();
        change(entry, STARTS, "Porto");
        assertThat(sequence(id)).isEqualTo(1);
        change(entry, STARTS, "Braga");
        assertThat(sequence(id)).isEqualTo(2);
        fixture.as.member(room.organiser, () -> events.cancel(id, "The house burnt down."));
        assertThat(sequence(id)).isEqualTo(3);
    }

    @Test
    void thePageGivesEachReaderTheirLanguageAndWhereItIsSilentTheEventsOwn() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var reader = fixture.member(Language.FR, fixture.centre());

        var french = fixture.as.member(reader, () -> pages.open(slug));
        var spanish = fixture.as.member(fixture.member(Language.ES, fixture.centre()), () -> pages.open(slug));

        assertThat(french.brief().title()).startsWith("Rencontre");
        assertThat(french.text().language()).isEqualTo(Language.EN);
        assertThat(french.text().html()).contains("<strong>Come.</strong>");
        assertThat(spanish.brief().title()).startsWith("Meeting");
        assertThat(spanish.brief().language()).isEqualTo(Language.EN);
    }

    @Test
    void theHeadingsOfATextFollowTheOneAboveIt() {
        var slug = Fixture.unique("headed");
        room.published(EventRoom.with(
                slug,
                Audience.PUBLIC,
                EventMode.ONLINE,
                STARTS,
                STARTS.plusHours(1),
                null,
                Map.of(Language.EN, new EventText("Title", "", "## One\n### Two", "# One\n## Two", "`<h4>`"))));

        var page = pages.open(slug);

        assertThat(page.text().html()).contains("<h3>One</h3>", "<h4>Two</h4>");
        assertThat(page.practical().html()).contains("<h3>One</h3>", "<h4>Two</h4>");
        assertThat(page.faq().html()).contains("&lt;h4&gt;");
    }

    @Test
    void partnersAreCentresOrNamesWithAWholeAddress() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var id = events.find(slug).id();

        assertThatThrownBy(() -> fixture.as.member(
                        room.organiser,
                        () -> partners.name(
                                id,
                                List.of(
                                        new Partner("Forum", "javascript:alert(1)", null),
                                        new Partner("  ", "", null)))))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::field)
                        .containsExactly("partner.0.url", "partner.1"));

        fixture.as.member(
                room.organiser, () -> partners.name(id, List.of(new Partner("Forum", "https://forum.example", null))));
        assertThat(pages.open(slug).partners()).containsExactly(new Partner("Forum", "https://forum.example", null));
    }

    @Test
    void anEventIsNamedInMailsInTheReadersLanguage() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var event = EventAccess.ref(events.find(slug).id());

        var shown = objects.present(Set.of(event), Language.FR).get(event);

        assertThat(shown.title()).isEqualTo("Rencontre " + slug);
        assertThat(shown.path()).isEqualTo("/events/" + slug);
        assertThat(shown.language()).isEqualTo(Language.FR);
    }

    private void change(EventEntry entry, LocalDateTime starts, String city) {
        var place = entry.place();
        fixture.as.member(room.organiser, () -> {
            var brief = events.find(entry.slug());
            events.change(
                    brief.id(),
                    brief.version(),
                    new EventEntry(
                            entry.slug(),
                            entry.kind(),
                            entry.audience(),
                            entry.mode(),
                            entry.language(),
                            starts,
                            STARTS.plusHours(5),
                            entry.zone(),
                            new EventEntry.Place(
                                    place.name(),
                                    place.address(),
                                    city,
                                    place.country(),
                                    place.latitude(),
                                    place.longitude()),
                            null,
                            entry.texts()));
        });
    }

    private int sequence(long id) {
        return sql.sql("select sequence from event where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private EventEntry entry(String slug) {
        return EventRoom.with(
                slug,
                Audience.PUBLIC,
                EventMode.ON_SITE,
                STARTS,
                STARTS.plusHours(1),
                null,
                Map.of(Language.EN, EventText.brief("Title", "")));
    }

    private List<String> refused(EventEntry entry) {
        try {
            fixture.as.member(room.organiser, () -> events.enter(entry));
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream().map(Problem::field).toList();
        }
    }
}
