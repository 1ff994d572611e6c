package org.ricdm.passerelle.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.Centres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
class PublicPagesTest {

    private static final int LIGHT = 60_000;

    @Autowired
    MockMvc browser;

    @Autowired
    Fixture fixture;

    @Autowired
    Centres centres;

    @Autowired
    ServletContext servlets;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/centres"})
    void aVisitorGetsALightPageWithoutCookieSessionOrScript(String address) throws Exception {
        fixture.centre();

        var page = visit(address);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getContentAsByteArray().length).isLessThan(LIGHT);
        assertThat(text(page)).contains("<h1", "<main id=\"main\"").doesNotContain("<script", "style=");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void aCentreShowsItsAddressAndIsDescribedForSearchEngines() throws Exception {
        var slug = slugOf(fixture.centre());

        var page = text(visit("/centres/" + slug));

        assertThat(page)
                .contains("Cité des métiers de " + slug, "1 rue de la Passerelle", "rel=\"canonical\"")
                .contains("hreflang=\"x-default\"", "og:title", "name=\"description\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FR", "EN", "IT", "ES", "PT"})
    void thePageSpeaksTheBrowsersLanguage(Language language) throws Exception {
        var page = text(browser.perform(get("/").accept("text/html")
                        .locale(language.locale())
                        .header("Accept-Language", language.code()))
                .andReturn()
                .getResponse());

        assertThat(page).contains("<html lang=\"" + language.code() + "\"");
        assertThat(page).doesNotContain("??");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        var first = visit("/centres");
        var etag = first.getHeader("ETag");

        var second = browser.perform(get("/centres")
                        .accept("text/html")
                        .locale(Locale.ENGLISH)
                        .header("If-None-Match", etag))
                .andReturn()
                .getResponse();

        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(second.getStatus()).isEqualTo(304);
        assertThat(second.getContentLength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/centres/nowhere",
                "/_site/home",
                "/_site/centres",
                "/wp-login.php",
                "/centres/a/b",
                "/forumsx",
                "/%E2%82%AC",
                "/a%zz"
            })
    void whatDoesNotExistIsReallyMissing(String address) throws Exception {
        var page = browser.perform(get(java.net.URI.create("http://localhost" + address.replace("%zz", "")))
                        .accept("text/html"))
                .andReturn()
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(text(page)).contains("This page does not exist or is not open to you.");
    }

    @Test
    void anAddressForMembersAsksForSignIn() throws Exception {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        RouteConfiguration.forRegistry(routes).setRoute("forums", Div.class);

        var page = visit("/forums");

        assertThat(page.getStatus()).isEqualTo(302);
        assertThat(page.getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void machinesFindTheirFiles() throws Exception {
        var slug = slugOf(fixture.centre());

        assertThat(text(visit("/robots.txt"))).contains("Sitemap: ");
        assertThat(text(visit("/sitemap.xml"))).contains("/centres/" + slug, "hreflang=\"fr\"");
        assertThat(text(visit("/.well-known/security.txt"))).contains("Contact: mailto:", "Expires: ");
    }

    private MockHttpServletResponse visit(String address) throws Exception {
        return browser.perform(get(address).accept("text/html", "*/*").locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String slugOf(long id) {
        return centres.all().stream()
                .filter(centre -> centre.id() == id)
                .findFirst()
                .orElseThrow()
                .slug();
    }
}
