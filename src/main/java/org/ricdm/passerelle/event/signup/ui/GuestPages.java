package org.ricdm.passerelle.event.signup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.PlainForm;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.GuestForm;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.files.FileLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

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
    private final GuestIntake intake;

    GuestPages(
            GuestSignUps guests,
            CurrentViewer current,
            Attempts attempts,
            LanguageChoice languages,
            GuestOwn own,
            GuestIntake intake) {
        this.guests = guests;
        this.current = current;
        this.attempts = attempts;
        this.languages = languages;
        this.own = own;
        this.intake = intake;
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
        var most = LargeForms.most(request);
        if (most != null) {
            GuestOwn.say(
                    InvalidInput.of("form", "signup.guest.error.form", most, FileLimits.MAX_MEGABYTES),
                    model,
                    response);
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        }
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
            @RequestParam MultiValueMap<String, MultipartFile> parts,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = languages.of(request);
        var sent = new GuestModel.Sent(new GuestModel.Typed(name, organisation, category, way, all), all);
        try {
            return own.done(slug, token, sent, model, response, language, () -> {
                var page = guests.open(slug, token, language).page();
                var refusals = new Refusals();
                var sending = new GuestIntake.Sending(slug, token, all, parts);
                refusals.attempt(() -> intake.take(sending, "", "", page.form()));
                if (!change) {
                    takeOfCompanions(sending, page.companions().form(), refusals);
                }
                var chosen = refusals.value(
                        () -> mode(way).orElseThrow(() -> InvalidInput.of("way", "signup.error.choose")));
                var answers = refusals.value(() -> new PlainForm(page.form(), all).answers());
                var brought = refusals.value(
                        () -> change ? List.<NewCompanion>of() : GuestCompanionModel.all(page.companions(), all));
                refusals.check();
                var form = new GuestForm(
                        name,
                        organisation,
                        new NewSignUp(category, chosen.orElseThrow(), answers.orElseThrow(), brought.orElseThrow()));
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

    private void takeOfCompanions(GuestIntake.Sending sending, AskedForm asked, Refusals refusals) {
        for (var place = 0; place < Category.Companions.MOST; place++) {
            var key = Integer.toString(place);
            refusals.attempt(
                    NewCompanion.fields(key), () -> intake.take(sending, key, GuestCompanionModel.prefix(key), asked));
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
