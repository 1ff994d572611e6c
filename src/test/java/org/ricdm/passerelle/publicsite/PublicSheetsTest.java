package org.ricdm.passerelle.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.practice.Audience;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.practice.RetiringReason;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRenewal;
import org.ricdm.passerelle.practice.papers.PublicRoom;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Sheets of practices as visitors and machines find them. */
@PortalTest
class PublicSheetsTest {

    private static final int LIGHT = 60_000;

    @Autowired
    MockMvc browser;

    @Autowired
    Fixture fixture;

    @Autowired
    PublicRoom room;

    @Autowired
    PracticeRoom practices;

    @Autowired
    SheetRenewal renewal;

    @Autowired
    JdbcClient sql;

    @Autowired
    ServletContext servlets;

    @Test
    void aSheetForEverybodyIsALightPageWithoutCookieOrSession() throws Exception {
        var made = room.forEverybody();

        var page = visit(made.path());
        var document = document(page);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getContentAsByteArray().length).isLessThan(LIGHT);
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(document.select("h1").text()).isEqualTo(made.title());
        assertThat(document.select("h2").eachText())
                .contains("Need", "What is done", "Means", "Results", "To do it elsewhere", "At a glance", "On paper");
        assertThat(document.text())
                .contains(
                        "People leave with a next step.", "Guidance adviser", "People who came back", "A second table")
                .contains("Label of the network", "Below 1,000 euros", fixture.centreName(centre(made.author())));
        assertThat(document.select("img.practice-picture").attr("alt")).isEqualTo("A table \"near\" the door");
        assertThat(document.select("img.practice-picture").attr("width")).isEqualTo("960");
        assertThat(document.select("script[src], [style]")).isEmpty();
        assertThat(text(page)).doesNotContain("??", fixture.email(made.author()), fixture.handle(made.author()));
    }

    @Test
    void itIsDescribedForSearchEnginesAndPreviews() throws Exception {
        var made = room.forEverybody();

        var document = document(visit(made.path()));

        assertThat(document.title()).isEqualTo(made.title() + " · Passerelle");
        assertThat(document.select("link[rel=canonical]").attr("href")).endsWith(made.path());
        assertThat(document.select("link[hreflang=pt]").attr("href")).endsWith(made.path() + "?lang=pt");
        assertThat(document.select("meta[property=og:title]").attr("content")).isEqualTo(made.title());
        assertThat(document.select("meta[property=og:description]").attr("content"))
                .isEqualTo("People leave with a next step.");
        assertThat(document.select("meta[property=og:image]").attr("content"))
                .startsWith("http")
                .endsWith(made.picturePath());
        var data = JsonMapper.builder()
                .build()
                .readTree(document.select("script[type=application/ld+json]")
                        .first()
                        .data());
        assertThat(data.path("@type").asString()).isEqualTo("Article");
        assertThat(data.path("headline").asString()).isEqualTo(made.title());
        assertThat(data.path("author").path(0).path("affiliation").path("name").asString())
                .isNotEmpty();
    }

    @Test
    void labelsAreInTheLanguageOfTheReaderAndWhatIsTypedSaysItsOwn() throws Exception {
        var made = room.forEverybody();

        var french = document(visit(made.path() + "?lang=fr"));

        assertThat(french.select("html").attr("lang")).isEqualTo("fr");
        assertThat(french.select("h1").attr("lang")).isEqualTo("en");
        assertThat(french.select("div.prose[lang=en]")).isNotEmpty();
        assertThat(french.select("td[lang], td [lang=en]")).isNotEmpty();
        assertThat(french.select(".chips .language").attr("title")).isEqualTo("anglais");
        assertThat(french.text()).contains("Label du réseau").doesNotContain("??");
    }

    @Test
    void anOldTitleLeadsToTheAddressOfTodayAndAnUnchangedPageIsNotSentAgain() throws Exception {
        var made = room.forEverybody();

        assertThat(visit("/practices/" + made.id()).getRedirectedUrl()).isEqualTo(made.path());
        assertThat(visit("/practices/" + made.id() + "/old-title?lang=fr").getRedirectedUrl())
                .isEqualTo(made.path() + "?lang=fr");
        var first = visit(made.path());
        var second = browser.perform(get(made.path())
                        .accept("text/html")
                        .locale(Locale.ENGLISH)
                        .header("If-None-Match", first.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(second.getStatus()).isEqualTo(304);
    }

    @Test
    void whatIsNotForVisitorsIsNowhere() throws Exception {
        var all = List.of(room.draft(), room.spark(), room.forTheNetwork());
        var feed = text(visit("/practices/feed.atom"));
        var map = text(visit("/sitemap.xml"));
        var list = text(visit("/practices"));
        var home = text(visit("/"));

        for (var made : all) {
            for (var address : List.of(
                    made.path(),
                    "/practices/" + made.id(),
                    "/practices/" + made.id() + "/sheet.pdf",
                    "/practices/" + made.id() + "/sheet.pdf?form=one",
                    made.picturePath(),
                    "/practices/" + made.id() + "/files/" + made.picture() + "/bridge.png",
                    made.kitPath())) {
                var answer = visit(address);
                assertThat(answer.getStatus()).as(address).isEqualTo(404);
                assertThat(text(answer)).as(address).doesNotContain(made.title(), "ld+json");
                assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
            }
            assertThat(visit("/practices/" + made.id() + "/sheet.json").getRedirectedUrl())
                    .endsWith("/login");
            for (var page : List.of(feed, list, home)) {
                assertThat(page).doesNotContain(made.title());
            }
            assertThat(map).doesNotContain("/practices/" + made.id() + "/");
        }
        assertThat(visit("/practices/999999999/anything").getStatus()).isEqualTo(404);
    }

    @Test
    void aSheetIsGoneForVisitorsWhenItsAuthorsChangeTheirMind() throws Exception {
        var made = room.forEverybody();
        assertThat(visit(made.path()).getStatus()).isEqualTo(200);
        assertThat(visit(made.picturePath()).getStatus()).isEqualTo(200);
        assertThat(visit(made.kitPath()).getStatus()).isEqualTo(200);

        sql.sql("update practice set for_everybody = false where id = :id")
                .param("id", made.id())
                .update();

        assertThat(visit(made.path()).getStatus()).isEqualTo(404);
        assertThat(visit(made.picturePath()).getStatus()).isEqualTo(404);
        assertThat(visit(made.kitPath()).getStatus()).isEqualTo(404);
    }

    @Test
    void aRetiredSheetStaysReadableSaysWhyAndNamesWhatReplacesItOnlyWhenThatIsForVisitorsToo() throws Exception {
        var made = room.forEverybody();
        var next = room.forEverybody();
        var other = room.forEverybody();
        var inside = room.forTheNetwork();
        fixture.as.member(
                made.author(), () -> renewal.retire(made.id(), RetiringReason.REPLACED, "Round is better.", next.id()));
        fixture.as.member(other.author(), () -> renewal.retire(other.id(), RetiringReason.OUTDATED, "", inside.id()));

        assertThat(document(visit(made.path())).select(".banner").text())
                .contains("This practice is retired", "Round is better.", next.title());
        assertThat(text(visit(other.path())))
                .contains("This practice is retired")
                .doesNotContain(inside.title());
        assertThat(text(visit("/practices"))).doesNotContain(made.path());
        assertThat(text(visit("/practices/feed.atom"))).doesNotContain(made.path());
        assertThat(text(visit("/sitemap.xml"))).contains(made.path());
    }

    @Test
    void aVisitorLearnsNothingOfTheOriginThatIsForTheNetwork() throws Exception {
        var inside = room.forTheNetwork();
        var made = room.forEverybody();
        sql.sql("update practice set adapted_from = :origin where id = :id")
                .param("origin", inside.id())
                .param("id", made.id())
                .update();

        assertThat(text(visit(made.path()))).doesNotContain(inside.title(), "Adapted from");
    }

    @Test
    void theListIsLightPagedAndNarrowedByThemeAndCountry() throws Exception {
        var made = room.forEverybody();
        var other = practices.accepted(
                fixture.member(),
                PracticeRoom.fullContent("Of another theme").with(SheetField.THEMES, List.of("labour-market")),
                Audience.EVERYBODY);

        var page = visit("/practices?theme=career-guidance&country=FR");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getContentAsByteArray().length).isLessThan(LIGHT);
        assertThat(document(page).select("a.row-title").eachText())
                .contains(made.title())
                .doesNotContain("Of another theme");
        assertThat(text(page)).contains("application/atom+xml").doesNotContain("<script", "style=", "??");
        assertThat(document(visit("/practices?country=PT")).select("a.row-title"))
                .isEmpty();
        assertThat(text(visit("/practices?country=PT"))).contains("No practice matches this choice.");
        assertThat(visit("/practices?theme=%22%3E&page=x").getStatus()).isEqualTo(200);
        assertThat(other).isPositive();
    }

    @Test
    void theHomePageNamesPracticesAndWhoTriedThem() throws Exception {
        var made = room.forEverybody();
        sql.sql("update practice_face set tried = 5, finished = 3, confirmed_at = '2037-01-01' where practice_id = :id")
                .param("id", made.id())
                .update();

        var rows = document(visit("/")).select("section[aria-labelledby=practices]");

        assertThat(rows.select("a.row-title")).hasSizeLessThanOrEqualTo(3);
        assertThat(rows.text()).contains(made.title(), "Tried by 5 centres", "3 finished");
        sql.sql("update practice_face set confirmed_at = published_at, tried = 0, finished = 0 where practice_id = :id")
                .param("id", made.id())
                .update();
    }

    @Test
    void whereMembersWorkBelowASheetAVisitorIsAskedToSignIn() throws Exception {
        var made = room.forEverybody();
        var routes = RouteConfiguration.forRegistry(
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
        routes.setRoute("practices/:id([0-9]{1,18})/:slug?", Div.class);
        routes.setRoute("practices/:id([0-9]{1,18})/edit", Span.class);
        try {
            assertThat(visit("/practices/" + made.id() + "/edit").getRedirectedUrl())
                    .endsWith("/login");
            assertThat(visit(made.path()).getStatus()).isEqualTo(200);
        } finally {
            routes.removeRoute(Div.class);
            routes.removeRoute(Span.class);
        }
    }

    @Test
    void machinesFindTheSheets() throws Exception {
        var made = room.forEverybody();

        assertThat(text(visit("/sitemap.xml"))).contains(made.path());
        assertThat(text(visit("/robots.txt"))).contains("Allow: /practices");
        var feed = visit("/practices/feed.atom?lang=it");
        assertThat(feed.getContentType()).startsWith("application/atom+xml");
        assertThat(feed.getHeaders("Set-Cookie")).isEmpty();
        assertThat(text(feed)).contains(made.title(), made.path(), "Pratiche della rete", "xml:lang=\"en\"");
        var again = browser.perform(get("/practices/feed.atom?lang=it").header("If-None-Match", feed.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }

    private long centre(long member) {
        return sql.sql("select centre_id from member where id = :id")
                .param("id", member)
                .query(Long.class)
                .single();
    }

    private static Document document(MockHttpServletResponse page) throws Exception {
        return Jsoup.parse(text(page));
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
