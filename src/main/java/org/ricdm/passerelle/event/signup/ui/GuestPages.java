package org.ricdm.passerelle.event.signup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.PlainForm;
import org.ricdm.passerelle.event.signup.GuestForm;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing up without an account, in plain pages: one asks for a link, the link opens one's own sign-up. */
@Controller
class GuestPages {

    private static final String ASK = "/events/{slug}/guest";
    private static final String OWN = ASK + "/{token}";

    private final GuestSignUps guests;
    private final CurrentViewer current;
    private final Attempts attempts;
    private final LanguageChoice languages;
    private final GuestOwn own;

    GuestPages(GuestSignUps guests, CurrentViewer current, Attempts attempts, LanguageChoice languages, GuestOwn own) {
        this.guests = guests;
        this.current = current;
        this.attempts = attempts;
        this.languages = languages;
        this.own = own;
    }

    @GetMapping(ASK)
    String form(@PathVariable String slug, Model model, HttpServletResponse response) {
        if (current.find().isPresent()) {
            return "redirect:" + SignUpNavigation.signUp(slug);
        }
        try {
            return asking(guests.asking(slug, reader()), model);
        } catch (NotOpen e) {
            return missing(response);
        }
    }

    @PostMapping(ASK)
    String ask(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("email", email);
        try {
            if (!attempts.allow(Attempts.Kind.GUEST_FROM_ADDRESS, Attempts.network(request.getRemoteAddr()))) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                model.addAttribute("error", "signin.error.tooMany");
                return asking(guests.asking(slug, reader()), model);
            }
            guests.ask(slug, email, languages.of(request));
            model.addAttribute("sent", true);
        } catch (InvalidInput refused) {
            GuestOwn.say(refused, model, response);
        } catch (NotOpen e) {
            return missing(response);
        }
        return asking(guests.asking(slug, reader()), model);
    }

    private String asking(EventBrief event, Model model) {
        GuestModel.head(event, model);
        model.addAttribute("window", guests.window(event));
        return "event/guest-ask";
    }

    @GetMapping(OWN)
    String own(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return own.show(slug, token, GuestModel.Sent.NOTHING, model, response, languages.of(request));
        } catch (NotOpen e) {
            return own.gone(slug, model, request, response);
        }
    }

    /** Signs up, or changes what there is. */
    @PostMapping(OWN)
    String save(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "0") long category,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "false") boolean change,
            @RequestParam MultiValueMap<String, String> all,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = languages.of(request);
        var sent = new GuestModel.Sent(new GuestModel.Typed(name, organisation, category, way, all), all);
        try {
            return own.done(slug, token, sent, model, response, language, () -> {
                var chosen = mode(way).orElseThrow(() -> InvalidInput.of("way", "signup.error.choose"));
                var page = guests.open(slug, token, language).page();
                var answers = new PlainForm(page.form(), all).answers();
                var brought = change ? List.<NewCompanion>of() : GuestCompanionModel.all(page.companions(), all);
                var form = new GuestForm(name, organisation, new NewSignUp(category, chosen, answers, brought));
                if (change) {
                    guests.change(slug, token, form, language);
                } else {
                    guests.signUp(slug, token, form, language);
                }
            });
        } catch (NotOpen e) {
            return own.gone(slug, model, request, response);
        }
    }

    @PostMapping(OWN + "/cancel")
    String cancel(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return own.act(slug, token, model, request, response, () -> guests.cancel(slug, token));
    }

    @PostMapping(OWN + "/accept")
    String accept(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return own.act(slug, token, model, request, response, () -> guests.accept(slug, token));
    }

    private static Language reader() {
        return LanguageChoice.ofThisRequest();
    }

    private static Optional<EventMode> mode(String name) {
        return Arrays.stream(EventMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst();
    }

    private static String missing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "site/missing";
    }
}
