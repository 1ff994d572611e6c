package org.ricdm.passerelle.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventLists;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventPages;
import org.ricdm.passerelle.event.EventPartners;
import org.ricdm.passerelle.event.EventParts;
import org.ricdm.passerelle.event.EventPictures;
import org.ricdm.passerelle.event.EventRoom;
import org.ricdm.passerelle.event.EventText;
import org.ricdm.passerelle.event.Events;
import org.ricdm.passerelle.event.Partner;
import org.ricdm.passerelle.event.PictureEntry;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as visitors and machines find them. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicEventsTest {

    private static final int LIGHT = 60_000;

    @Autowired
    MockMvc browser;

    @Autowired
    Fixture fixture;

    @Autowired
    Events events;

    @Autowired
    EventPictures pictures;

    @Autowired
    EventPartners partners;

    @Autowired
    Files files;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    private EventRoom room;

    /** Once: the weight of other pages grows with the centres that people are made in. */
    @BeforeAll
    void somebodyWhoRunsEvents() {
        room = new EventRoom(fixture, events);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/events/past",
                "/events/month?m=2031-04",
                "/events?kind=webinar&country=PT&centre=porto&page=after-1-1"
            })
    void theListsAreLightPagesWithoutCookieSessionOrScript(String address) throws Exception {
        room.published(Audience.PUBLIC, day(20), fixture.centre());

        var page = visit(address);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getContentAsByteArray().length).isLessThan(LIGHT);
        assertThat(text(page))
                .contains("<h1", "<main id=\"main\"", "application/atom+xml")
                .doesNotContain("<script", "style=", "??");
    }

    @Test
    void theListHasWhatIsForEverybodyAndTheMonthAsWell() throws Exception {
        var centre = fixture.centre();
        var open = room.published(Audience.PUBLIC, day(20), centre);
        var inside = room.published(Audience.NETWORK, day(20), centre);
        var filter = "centre=" + fixture.slug(centre);

        assertThat(text(visit("/events?" + filter))).contains(open).doesNotContain(inside);
        assertThat(text(visit("/events/month?" + filter + "&m="
                        + day(20).toLocalDate().toString().substring(0, 7))))
                .contains(open)
                .doesNotContain(inside);
    }

    @Test
    void anEventIsDescribedForSearchEnginesAndPreviews() throws Exception {
        var slug = room.published(Audience.PUBLIC, LocalDateTime.of(2031, 7, 1, 9, 30), null);

        var page = visit("/events/" + slug);
        var document = Jsoup.parse(text(page));
        var data = data(page);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getContentAsByteArray().length).isLessThan(LIGHT);
        assertThat(document.title()).isEqualTo("Meeting " + slug + " · Passerelle");
        assertThat(document.select("link[rel=canonical]").attr("href")).endsWith("/events/" + slug);
        assertThat(document.select("link[hreflang=fr]").attr("href")).endsWith("?lang=fr");
        assertThat(document.select("meta[property=og:title]").attr("content")).isEqualTo("Meeting " + slug);
        assertThat(document.select("meta[name=description]").attr("content")).isEqualTo("We meet.");
        assertThat(document.select("a[href$=/event.ics]")).hasSize(1);
        assertThat(document.select("a[href^=https://www.openstreetmap.org/]")).hasSize(1);
        assertThat(document.select("h2").eachText()).contains("Practical", "Questions and answers");
        assertThat(data.path("@type").asString()).isEqualTo("Event");
        assertThat(data.path("name").asString()).isEqualTo("Meeting " + slug);
        assertThat(data.path("startDate").asString()).isEqualTo("2031-07-01T09:30:00+01:00");
        assertThat(data.path("endDate").asString()).isEqualTo("2031-07-01T11:30:00+01:00");
        assertThat(data.path("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(data.path("location")
                        .path(0)
                        .path("address")
                        .path("addressLocality")
                        .asString())
                .isEqualTo("Porto");
        assertThat(data.path("organizer").path(0).path("name").asString()).isNotEmpty();
    }

    @Test
    void thePictureIsOnThePageInPreviewsAndInTheDataAndNothingMovesWhenItComes() throws Exception {
        var slug = room.published(Audience.PUBLIC, day(20), null);
        fixture.as.member(room.organiser, () -> {
            var id = events.find(slug).id();
            pictures.set(id, new PictureEntry(stored(), "", Map.of(Language.EN, "Thirty \"people\" & a bridge")));
            partners.name(id, List.of(new Partner("Forum", "", null, Partner.Logo.chosen(stored()))));
        });

        var page = visit("/events/" + slug);
        var document = Jsoup.parse(text(page));
        var picture = document.select("img.event-picture");
        var logo = document.select(".event-partners img");

        assertThat(picture.attr("alt")).isEqualTo("Thirty \"people\" & a bridge");
        assertThat(picture.attr("width")).isEqualTo("960");
        assertThat(picture.attr("height")).isEqualTo("480");
        assertThat(picture.attr("srcset")).contains("/narrow 480w", "/wide 960w");
        assertThat(logo.attr("alt")).isEqualTo("Forum");
        assertThat(logo.attr("loading")).isEqualTo("lazy");
        assertThat(document.select(".event-partners [aria-hidden]").text()).isEqualTo("Forum");
        assertThat(visit(picture.attr("src")).getContentAsByteArray().length).isLessThan(40_000);
        assertThat(document.select("meta[property=og:image]").attr("content"))
                .startsWith("http")
                .endsWith(picture.attr("src"));
        assertThat(document.select("meta[property=og:image:alt]").attr("content"))
                .isEqualTo(picture.attr("alt"));
        assertThat(data(page).path("image").path(0).asString()).endsWith(picture.attr("src"));
        assertThat(data(page).path("organizer").path(0).path("logo").asString()).endsWith(logo.attr("src"));
    }

    private String stored() {
        return files.store(new ByteArrayInputStream(Samples.png(1200, 600)), "bridge.png")
                .token();
    }

    @Test
    void aTextInAnotherLanguageSaysSo() throws Exception {
        var slug = room.published(Audience.PUBLIC, day(20), null);

        var french = Jsoup.parse(text(visit("/events/" + slug + "?lang=fr")));
        var italian = Jsoup.parse(text(visit("/events/" + slug + "?lang=it")));

        assertThat(french.select("h1").text()).isEqualTo("Rencontre " + slug);
        assertThat(french.select(".event-hero .language")).isEmpty();
        assertThat(french.select("div.prose").first().attr("lang")).isEqualTo("en");
        assertThat(french.select(".text-language .language").attr("title")).isEqualTo("anglais");
        assertThat(Jsoup.parse(text(visit("/events/" + slug + "?lang=en"))).select(".text-language"))
                .isEmpty();
        assertThat(italian.select("h1").attr("lang")).isEqualTo("en");
        assertThat(italian.select(".event-hero .language").attr("title")).isEqualTo("inglese");
    }

    @Test
    void hostileTextIsTextInThePageAndInItsData() throws Exception {
        var slug = Fixture.unique("hostile");
        var evil = "</script><script>alert('1')</script><img src=x onerror=alert(2)> \"&amp;";
        room.published(EventRoom.with(
                slug,
                Audience.PUBLIC,
                EventMode.HYBRID,
                day(20),
                day(21),
                null,
                Map.of(Language.EN, new EventText(evil, evil, evil, evil, evil))));

        var page = visit("/events/" + slug);
        var document = Jsoup.parse(text(page));

        assertThat(document.select("h1").text()).isEqualTo(evil);
        assertThat(document.select("script")).hasSize(1);
        assertThat(document.select("img, [onerror]")).isEmpty();
        assertThat(data(page).path("name").asString()).isEqualTo(evil);
        assertThat(text(visit("/events"))).doesNotContain("<script", "<img");
    }

    @Test
    void whatASubRoomAddsStandsInTheHeadAndBesideThePage() throws Exception {
        var slug = room.published(Audience.PUBLIC, day(20), null);
        var templates = context.getBean("thymeleafViewResolver", ViewResolver.class);
        var beans = new StaticListableBeanFactory();
        beans.addBean("part", part());
        var site = MockMvcBuilders.standaloneSetup(new PublicEvents(
                        context.getBean(EventLists.class),
                        context.getBean(EventPages.class),
                        beans.getBeanProvider(EventParts.class),
                        context.getBean(EventForMachines.class),
                        context.getBean(PublicHead.class),
                        clock))
                .setControllerAdvice(context.getBean("plainPages"))
                .setViewResolvers((name, locale) -> templates.resolveViewName(name, locale))
                .build();

        var page = Jsoup.parse(text(site.perform(get("/_site/events/" + slug)
                        .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/events/" + slug)
                        .locale(Locale.ENGLISH))
                .andReturn()
                .getResponse()));

        assertThat(page.select(".page-actions a.on-hero[href$=/sign-up]").text())
                .isEqualTo("Sign up");
        assertThat(page.select(".event-hero-state").text()).isEqualTo("At most 12 characters.");
        assertThat(page.select("nav.tabs a").eachText()).containsExactly("About", "Programme");
    }

    /** As the rooms for sign-up and programme are one. */
    private static EventParts part() {
        return new EventParts() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public Addition on(EventBrief event) {
                var page = "/events/" + event.slug();
                return new Addition(
                        new Link("event.programme", page + "/programme"),
                        new Link("event.signup", page + "/sign-up"),
                        new Said("event.error.long", List.of(12)));
            }
        };
    }

    @Test
    void whatIsNotForVisitorsIsMissing() throws Exception {
        var inside = room.published(Audience.NETWORK, day(20), null);
        var draft = fixture.draftEvent(room.organiser, day(20).toLocalDate());

        for (var slug : new String[] {inside, draft, "nowhere", "a-b"}) {
            var page = visit("/events/" + slug);
            assertThat(page.getStatus()).as(slug).isEqualTo(404);
            assertThat(text(page)).doesNotContain("ld+json");
        }
        assertThat(visit("/_site/events").getStatus()).isEqualTo(404);
    }

    @Test
    void whereMembersWriteAVisitorIsAskedToSignIn() throws Exception {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        RouteConfiguration.forRegistry(routes).setRoute("events/new", Div.class);

        assertThat(visit("/events/new").getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void aCancelledEventSaysWhyAndOffersNothingMore() throws Exception {
        var slug = room.published(Audience.PUBLIC, day(20), null);
        fixture.as.member(room.organiser, () -> events.cancel(events.find(slug).id(), "The house is flooded."));

        var page = visit("/events/" + slug);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(text(page)).contains("This event is cancelled: The house is flooded.");
        assertThat(Jsoup.parse(text(page)).select(".page-actions")).isEmpty();
        assertThat(data(page).path("eventStatus").asString()).isEqualTo("https://schema.org/EventCancelled");
    }

    @Test
    void machinesFindTheEvents() throws Exception {
        var open = room.published(Audience.PUBLIC, day(20), null);
        var inside = room.published(Audience.NETWORK, day(20), null);

        assertThat(text(visit("/sitemap.xml"))).contains("/events/" + open).doesNotContain(inside);
        assertThat(text(visit("/robots.txt"))).contains("Allow: /events");
    }

    @Test
    void theHomePageNamesTheNextEvent() throws Exception {
        room.published(Audience.PUBLIC, day(1), null);

        assertThat(Jsoup.parse(text(visit("/"))).select("section[aria-labelledby=next] a.row-title"))
                .hasSize(1);
    }

    private static JsonNode data(MockHttpServletResponse page) throws Exception {
        var block = Jsoup.parse(text(page)).select("script[type=application/ld+json]");
        assertThat(block).hasSize(1);
        return JsonMapper.builder().build().readTree(block.first().data());
    }

    private LocalDateTime day(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(days)
                .atTime(9, 0);
    }

    private MockHttpServletResponse visit(String address) throws Exception {
        return browser.perform(
                        get(URI.create(address)).accept("text/html", "*/*").locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
