package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.people.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password or with a link by mail. No answer tells whether an address is known. */
@Controller
class LoginPages {

    private final Credentials credentials;
    private final AccountLinks links;
    private final Attempts attempts;
    private final SignedIn signedIn;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    LoginPages(Credentials credentials, AccountLinks links, Attempts attempts, SignedIn signedIn) {
        this.credentials = credentials;
        this.links = links;
        this.attempts = attempts;
        this.signedIn = signedIn;
    }

    @GetMapping("/login")
    String form(HttpServletRequest request) {
        return SignedIn.member(request.getSession(false)).isPresent() ? "redirect:/" : "signin/login";
    }

    @PostMapping("/login")
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "password") String way,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("email", email);
        var address = EmailAddress.normalise(email);
        if (address.isEmpty()) {
            return refused("emailError", "signin.error.email", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        }
        var network = Attempts.network(request.getRemoteAddr());
        if (!attempts.allow(Attempts.Kind.SIGN_IN_FROM_ADDRESS, network)) {
            return refused("error", "signin.error.tooMany", HttpStatus.TOO_MANY_REQUESTS, model, response);
        }
        if (way.equals("link")) {
            if (!attempts.allow(Attempts.Kind.MAIL_TO_ACCOUNT, address.get(), network)) {
                return refused("error", "signin.error.tooMany", HttpStatus.TOO_MANY_REQUESTS, model, response);
            }
            links.sendSignIn(address.get());
            return SignInNotice.show(model, "signin.sent.title", "signin.sent.link");
        }
        if (!attempts.allow(Attempts.Kind.PASSWORD_OF_ACCOUNT, address.get(), network)) {
            return refused("error", "signin.error.tooMany", HttpStatus.TOO_MANY_REQUESTS, model, response);
        }
        var member = credentials.verify(address.get(), password);
        if (member.isEmpty()) {
            return refused("error", "signin.error.wrong", HttpStatus.UNAUTHORIZED, model, response);
        }
        attempts.forget(Attempts.Kind.PASSWORD_OF_ACCOUNT, address.get(), network);
        return begin(member.get(), request, response);
    }

    /** Opening the link changes nothing: mail scanners open links too. */
    @GetMapping("/sign-in/{token}")
    String askBeforeUsing(@PathVariable String token, Model model, HttpServletResponse response) {
        if (!links.isGood(TokenPurpose.SIGN_IN, token)) {
            return SignInNotice.expired(model, response);
        }
        model.addAttribute("action", "/sign-in/" + token);
        model.addAttribute("titleKey", "signin.link.title");
        model.addAttribute("textKey", "signin.link.text");
        model.addAttribute("verbKey", "sign.in");
        return "signin/button";
    }

    @PostMapping("/sign-in/{token}")
    String useLink(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var member = links.useSignIn(token);
        return member.isPresent() ? begin(member.get(), request, response) : SignInNotice.expired(model, response);
    }

    private String begin(long member, HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        signedIn.begin(request, member);
        return "redirect:" + ReturnAddress.of(saved == null ? null : saved.getRedirectUrl());
    }

    private static String refused(
            String field, String key, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute(field, key);
        return "signin/login";
    }
}
