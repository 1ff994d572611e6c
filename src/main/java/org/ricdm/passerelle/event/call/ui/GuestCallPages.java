package org.ricdm.passerelle.event.call.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.event.call.CallPage;
import org.ricdm.passerelle.event.call.GuestCallPage;
import org.ricdm.passerelle.event.call.GuestProposals;
import org.ricdm.passerelle.event.call.OwnProposal;
import org.ricdm.passerelle.event.call.ProposalForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposing without an account, in plain pages: one asks for a link, the link opens one's own proposals. */
@Controller
class GuestCallPages {

    private static final String ASK = "/events/{slug}/call";
    private static final String OWN = ASK + "/{token}";
    private static final String FORM = OWN + "/new";
    private static final String ONE = OWN + "/{proposal:[0-9]{1,18}}";

    private final GuestProposals guests;
    private final CurrentViewer current;
    private final Attempts attempts;
    private final LanguageChoice languages;
    private final Words words;

    GuestCallPages(
            GuestProposals guests, CurrentViewer current, Attempts attempts, LanguageChoice languages, Words words) {
        this.guests = guests;
        this.current = current;
        this.attempts = attempts;
        this.languages = languages;
        this.words = words;
    }

    @GetMapping(ASK)
    String call(@PathVariable String slug, Model model, HttpServletResponse response) {
        if (current.find().isPresent()) {
            return "redirect:" + CallNavigation.propose(slug);
        }
        try {
            return asking(guests.call(slug, reader()), model);
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
            var page = guests.call(slug, reader());
            if (!attempts.allow(Attempts.Kind.GUEST_FROM_ADDRESS, Attempts.network(request.getRemoteAddr()))) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                model.addAttribute("error", "signin.error.tooMany");
                return asking(page, model);
            }
            try {
                guests.ask(slug, email, languages.of(request));
                model.addAttribute("sent", true);
            } catch (InvalidInput refused) {
                say(refused, model, response);
            }
            return asking(page, model);
        } catch (NotOpen e) {
            return missing(response);
        }
    }

    private String asking(CallPage page, Model model) {
        GuestCallModel.head(page, words, model);
        return "event/call-ask";
    }

    @GetMapping(OWN)
    String own(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(slug, token, model, request, response, guest -> {
            model.addAttribute("done", done);
            return GuestCallModel.list(guest, words, model);
        });
    }

    @GetMapping(FORM)
    String fresh(
            @PathVariable String slug,
            @PathVariable String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(
                slug,
                token,
                model,
                request,
                response,
                guest -> GuestCallModel.form(
                        guest, GuestCallModel.Typed.fresh(guest, languages.of(request)), null, words, model));
    }

    @GetMapping(ONE)
    String one(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long proposal,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(slug, token, model, request, response, guest -> {
            var there = editable(guest, proposal);
            return GuestCallModel.form(guest, GuestCallModel.Typed.of(guest, there), there, words, model);
        });
    }

    /** Keeps a draft or hands it in, and leads to the list, so that a reload sends nothing twice. */
    @PostMapping(OWN)
    String save(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String act,
            @RequestParam MultiValueMap<String, String> all,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = languages.of(request);
        return opened(slug, token, model, request, response, guest -> {
            var typed = GuestCallModel.Typed.of(all);
            try {
                var form = new ProposalForm(key(key), typed.version());
                if (act.equals("keep")) {
                    guests.keep(slug, token, form, typed.read(), language);
                    return "redirect:" + GuestProposals.path(slug, token) + "?done=kept";
                }
                guests.submit(slug, token, form, typed.read(), language);
                return "redirect:" + GuestProposals.path(slug, token) + "?done=submitted";
            } catch (InvalidInput refused) {
                say(refused, model, response);
                var there = byKey(guest, key);
                // Once told, whoever sends it again means what stands in the form.
                return GuestCallModel.form(
                        guest,
                        there == null || !refused.isOn("version") ? typed : typed.seeing(there),
                        there,
                        words,
                        model);
            }
        });
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long proposal,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(slug, token, model, request, response, guest -> {
            try {
                guests.withdraw(slug, token, proposal, languages.of(request));
                return "redirect:" + GuestProposals.path(slug, token) + "?done=withdrawn";
            } catch (InvalidInput refused) {
                say(refused, model, response);
                return GuestCallModel.list(guest, words, model);
            }
        });
    }

    /** What the link opens; a link that opens nothing is answered alike, whatever is wrong with it, and not too often. */
    private String opened(
            String slug,
            String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Own page) {
        PrivatePage.keep(response);
        model.addAttribute("own", GuestProposals.path(slug, token));
        try {
            return page.of(guests.open(slug, token, reader()));
        } catch (NotOpen e) {
            PrivatePage.opensNothing(request, response, attempts);
            model.addAttribute("again", GuestProposals.path(slug));
            return "event/guest-gone";
        }
    }

    private static OwnProposal editable(GuestCallPage guest, long id) {
        return guest.mine().proposals().stream()
                .filter(one -> one.id() == id && one.state().isEditable())
                .findFirst()
                .orElseThrow(() -> new NotOpen("proposal"));
    }

    private static @Nullable OwnProposal byKey(GuestCallPage guest, String key) {
        return guest.mine().proposals().stream()
                .filter(one -> one.key().toString().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new NotOpen("proposal");
        }
    }

    private static void say(InvalidInput refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        refused.problems().forEach(problem -> model.addAttribute(problem.field() + "Error", problem));
    }

    private static Language reader() {
        return LanguageChoice.ofThisRequest();
    }

    private static String missing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "site/missing";
    }

    /** A page of one guest. */
    private interface Own {
        String of(GuestCallPage guest);
    }
}
