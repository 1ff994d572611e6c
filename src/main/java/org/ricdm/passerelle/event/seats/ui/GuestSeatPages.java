package org.ricdm.passerelle.event.seats.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.event.programme.SessionWords;
import org.ricdm.passerelle.event.seats.GuestSeats;
import org.ricdm.passerelle.event.seats.SeatWords;
import org.ricdm.passerelle.event.seats.Workshop;
import org.ricdm.passerelle.event.seats.WorkshopsPage;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing workshops without an account, in one plain page that only the guest's link opens. */
@Controller
class GuestSeatPages {

    private static final String PAGE = "/events/{slug}/guest/{token}" + GuestSeats.BELOW;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final GuestSeats seats;
    private final Attempts attempts;
    private final Words words;

    GuestSeatPages(GuestSeats seats, Attempts attempts, Words words) {
        this.seats = seats;
        this.attempts = attempts;
        this.words = words;
    }

    /** What there is to choose; what was ticked before something else was done stays ticked. */
    @GetMapping(PAGE)
    String open(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "tick", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "false") boolean done,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        PrivatePage.keep(response);
        model.addAttribute("done", done);
        try {
            return shown(slug, token, numbers(ticked), model);
        } catch (NotOpen e) {
            return gone(slug, model, request, response);
        }
    }

    /** Chooses all that are ticked. */
    @PostMapping(PAGE)
    String choose(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "tick", defaultValue = "") List<String> ticked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = numbers(ticked);
        var asked = new Asked(slug, token, chosen, Set.of());
        return act(asked, model, request, response, reader -> {
            if (chosen.isEmpty()) {
                throw InvalidInput.of("form", "seats.nothing");
            }
            seats.choose(slug, token, List.copyOf(chosen), reader);
        });
    }

    @PostMapping(PAGE + "/second/{session}")
    String second(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long session,
            @RequestParam(name = "tick", defaultValue = "") List<String> ticked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Asked.keeping(slug, token, numbers(ticked));
        return act(asked, model, request, response, reader -> seats.second(slug, token, session, reader));
    }

    @PostMapping(PAGE + "/swap/{from}/{to}")
    String swap(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long from,
            @PathVariable long to,
            @RequestParam(name = "tick", defaultValue = "") List<String> ticked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Asked.keeping(slug, token, numbers(ticked));
        return act(asked, model, request, response, reader -> seats.swap(slug, token, from, to, reader));
    }

    @PostMapping(PAGE + "/leave/{session}")
    String leave(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long session,
            @RequestParam(name = "tick", defaultValue = "") List<String> ticked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = Asked.keeping(slug, token, numbers(ticked));
        return act(asked, model, request, response, reader -> seats.leave(slug, token, session, reader));
    }

    /** Does it and leads to the page anew, so that a reload does nothing twice; what is refused keeps what was ticked. */
    private String act(
            Asked asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Consumer<Language> work) {
        PrivatePage.keep(response);
        try {
            work.accept(LanguageChoice.ofThisRequest());
            return "redirect:" + path(asked.slug(), asked.token()) + "?done=true"
                    + asked.kept().stream().map(id -> "&tick=" + id).collect(Collectors.joining());
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.problems());
            return shown(asked.slug(), asked.token(), asked.ticked(), model);
        } catch (NotOpen e) {
            return withoutAPlace(asked, model, request, response);
        }
    }

    /** Whoever lost their place meanwhile, or has none yet, is told so; a link that opens nothing is one. */
    private String withoutAPlace(Asked asked, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            var page = shown(asked.slug(), asked.token(), asked.ticked(), model);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page;
        } catch (NotOpen e) {
            return gone(asked.slug(), model, request, response);
        }
    }

    private String shown(String slug, String token, Set<Long> ticked, Model model) {
        var reader = LanguageChoice.ofThisRequest();
        var page = seats.open(slug, token, reader);
        model.addAttribute("event", page.event());
        model.addAttribute("own", GuestSignUps.path(slug, token));
        model.addAttribute("here", path(slug, token));
        model.addAttribute("page", page);
        model.addAttribute("ticked", ticked);
        model.addAttribute("say", new SessionWords(words, reader));
        model.addAttribute("seats", new SeatWords(words, reader));
        model.addAttribute("days", PlainWorkshops.days(page));
        model.addAttribute("isReady", page.standing() == WorkshopsPage.Standing.READY);
        model.addAttribute(
                "mayChoose", page.workshops().stream().anyMatch(one -> one.offer() == Workshop.Offer.CHOOSE));
        return "event/guest-workshops";
    }

    private static String path(String slug, String token) {
        return GuestSignUps.path(slug, token) + GuestSeats.BELOW;
    }

    private static Set<Long> numbers(List<String> typed) {
        return typed.stream()
                .filter(one -> NUMBER.matcher(one).matches())
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String gone(String slug, Model model, HttpServletRequest request, HttpServletResponse response) {
        PrivatePage.opensNothing(request, response, attempts);
        model.addAttribute("again", GuestSignUps.path(slug));
        return "event/guest-gone";
    }

    /**
     * @param ticked what stands ticked when it is refused
     * @param kept what stays ticked when it is done
     */
    private record Asked(String slug, String token, Set<Long> ticked, Set<Long> kept) {

        /** Something that leaves alone what is ticked. */
        static Asked keeping(String slug, String token, Set<Long> ticked) {
            return new Asked(slug, token, ticked, ticked);
        }
    }
}
