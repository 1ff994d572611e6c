package org.ricdm.passerelle.forum;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.ui.NearTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A topic as plain HTML for the printer. */
@Controller
class PrintPage {

    private final TopicPrints prints;
    private final CurrentViewer current;
    private final Clock clock;

    PrintPage(TopicPrints prints, CurrentViewer current, Clock clock) {
        this.prints = prints;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/topics/{id:\\d{1,18}}/print")
    String print(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") String from,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("topic", prints.part(id, from.matches("\\d{1,9}") ? Integer.parseInt(from) : 1));
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not there", e);
        }
        // What one may read may change: nothing of it stays in a cache.
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("id", id);
        model.addAttribute("dates", new Dates(current.require().zone()));
        model.addAttribute("now", Instant.now(clock));
        return "forum/print";
    }

    /** Moments in full, as paper has no hover. */
    record Dates(ZoneId zone) {

        /** Date and time in the language of the page. */
        public String inFull(Instant at) {
            return NearTime.inFull(at, zone, LocaleContextHolder.getLocale());
        }
    }
}
