package org.ricdm.passerelle.publicsite;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventCalendar;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.practice.papers.PublicPractices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What crawlers and security researchers ask for. */
@RestController
class ForMachines {

    static final Set<String> ADDRESSES = Set.of("/robots.txt", "/sitemap.xml", "/.well-known/security.txt");

    private static final long DAYS_UNTIL_LOOKED_AT_AGAIN = 180;

    private final PublicUrl url;
    private final Centres centres;
    private final EventCalendar calendar;
    private final PublicPractices practices;
    private final Clock clock;
    private final String contact;

    ForMachines(
            PublicUrl url,
            Centres centres,
            EventCalendar calendar,
            PublicPractices practices,
            Clock clock,
            @Value("${passerelle.contact}") String contact) {
        this.url = url;
        this.centres = centres;
        this.calendar = calendar;
        this.practices = practices;
        this.clock = clock;
        this.contact = contact;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(MediaType.TEXT_PLAIN, """
                User-agent: *
                Allow: /$
                Allow: /centres
                Allow: /events
                Allow: /feeds/events.
                Allow: /practices
                Allow: /passerelle/
                Allow: /aura/
                Disallow: /

                Sitemap: %s
                """.formatted(url.of("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMap() {
        var paths = Stream.of(
                        Stream.of("/", "/centres", "/events", "/practices"),
                        centres.all().stream().map(centre -> "/centres/" + centre.slug()),
                        calendar.forEverybody(Language.EN).stream().map(EventBrief::path),
                        practices.addresses().stream())
                .flatMap(all -> all);
        return answer(
                MediaType.APPLICATION_XML, """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                %s</urlset>
                """.formatted(paths.map(this::entry).collect(Collectors.joining())));
    }

    private String entry(String path) {
        var address = HtmlUtils.htmlEscape(url.of(path));
        var languages = Language.OF_THE_INTERFACE.stream()
                .map(language -> "<xhtml:link rel=\"alternate\" hreflang=\"" + language.code() + "\" href=\"" + address
                        + "?lang=" + language.code() + "\"/>")
                .collect(Collectors.joining());
        return "<url><loc>" + address + "</loc>" + languages + "</url>\n";
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        var expires = Instant.now(clock).truncatedTo(ChronoUnit.DAYS).plus(DAYS_UNTIL_LOOKED_AT_AGAIN, ChronoUnit.DAYS);
        return answer(
                MediaType.TEXT_PLAIN,
                String.join(
                        "\n",
                        List.of(
                                "Contact: mailto:" + contact,
                                "Expires: " + expires,
                                "Preferred-Languages: fr, en",
                                "Canonical: " + url.of("/.well-known/security.txt"),
                                "")));
    }

    /** Of that type whatever is asked for: a browser that looks at the file wants to see it, not an error. */
    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(body);
    }
}
