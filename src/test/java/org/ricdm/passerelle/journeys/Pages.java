package org.ricdm.passerelle.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every page there is, for checks that look at all of them. */
final class Pages {

    private static final Pattern SPRING_SCHOOL = Pattern.compile("/events/spring-school-\\d{4}");

    private static final Pattern SHEET = Pattern.compile("/practices/\\d+/[a-z0-9-]+");

    private static final List<String> OF_VISITORS = List.of(
            "/",
            "/centres",
            "/centres/nantes",
            "/events",
            "/events/past",
            "/events/month",
            "/events/green-skills-bruxelles",
            "/login",
            "/register",
            "/reset",
            "/reset/unknown",
            "/sign-in/unknown",
            "/invitation/unknown",
            "/register/confirm/unknown",
            "/application/unknown",
            "/unsubscribe/unknown",
            "/certificates/unknown",
            "/no-such-page");

    private Pages() {}

    static List<String> ofVisitors(ProductionPortal portal) {
        var school = springSchool(portal);
        var pages = new ArrayList<>(OF_VISITORS);
        pages.add("/practices");
        pages.add(sheet(portal));
        pages.addAll(List.of(
                school,
                school + "/programme",
                school + "/now",
                lastSpringSchool(portal) + "/materials",
                school + "/call",
                school + "/guest",
                school + "/guest/unknown",
                school + "/feedback/unknown"));
        return pages;
    }

    /** Pages of somebody who runs events and has not signed up for one. */
    static List<String> ofOrganisers(ProductionPortal portal) {
        var school = springSchool(portal);
        var last = lastSpringSchool(portal);
        return List.of(
                "/events/new",
                school,
                school + "/sign-up",
                school + "/mine",
                school + "/workshops",
                school + "/my-programme",
                school + "/manage",
                school + "/manage/details",
                school + "/manage/copy",
                school + "/manage/team",
                school + "/manage/sign-up",
                school + "/manage/questions",
                school + "/manage/questions/new",
                school + "/manage/questions/new?template=DIET",
                school + "/manage/questions/new?template=PHOTOS",
                school + "/manage/people",
                school + "/manage/workshops",
                school + "/manage/letters",
                school + "/manage/call",
                school + "/manage/proposals",
                school + "/manage/proposals/letters",
                school + "/manage/check-in",
                school + "/manage/catering",
                school + "/manage/feedback",
                school + "/manage/badges",
                school + "/manage/report",
                school + "/manage/programme",
                school + "/manage/programme/rooms",
                school + "/manage/programme/publish",
                last + "/materials",
                last + "/manage",
                last + "/manage/feedback",
                last + "/manage/report");
    }

    /** The next Spring School of the demo network; its address has its year in it. */
    static String springSchool(ProductionPortal portal) {
        return springSchool(portal, "/events");
    }

    /** The one of last year. */
    static String lastSpringSchool(ProductionPortal portal) {
        return springSchool(portal, "/events/past");
    }

    private static String springSchool(ProductionPortal portal, String page) {
        return first(portal, page, SPRING_SCHOOL);
    }

    /** A sheet of a practice that visitors read. */
    static String sheet(ProductionPortal portal) {
        return first(portal, "/practices", SHEET);
    }

    private static String first(ProductionPortal portal, String page, Pattern address) {
        var list = portal.send(HttpRequest.newBuilder(URI.create(portal.url(page))))
                .body();
        return address.matcher(list)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + address + " on " + page));
    }

    /** Pages of a member who coordinates a Cité, with the topic that has most in it found by its title. */
    static List<String> ofMembers(ProductionPortal portal) {
        var pages = new ArrayList<>(List.of(
                "/",
                "/forums",
                "/forums/accueil",
                "/forums/accueil/new",
                "/forums/new",
                "/centres",
                "/centres/genova",
                "/members",
                "/members/lucie-ferrand",
                "/forums/metiers",
                "/forums/unread",
                "/forums/recent",
                "/tags/low-literacy",
                "/bookmarks",
                "/practices",
                "/practices?view=map",
                "/practices?saved=1",
                "/practices/mine",
                "/practices/new",
                "/practices/collections",
                "/practices/adoptions",
                "/practices/reviews",
                "/events",
                "/events/past",
                "/events/month",
                "/events/webinaire-indicateurs-accueil",
                "/notifications",
                "/settings",
                "/settings/notifications",
                "/search?q=accueil",
                "/search?q=xyzzy",
                "/settings/moderation",
                "/admin/applications",
                "/admin/invitations",
                "/admin/review",
                "/admin/audit",
                "/admin/tags",
                "/admin/search",
                "/admin/forums",
                "/admin/forums/new",
                "/admin/forums/coordination",
                "/no-such-page"));
        var sheet = sheet(portal);
        var beside = sheet.replaceAll("/[^/]+$", "");
        pages.addAll(List.of(sheet, beside + "/history?step=1", beside + "/adoptions"));
        var school = springSchool(portal);
        pages.addAll(List.of(
                school + "/programme",
                school + "/now",
                school + "/mine",
                school + "/group",
                school + "/propose",
                school + "/proposals/mine",
                school + "/workshops",
                school + "/my-programme"));
        try (var person = Person.with(portal, 1280, ColorScheme.LIGHT)) {
            person.signIn("coordinator@demo.example", "passerelle").open("/search?q=lit+pas+fran%C3%A7ais");
            var topic = person.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Comment accueillir une personne qui ne lit pas le français ?"))
                    .first()
                    .getAttribute("href");
            pages.add("/" + topic.replaceAll("^/", ""));
            person.open("/" + topic.replaceAll("^/", "") + "?lang=en");
            var draft = PracticesJourney.beginDraft(person.page(), () -> {});
            pages.add(draft);
            pages.add(draft + "/edit");
        }
        return pages;
    }
}
