package org.ricdm.passerelle.event.signup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.signup.GuestFiles;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.ricdm.passerelle.event.signup.OwnPart;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The own page of a guest: shows it, and does what was sent from it. */
@Component
class GuestOwn {

    private final GuestSignUps guests;
    private final GuestFiles files;
    private final LanguageChoice languages;
    private final Words words;
    private final List<OwnPart> parts;
    private final Attempts attempts;

    GuestOwn(
            GuestSignUps guests,
            GuestFiles files,
            LanguageChoice languages,
            Words words,
            List<OwnPart> parts,
            Attempts attempts) {
        this.guests = guests;
        this.files = files;
        this.languages = languages;
        this.words = words;
        this.parts = parts;
        this.attempts = attempts;
    }

    /** Does it; a link that opens nothing says so. */
    String act(
            String slug,
            String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Runnable work) {
        try {
            return done(slug, token, GuestModel.Sent.NOTHING, model, response, languages.of(request), work);
        } catch (NotOpen e) {
            return gone(slug, model, request, response);
        }
    }

    /** Does it and leads to the page anew, so that a reload does nothing twice; what is refused keeps what was typed. */
    String done(
            String slug,
            String token,
            GuestModel.Sent sent,
            Model model,
            HttpServletResponse response,
            Language language,
            Runnable work) {
        try {
            work.run();
            PrivatePage.keep(response);
            return "redirect:" + GuestSignUps.path(slug, token);
        } catch (InvalidInput refused) {
            say(refused, model, response);
            return show(slug, token, sent, model, response, language);
        }
    }

    /** The page as it is, which nothing keeps. */
    String show(
            String slug,
            String token,
            GuestModel.Sent sent,
            Model model,
            HttpServletResponse response,
            Language reader) {
        PrivatePage.keep(response);
        var guest = guests.open(slug, token, reader);
        var shown = sent.all().isEmpty() ? sent : sent.with(files.waiting(slug, token));
        GuestModel.own(guest, GuestSignUps.path(slug, token), shown, model, new AnswerWords(words, reader));
        model.addAttribute("sections", sections(guest.page()));
        return "event/guest";
    }

    private List<OwnPart.Section> sections(SignUpPage page) {
        var mine = page.mine();
        return mine == null
                ? List.of()
                : parts.stream()
                        .flatMap(part -> part.onGuest(page.event(), mine).stream())
                        .toList();
    }

    static void say(InvalidInput refused, Model model, HttpServletResponse response) {
        model.addAttribute("wrong", refused);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        refused.problems().forEach(problem -> model.addAttribute(problem.field() + "Error", problem));
    }

    /** A link that opens nothing; who tries too many is stopped. */
    String gone(String slug, Model model, HttpServletRequest request, HttpServletResponse response) {
        PrivatePage.keep(response);
        PrivatePage.opensNothing(request, response, attempts);
        model.addAttribute("again", GuestSignUps.path(slug));
        return "event/guest-gone";
    }
}
