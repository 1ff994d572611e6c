package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** A page that says one thing. */
final class SignInNotice {

    private SignInNotice() {}

    static String show(Model model, String titleKey, String textKey) {
        model.addAttribute("titleKey", titleKey);
        model.addAttribute("textKey", textKey);
        return "signin/notice";
    }

    /** One page for links that are wrong, expired or used: nobody learns which. */
    static String expired(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return show(model, "signin.expired.title", "signin.expired.text");
    }
}
