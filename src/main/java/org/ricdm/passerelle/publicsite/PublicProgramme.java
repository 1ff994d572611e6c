package org.ricdm.passerelle.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.programme.Programme;
import org.ricdm.passerelle.event.programme.ProgrammeDay;
import org.ricdm.passerelle.event.programme.ProgrammeDay.By;
import org.ricdm.passerelle.event.programme.ProgrammeDay.Slot;
import org.ricdm.passerelle.event.programme.PublishedSession.Label;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme of an event as visitors read it, and what is on now, for a screen in the hall. */
@Controller
class PublicProgramme {

    /** How soon a screen in the hall looks again. */
    private static final Duration REFRESH = Duration.ofMinutes(1);

    private final Programme programme;
    private final Words words;
    private final PublicHead head;
    private final Clock clock;

    PublicProgramme(Programme programme, Words words, PublicHead head, Clock clock) {
        this.programme = programme;
        this.words = words;
        this.head = head;
        this.clock = clock;
    }

    @GetMapping(PublicAddress.INSIDE + "/events/{slug}/programme")
    String programme(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "0") String session,
            @RequestParam(defaultValue = "") String print,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = PublicHead.language();
        try {
            var page = programme.open(slug, reader);
            var today = LocalDate.ofInstant(clock.instant(), page.event().zone());
            var wanted = number(session);
            var shown = page.dayOf(wanted).or(() -> page.day(day, today)).orElse(null);
            var columnsBy = By.of(by);
            var isPrinted = !print.isEmpty();
            var days = isPrinted ? page.days() : Stream.ofNullable(shown).toList();
            head.open(
                    model,
                    request,
                    response,
                    head.say("programme.description", page.event().title()));
            model.addAttribute("event", page.event());
            model.addAttribute("page", page);
            model.addAttribute("day", shown);
            model.addAttribute("by", columnsBy);
            model.addAttribute("printed", isPrinted);
            model.addAttribute(
                    "shown",
                    days.stream()
                            .map(one -> Shown.of(one, columnsBy, page.labels(columnsBy)))
                            .toList());
            model.addAttribute("opened", wanted);
            model.addAttribute(
                    "withdrawn",
                    page.withdrawn().stream()
                            .filter(one -> one.id() == wanted)
                            .findFirst()
                            .orElse(null));
            model.addAttribute("say", new SessionWords(words, reader));
            model.addAttribute("on", new SpokenDates(reader));
            model.addAttribute("wide", true);
            return "site/programme";
        } catch (NotOpen e) {
            return PublicHead.missing(response);
        }
    }

    /** Also for members: a screen needs no frame around it. */
    @GetMapping({PublicAddress.INSIDE + "/events/{slug}/now", "/events/{slug}/now"})
    String now(@PathVariable String slug, Model model, HttpServletResponse response) {
        var reader = PublicHead.language();
        try {
            model.addAttribute("shown", programme.now(slug, reader));
            model.addAttribute("say", new SessionWords(words, reader));
            // Not a meta element: the page is for a screen that nobody operates.
            response.setHeader("Refresh", Long.toString(REFRESH.toSeconds()));
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Accept-Language, Cookie");
            return "site/now";
        } catch (NotOpen e) {
            return PublicHead.missing(response);
        }
    }

    /** A day as it stands on the page. */
    record Shown(ProgrammeDay day, List<Label> columns, List<Slot> slots) {

        static Shown of(ProgrammeDay day, By by, List<Label> labels) {
            var columns = day.columns(by, labels);
            return new Shown(day, columns, day.slots(by, columns));
        }
    }

    private static long number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }
}
