package org.ricdm.passerelle.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.common.web.SpokenWords;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The address in List-Unsubscribe. A bare POST with {@code List-Unsubscribe=One-Click} ends the mails (RFC 8058); a GET,
 * which mail scanners send too, only asks.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribePage {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Unsubscribing unsubscribing;
    private final Words words;

    UnsubscribePage(Unsubscribing unsubscribing, Words words) {
        this.unsubscribing = unsubscribing;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(token, "ask", model, response);
    }

    /** Whatever the sender accepts: a machine that asks in its own way must not go on getting mails for it. */
    @PostMapping(params = "List-Unsubscribe=One-Click")
    ResponseEntity<String> oneClick(@PathVariable String token) {
        var language = unsubscribing.about(token).map(Unsubscribing.About::language);
        return unsubscribing.stop(token)
                ? ResponseEntity.ok()
                        .contentType(PLAIN)
                        .body(words.say(language.orElse(Language.EN), "notification.unsubscribe.done"))
                : ResponseEntity.notFound().build();
    }

    @PostMapping(params = "!List-Unsubscribe")
    String byHand(
            @PathVariable String token,
            @RequestParam(defaultValue = "stop") String wish,
            Model model,
            HttpServletResponse response) {
        if ("resume".equals(wish)) {
            unsubscribing.resume(token);
            return page(token, "resumed", model, response);
        }
        unsubscribing.stop(token);
        return page(token, "done", model, response);
    }

    private String page(String token, String state, Model model, HttpServletResponse response) {
        var about = unsubscribing.about(token);
        if (about.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        var language = about.map(Unsubscribing.About::language).orElse(LanguageChoice.ofThisRequest());
        PrivatePage.keep(response);
        // The language of the person the mail went to, whatever the browser speaks.
        model.addAttribute("words", new SpokenWords(words, language));
        model.addAttribute("language", language.code());
        model.addAttribute("state", about.isEmpty() ? "unknown" : state);
        model.addAttribute("about", about.map(Unsubscribing.About::title).orElse(""));
        model.addAttribute("token", token);
        return "notification/unsubscribe";
    }
}
