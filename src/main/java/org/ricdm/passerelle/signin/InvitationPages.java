package org.ricdm.passerelle.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.SpokenWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Taking up an invitation. The page speaks the language of the mail until the person chooses another. Opening the link
 * changes nothing: mail scanners open links too.
 */
@Controller
@RequestMapping("/invitation/{token}")
class InvitationPages {

    private final Joining joining;
    private final SignedIn signedIn;
    private final LanguageChoice choice;
    private final Words words;

    InvitationPages(Joining joining, SignedIn signedIn, LanguageChoice choice, Words words) {
        this.joining = joining;
        this.signedIn = signedIn;
        this.choice = choice;
        this.words = words;
    }

    @GetMapping
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var invited = joining.look(token);
        return page(invited, invited.map(one -> List.of(spoken(one, request).code())), model, request, response);
    }

    @PostMapping
    String join(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(required = false, defaultValue = "") List<String> language,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invited = joining.look(token);
        if (invited.isPresent() && !invited.get().member()) {
            var languages = language.stream()
                    .flatMap(code -> Language.of(code).stream())
                    .distinct()
                    .toList();
            try {
                var form = new JoiningForm(givenName, familyName, languages, password, spoken(invited.get(), request));
                var member = joining.join(token, form);
                if (member.isPresent()) {
                    signedIn.begin(request, member.get());
                    return "redirect:/";
                }
                invited = joining.look(token); // somebody was quicker
            } catch (InvalidInput e) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                e.problems().forEach(problem -> model.addAttribute(problem.field() + "Error", problem.messageKey()));
            }
        }
        model.addAttribute("givenName", givenName);
        model.addAttribute("familyName", familyName);
        return page(invited, Optional.of(language), model, request, response);
    }

    private String page(
            Optional<Joining.Invited> invited,
            Optional<List<String>> chosen,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (invited.isEmpty()) {
            return SignInNotice.expired(model, response);
        }
        var language = spoken(invited.get(), request);
        model.addAttribute("words", new SpokenWords(words, language));
        model.addAttribute("language", language.code());
        model.addAttribute("email", invited.get().email());
        if (invited.get().member()) {
            return "signin/member";
        }
        model.addAttribute("invitedBy", invited.get().invitedBy());
        model.addAttribute("centreName", invited.get().centreName());
        model.addAttribute("spoken", Language.values());
        model.addAttribute("chosen", chosen.orElse(List.of()));
        return "signin/invitation";
    }

    private Language spoken(Joining.Invited invited, HttpServletRequest request) {
        return choice.chosen(request).orElse(invited.language());
    }
}
