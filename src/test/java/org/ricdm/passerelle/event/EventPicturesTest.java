package org.ricdm.passerelle.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.StatementCounter;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.ricdm.passerelle.people.Centres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The picture of an event and the logos of its partners: who sees them, and in which words. */
@PortalTest
class EventPicturesTest {

    private static final LocalDateTime STARTS = LocalDateTime.of(2031, 5, 12, 9, 0);

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    EventPages pages;

    @Autowired
    EventPictures pictures;

    @Autowired
    EventPartners partners;

    @Autowired
    Centres centres;

    @Autowired
    Files files;

    @Autowired
    MockMvc browser;

    private EventRoom room;

    @BeforeEach
    void somebodyWhoRunsEvents() {
        room = new EventRoom(fixture, events);
    }

    @Test
    void whoSeesAnEventSeesItsPictureAndNobodyElse() throws Exception {
        var open = room.published(Audience.PUBLIC, STARTS, null);
        var inside = room.published(Audience.NETWORK, STARTS, null);
        var draft = fixture.draftEvent(room.organiser, LocalDate.of(2031, 5, 12));

        var shown = withPicture(open);
        var hidden = withPicture(inside);
        var early = withPicture(draft);

        assertThat(visit(shown.wide()).getStatus()).isEqualTo(200);
        assertThat(visit(shown.wide()).getContentType()).isEqualTo("image/jpeg");
        assertThat(visit(shown.path() + "/narrow").getStatus()).isEqualTo(200);
        assertThat(visit(hidden.wide()).getStatus()).isEqualTo(404);
        assertThat(visit(early.wide()).getStatus()).isEqualTo(404);
        assertThat(visit(hidden.wide().replace(inside, open)).getStatus())
                .as("a token of another event")
                .isEqualTo(404);
        assertThat(fixture.as.member(fixture.member(), () -> pictures.content(inside, token(hidden))))
                .isNotNull();
        assertThatThrownBy(() -> fixture.as.member(fixture.member(), () -> pictures.content(draft, token(early))))
                .isInstanceOf(org.ricdm.passerelle.common.access.NotOpen.class);
        assertThat(fixture.as.member(room.organiser, () -> files.open(token(early))))
                .isNotNull();
    }

    @Test
    void aReaderHearsWhatIsOnItInTheirLanguageOrInTheEventsOwn() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        set(slug, new PictureEntry(stored(), "", Map.of(Language.EN, " A  bridge ", Language.IT, "Un ponte")));

        assertThat(alternative(slug, Language.IT)).isEqualTo("Un ponte");
        assertThat(alternative(slug, Language.FR)).isEqualTo("A bridge");
    }

    @Test
    void aPictureNeedsWordsInTheEventsOwnLanguage() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);

        assertThatThrownBy(() -> set(slug, new PictureEntry(stored(), "", Map.of(Language.FR, "Un pont"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("picture.en")
                .hasMessageContaining("event.error.alternative");
        assertThatThrownBy(() -> set(
                        slug,
                        new PictureEntry(stored(), "", Map.of(Language.EN, "A bridge", Language.ES, "x".repeat(251)))))
                .hasMessageContaining("picture.es");
        assertThat(pages.open(slug).picture()).isNull();
    }

    @Test
    void onlyOnesOwnPictureIsTakenAndNoOtherFile() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var foreign = fixture.as.member(
                fixture.member(),
                () -> files.store(new ByteArrayInputStream(Samples.png(40, 40)), "mine.png")
                        .token());
        var document = fixture.as.member(
                room.organiser,
                () -> files.store(new ByteArrayInputStream(Samples.pdf()), "a.pdf")
                        .token());

        assertThatThrownBy(() -> set(slug, new PictureEntry(foreign, "", Map.of(Language.EN, "Mine"))))
                .hasMessageContaining("event.error.picture.gone");
        assertThatThrownBy(() -> set(slug, new PictureEntry(document, "", Map.of(Language.EN, "A paper"))))
                .hasMessageContaining("event.error.picture.type");
    }

    @Test
    void whatIsTakenAwayIsNotShownAnyMore() throws Exception {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var shown = withPicture(slug);

        set(slug, PictureEntry.NONE);

        assertThat(pages.open(slug).picture()).isNull();
        assertThat(visit(shown.wide()).getStatus()).isEqualTo(404);
        assertThat(fixture.as.member(room.organiser, () -> pictures.of(slug))).isEqualTo(PictureEntry.NONE);
    }

    @Test
    void aPageWithAPictureAndLogosCostsAsManyStatementsAsOneWithout() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var without = StatementCounter.during(() -> pages.open(slug));

        withPicture(slug);
        name(slug, List.of(new Partner("Forum", "", null, Partner.Logo.chosen(stored()))));

        assertThat(StatementCounter.during(() -> pages.open(slug))).hasSameSizeAs(without);
    }

    @Test
    void aPartnerKeepsItsLogoWhenOthersChangeAndLosesItWhenItIsTakenAway() throws Exception {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        name(slug, List.of(new Partner("Forum", "https://forum.example", null, Partner.Logo.chosen(stored()))));
        var forum = pages.open(slug).partners().getFirst();
        var logo = Objects.requireNonNull(forum.logo());
        var path = logo.path(pages.open(slug).brief());

        assertThat(visit(path).getContentType()).isEqualTo("image/png");
        assertThat(logo.height()).isPositive();
        name(slug, List.of(new Partner("Other", "", null), forum));
        assertThat(pages.open(slug).partners()).last().isEqualTo(forum);
        assertThat(visit(path).getStatus()).isEqualTo(200);

        name(slug, List.of(new Partner("Forum", "https://forum.example", null)));
        assertThat(visit(path).getStatus()).isEqualTo(404);
    }

    @Test
    void aCentreOfTheNetworkHasItsLogoOverItsNameAndKeepsIt() throws Exception {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var centre = centres.all().getFirst();
        name(slug, List.of(Partner.of(centre).with(Partner.Logo.chosen(stored()))));
        var shown = pages.open(slug).partners().getFirst();
        var path = Objects.requireNonNull(shown.logo()).path(pages.open(slug).brief());

        assertThat(shown.centre()).isEqualTo(centre);
        assertThat(visit(path).getContentType()).isEqualTo("image/png");
        assertThat(browser.perform(get("/events/" + slug).accept("text/html"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/centres/" + centre.slug() + "\"><img class=\"partner-logo\"", "src=\"" + path);
        name(slug, List.of(shown));
        assertThat(pages.open(slug).partners()).containsExactly(shown);
    }

    @Test
    void aLogoThatIsNoPictureIsSaidBesideItsPartner() {
        var slug = room.published(Audience.PUBLIC, STARTS, null);
        var document = fixture.as.member(
                room.organiser,
                () -> files.store(new ByteArrayInputStream(Samples.pdf()), "a.pdf")
                        .token());

        assertThatThrownBy(() -> name(
                        slug,
                        List.of(
                                new Partner("Forum", "", null),
                                new Partner("House", "", null, Partner.Logo.chosen(document)))))
                .hasMessageContaining("partner.1.logo");
    }

    private EventPicture withPicture(String slug) {
        set(slug, new PictureEntry(stored(), "", Map.of(Language.EN, "A bridge")));
        return Objects.requireNonNull(
                fixture.as.member(room.organiser, () -> pages.open(slug)).picture());
    }

    private String stored() {
        return fixture.as.member(
                room.organiser,
                () -> files.store(new ByteArrayInputStream(Samples.png(1200, 600)), "bridge.png")
                        .token());
    }

    private void set(String slug, PictureEntry picture) {
        fixture.as.member(room.organiser, () -> pictures.set(events.find(slug).id(), picture));
    }

    private void name(String slug, List<Partner> all) {
        fixture.as.member(room.organiser, () -> partners.name(events.find(slug).id(), all));
    }

    private String alternative(String slug, Language reader) {
        return Objects.requireNonNull(fixture.as
                        .member(fixture.member(reader, fixture.centre()), () -> pages.open(slug))
                        .picture())
                .alternative();
    }

    private static String token(EventPicture picture) {
        return picture.path().substring(picture.path().lastIndexOf('/') + 1);
    }

    private MockHttpServletResponse visit(String path) throws Exception {
        return browser.perform(get(java.net.URI.create(path))).andReturn().getResponse();
    }
}
