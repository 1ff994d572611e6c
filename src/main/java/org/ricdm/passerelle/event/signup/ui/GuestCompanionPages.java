package org.ricdm.passerelle.event.signup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.signup.GuestCompanions;
import org.ricdm.passerelle.event.signup.GuestSignUps;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.OwnCompanions;
import org.ricdm.passerelle.event.signup.OwnCompanions.Companion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What somebody without an account does with the sign-ups of those whom they bring, on their plain page. */
@Controller
class GuestCompanionPages {

    private static final String ALL = "/events/{slug}/guest/{token}/companions";
    private static final String ONE = ALL + "/{id}";

    private final GuestCompanions companions;
    private final GuestSignUps guests;
    private final GuestOwn own;
    private final GuestIntake intake;
    private final LanguageChoice languages;

    GuestCompanionPages(
            GuestCompanions companions,
            GuestSignUps guests,
            GuestOwn own,
            GuestIntake intake,
            LanguageChoice languages) {
        this.companions = companions;
        this.guests = guests;
        this.own = own;
        this.intake = intake;
        this.languages = languages;
    }

    @PostMapping(ALL)
    String add(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam MultiValueMap<String, MultipartFile> parts,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return keep(slug, token, all, model, request, response, () -> {
            var sending = new GuestIntake.Sending(slug, token, all, parts);
            var typed = typed(
                    sending,
                    GuestCompanionModel.FRESH,
                    asked(slug, token, request).form());
            InvalidInput.within(
                    NewCompanion.fields(GuestCompanionModel.FRESH), () -> companions.add(slug, token, typed));
        });
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam MultiValueMap<String, MultipartFile> parts,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return keep(slug, token, all, model, request, response, () -> {
            var key = Long.toString(id);
            var sending = new GuestIntake.Sending(slug, token, all, parts);
            var typed = typed(sending, key, form(asked(slug, token, request), id));
            InvalidInput.within(NewCompanion.fields(key), () -> companions.change(slug, token, id, typed));
        });
    }

    @PostMapping(ONE + "/cancel")
    String cancel(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return own.act(slug, token, model, request, response, () -> companions.cancel(slug, token, id));
    }

    @PostMapping(ONE + "/accept")
    String accept(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long id,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return own.act(slug, token, model, request, response, () -> companions.accept(slug, token, id));
    }

    private String keep(
            String slug,
            String token,
            MultiValueMap<String, String> all,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Runnable work) {
        try {
            return own.done(slug, token, new GuestModel.Sent(null, all), model, response, languages.of(request), work);
        } catch (NotOpen e) {
            return own.gone(slug, model, request, response);
        }
    }

    private NewCompanion typed(GuestIntake.Sending sending, String key, AskedForm asked) {
        var refusals = new Refusals();
        refusals.attempt(
                NewCompanion.fields(key), () -> intake.take(sending, key, GuestCompanionModel.prefix(key), asked));
        var typed = refusals.value(() -> GuestCompanionModel.one(key, asked, sending.fields()));
        refusals.check();
        return typed.orElseThrow();
    }

    private OwnCompanions asked(String slug, String token, HttpServletRequest request) {
        return guests.open(slug, token, languages.of(request)).page().companions();
    }

    private static AskedForm form(OwnCompanions own, long id) {
        return own.mine().stream()
                .filter(one -> one.id() == id)
                .map(Companion::form)
                .findFirst()
                .orElseThrow(() -> new NotOpen("companion"));
    }
}
