package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.people.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password by mail. The same answer for every address. */
@Controller
class ResetPages {

    private final AccountLinks links;
    private final Attempts attempts;

    ResetPages(AccountLinks links, Attempts attempts) {
        this.links = links;
        this.attempts = attempts;
    }

    @GetMapping("/reset")
    String ask() {
        return "signin/reset-ask";
    }

    @PostMapping("/reset")
    String send(
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("email", email);
        var address = EmailAddress.normalise(email);
        if (address.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("emailError", "signin.error.email");
            return "signin/reset-ask";
        }
        var network = Attempts.network(request.getRemoteAddr());
        if (!attempts.allow(Attempts.Kind.SIGN_IN_FROM_ADDRESS, network)
                || !attempts.allow(Attempts.Kind.MAIL_TO_ACCOUNT, address.get(), network)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("error", "signin.error.tooMany");
            return "signin/reset-ask";
        }
        links.sendReset(address.get());
        return SignInNotice.show(model, "signin.sent.title", "signin.sent.reset");
    }

    @GetMapping("/reset/{token}")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        return links.isGood(TokenPurpose.RESET, token) ? "signin/reset" : SignInNotice.expired(model, response);
    }

    @PostMapping("/reset/{token}")
    String change(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        try {
            return links.reset(token, password)
                    ? SignInNotice.show(model, "signin.reset.doneTitle", "signin.reset.done")
                    : SignInNotice.expired(model, response);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("passwordError", e.problems().getFirst().messageKey());
            return "signin/reset";
        }
    }
}
