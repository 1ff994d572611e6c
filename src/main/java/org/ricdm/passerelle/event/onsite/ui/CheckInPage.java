package org.ricdm.passerelle.event.onsite.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.SpokenWords;
import org.ricdm.passerelle.event.onsite.CheckIn;
import org.ricdm.passerelle.event.ui.EventNavigation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of the door. It holds nobody's data, so that a service worker may keep it: people come from
 * {@link CheckInDoor} and stay in the browser's own store.
 */
@Controller
class CheckInPage {

    static final String PATH = "/events/{slug}/manage/check-in";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self' blob:"
                    + " mediastream:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final CheckIn checkIn;
    private final Words words;
    private final JsonMapper json = JsonMapper.builder().build();

    CheckInPage(CheckIn checkIn, Words words) {
        this.checkIn = checkIn;
        this.words = words;
    }

    @GetMapping(PATH)
    String page(@PathVariable String slug, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("event", checkIn.event(slug));
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not there", e);
        }
        var said = CheckInWords.of(new SpokenWords(words, LanguageChoice.ofThisRequest()));
        model.addAttribute("said", json.writeValueAsString(said).replace("<", "\\u003c"));
        model.addAttribute("base", OnsiteNavigation.checkIn(slug));
        model.addAttribute("desk", EventNavigation.desk(slug));
        // The one page on which the portal may ask for the camera.
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-cache");
        return "event/check-in";
    }

    /** The service worker; it may answer for the page itself, which lies above its own address. */
    @GetMapping(PATH + "/worker.js")
    ResponseEntity<Resource> worker(@PathVariable String slug) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .header("Service-Worker-Allowed", OnsiteNavigation.checkIn(slug))
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'; script-src 'self'")
                .header("Cache-Control", "no-cache")
                .body(new ClassPathResource("META-INF/resources/passerelle/check-in-worker.js"));
    }

    /** Lets the page be put on the screen of a phone like a program of its own. */
    @GetMapping(path = PATH + "/app.webmanifest", produces = "application/manifest+json")
    ResponseEntity<String> manifest(@PathVariable String slug) {
        try {
            var event = checkIn.event(slug);
            var manifest = new LinkedHashMap<String, Object>();
            manifest.put("name", words.say(LanguageChoice.ofThisRequest(), "onsite.desk") + " · " + event.title());
            manifest.put("short_name", words.say(LanguageChoice.ofThisRequest(), "onsite.desk"));
            manifest.put("start_url", OnsiteNavigation.checkIn(slug));
            manifest.put("scope", OnsiteNavigation.checkIn(slug));
            manifest.put("display", "standalone");
            manifest.put(
                    "icons",
                    List.of(Map.of("src", "/passerelle/favicon.svg", "type", "image/svg+xml", "sizes", "any")));
            return ResponseEntity.ok(json.writeValueAsString(manifest));
        } catch (NotOpen e) {
            return ResponseEntity.notFound().build();
        }
    }
}
