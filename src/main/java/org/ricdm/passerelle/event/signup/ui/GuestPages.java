package org.ricdm.passerelle.event.signup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.PlainForm;
import org.ricdm.passerelle.event.signup.GuestForm;
import org.ricdm.passerelle.event.signup.GuestPage;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.ricdm.passerelle.event.signup.NewSignUp;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final Words words;

    GuestPages(GuestSignUps guests, CurrentViewer current, Attempts attempts, LanguageChoice languages, Words words) {
        this.guests = guests;
        this.current = current;
        this.attempts = attempts;
        this.languages = languages;
        this.words = words;
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
            say(refused, model, response);
        } catch (NotOpen e) {
            return missing(response);
        }
        return asking(guests.asking(slug, reader()), model);
    }

    private String asking(EventBrief event, Model model) {
        head(event, model);
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
            return own(slug, token, null, model, languages.of(request));
        } catch (NotOpen e) {
            return gone(slug, model, response);
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
        var typed = new Typed(name, organisation, category, way, all);
        try {
            return done(slug, token, typed, model, response, language, () -> {
                var chosen = mode(way).orElseThrow(() -> InvalidInput.of("way", "signup.error.choose"));
                var answers =
                        new PlainForm(guests.open(slug, token, language).page().form(), all).answers();
                var form = new GuestForm(name, organisation, new NewSignUp(category, chosen, answers));
                if (change) {
                    guests.change(slug, token, form, language);
                } else {
                    guests.signUp(slug, token, form, language);
                }
            });
        } catch (NotOpen e) {
            return gone(slug, model, response);
        }
    }

    @PostMapping(OWN + "/cancel")
    String cancel(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(slug, token, model, request, response, () -> guests.cancel(slug, token));
    }

    @PostMapping(OWN + "/accept")
    String accept(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(slug, token, model, request, response, () -> guests.accept(slug, token));
    }

    private String act(
            String slug,
            String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Runnable work) {
        try {
            return done(slug, token, null, model, response, languages.of(request), work);
        } catch (NotOpen e) {
            return gone(slug, model, response);
        }
    }

    /** Does it and leads to the page anew, so that a reload does nothing twice; what is refused keeps what was typed. */
    private String done(
            String slug,
            String token,
            @Nullable Typed typed,
            Model model,
            HttpServletResponse response,
            Language language,
            Runnable work) {
        try {
            work.run();
            return "redirect:" + GuestSignUps.path(slug, token);
        } catch (InvalidInput refused) {
            say(refused, model, response);
            return own(slug, token, typed, model, language);
        }
    }

    private String own(String slug, String token, @Nullable Typed typed, Model model, Language reader) {
        var guest = guests.open(slug, token, reader);
        var page = guest.page();
        var event = page.event();
        var mine = page.mine();
        head(event, model);
        model.addAttribute("own", GuestSignUps.path(slug, token));
        model.addAttribute("guest", guest);
        model.addAttribute("page", page);
        model.addAttribute("mine", mine);
        model.addAttribute("isIn", mine != null && mine.state().isOpen());
        var choices = choices(page);
        model.addAttribute("categories", choices);
        model.addAttribute("typed", typed == null ? typed(guest) : typed);
        var say = new AnswerWords(words, reader);
        var known = PlainForm.of(page.form());
        model.addAttribute("said", known.said(say));
        model.addAttribute(
                "questions",
                (typed == null ? known : new PlainForm(page.form(), typed.all()))
                        .fields(
                                say,
                                choices.isEmpty() && mine != null
                                        ? Set.of(mine.categoryId())
                                        : choices.stream()
                                                .map(SignUpPage.Choice::id)
                                                .collect(Collectors.toSet()),
                                problems(model)));
        model.addAttribute("mayForm", page.window() == SignUpWindow.OPEN);
        if (page.opens() != null) {
            model.addAttribute("opens", EventDates.moment(page.opens(), reader));
        }
        if (mine != null) {
            model.addAttribute("until", EventDates.moment(mine.changeUntil(), reader));
            model.addAttribute("offered", moment(mine.offeredUntil(), event, reader));
            model.addAttribute(
                    "steps",
                    mine.steps().stream()
                            .map(step ->
                                    new Step(step.what().wordKey(), moment(step.at(), event, reader), step.reason()))
                            .toList());
        }
        return "event/guest";
    }

    /** What a guest may choose; nothing for one who takes part as something that is not theirs to choose now: it stays. */
    private static List<SignUpPage.Choice> choices(SignUpPage page) {
        var mine = page.mine();
        return mine != null
                        && mine.state().isOpen()
                        && page.categories().stream().noneMatch(one -> one.id() == mine.categoryId())
                ? List.of()
                : page.categories();
    }

    private static Language reader() {
        return Language.ofInterface(LocaleContextHolder.getLocale());
    }

    private void head(EventBrief event, Model model) {
        var reader = reader();
        model.addAttribute("event", event);
        model.addAttribute("when", EventDates.days(event.starts(), event.ends(), reader));
    }

    private static String moment(@Nullable Instant at, EventBrief event, Language reader) {
        return at == null ? "" : EventDates.moment(WallTime.of(at, event.zone()), reader);
    }

    private static Typed typed(GuestPage guest) {
        var page = guest.page();
        var mine = page.mine();
        var ways = page.event().mode().ways();
        return new Typed(
                guest.name(),
                guest.organisation(),
                mine != null
                        ? mine.categoryId()
                        : page.categories().isEmpty()
                                ? 0
                                : page.categories().getFirst().id(),
                mine != null
                        ? mine.way().name()
                        : ways.size() == 1 ? ways.getFirst().name() : "",
                Map.of());
    }

    private static List<Problem> problems(Model model) {
        return model.getAttribute("wrong") instanceof InvalidInput refused ? refused.problems() : List.of();
    }

    private static void say(InvalidInput refused, Model model, HttpServletResponse response) {
        model.addAttribute("wrong", refused);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        refused.problems().forEach(problem -> model.addAttribute(problem.field() + "Error", problem));
    }

    private static Optional<EventMode> mode(String name) {
        return Arrays.stream(EventMode.values())
                .filter(mode -> mode.name().equals(name))
                .findFirst();
    }

    private String gone(String slug, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("again", GuestSignUps.path(slug));
        return "event/guest-gone";
    }

    private static String missing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "site/missing";
    }

    /** What stands in the form. */
    record Typed(String name, String organisation, long category, String way, Map<String, List<String>> all) {}

    /** One thing that happened, when, and why. */
    record Step(String wordKey, String at, String reason) {}
}
