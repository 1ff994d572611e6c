package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applying for membership: the form, the confirmation, the state. */
@Controller
class RegisterPages {

    private final Applying applying;
    private final Attempts attempts;
    private final LanguageChoice languages;

    RegisterPages(Applying applying, Attempts attempts, LanguageChoice languages) {
        this.applying = applying;
        this.attempts = attempts;
        this.languages = languages;
    }

    @GetMapping("/register")
    String form(Model model, HttpServletRequest request) {
        return form(model, List.of(languages.of(request).code()));
    }

    @PostMapping("/register")
    String apply(
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(required = false, defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "") String message,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("givenName", givenName);
        model.addAttribute("familyName", familyName);
        model.addAttribute("email", email);
        model.addAttribute("centre", centre);
        model.addAttribute("message", message);
        if (!attempts.allow(Attempts.Kind.APPLICATION_FROM_ADDRESS, Attempts.network(request.getRemoteAddr()))) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("error", "signin.error.tooMany");
            return form(model, language);
        }
        var spoken =
                language.stream().flatMap(code -> Language.of(code).stream()).toList();
        try {
            applying.apply(
                    new ApplicationForm(givenName, familyName, email, centre, spoken, message, languages.of(request)));
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            e.problems().forEach(problem -> model.addAttribute(problem.field() + "Error", problem.messageKey()));
            return form(model, language);
        }
        return SignInNotice.show(model, "signin.sent.title", "signin.sent.confirm");
    }

    /** Opening the link confirms nothing: mail scanners open links too. */
    @GetMapping("/register/confirm/{token}")
    String askBeforeConfirming(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!applying.mayConfirm(token)) {
            return SignInNotice.expired(model, response);
        }
        model.addAttribute("action", "/register/confirm/" + token);
        model.addAttribute("titleKey", "signin.confirm.title");
        model.addAttribute("textKey", "signin.confirm.text");
        model.addAttribute("verbKey", "signin.confirm.verb");
        return "signin/button";
    }

    @PostMapping("/register/confirm/{token}")
    String confirm(@PathVariable String token, Model model, HttpServletResponse response) {
        return applying.confirm(token)
                .map(status -> "redirect:/application/" + status)
                .orElseGet(() -> SignInNotice.expired(model, response));
    }

    @GetMapping("/application/{token}")
    String status(@PathVariable String token, Model model, HttpServletResponse response) {
        var status = applying.status(token);
        if (status.isEmpty()) {
            return SignInNotice.expired(model, response);
        }
        model.addAttribute("state", status.get().state());
        model.addAttribute("centreName", status.get().centreName());
        model.addAttribute("reason", status.get().reason());
        return "signin/application";
    }

    private String form(Model model, List<String> chosen) {
        model.addAttribute("centres", applying.centres());
        model.addAttribute("spoken", Language.values());
        model.addAttribute("chosen", chosen);
        return "signin/register";
    }
}
