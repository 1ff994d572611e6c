package org.ricdm.passerelle.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.files.PictureSize;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.papers.PaperAddress;
import org.ricdm.passerelle.practice.papers.PaperForm;
import org.ricdm.passerelle.practice.papers.PublicFilter;
import org.ricdm.passerelle.practice.papers.PublicPractices;
import org.ricdm.passerelle.practice.papers.SheetOutside;
import org.ricdm.passerelle.practice.papers.SheetTold;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sheets of practices as visitors read them, and their list. {@link VisitorPages} leads here. */
@Controller
@RequestMapping(PublicAddress.INSIDE + "/practices")
class PublicSheets {

    private static final String PRACTICES = "/practices";

    /** Pixels of a picture on the page, at most; how large exactly depends on its weight, its shape does not. */
    private static final int WIDEST = 960;

    private final PublicPractices practices;
    private final PracticeForMachines machines;
    private final PublicHead head;

    PublicSheets(PublicPractices practices, PracticeForMachines machines, PublicHead head) {
        this.practices = practices;
        this.machines = machines;
        this.head = head;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = PublicHead.language();
        var filter = PublicFilter.read(theme, country);
        var list = practices.list(filter, page);
        head.open(model, request, response, head.say("site.practices.lead"));
        model.addAttribute("wide", true);
        model.addAttribute("feed", PaperAddress.FEED + "?lang=" + reader.code());
        model.addAttribute("on", new SpokenDates(reader));
        model.addAttribute("filter", filter);
        model.addAttribute("choices", practices.choices(reader));
        model.addAttribute("practices", list.sheets());
        model.addAttribute("previous", address(filter, list.previous()));
        model.addAttribute("following", address(filter, list.next()));
        return "site/practices";
    }

    @GetMapping({"/{id}", "/{id}/", "/{id}/{slug}"})
    ModelAndView sheet(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String slug,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reader = PublicHead.language();
        SheetTold told;
        try {
            told = practices.open(id, reader);
        } catch (NotOpen e) {
            return new ModelAndView(PublicHead.missing(response));
        }
        var sheet = told.sheet();
        if (!sheet.path().endsWith("/" + slug)) {
            return elsewhere(sheet.path(), request);
        }
        head.open(model, request, response, sheet.reading().content().of(SheetField.PROMISE));
        model.addAttribute("wide", true);
        model.addAttribute("on", new SpokenDates(reader));
        model.addAttribute("told", told);
        model.addAttribute("sheet", sheet);
        model.addAttribute("promise", sheet.reading().content().of(SheetField.PROMISE));
        model.addAttribute("pdfOne", PaperAddress.pdf(id, PaperForm.ONE, reader));
        model.addAttribute("pdfFull", PaperAddress.pdf(id, PaperForm.FULL, reader));
        model.addAttribute("data", machines.data(sheet));
        picture(sheet, model);
        return new ModelAndView("site/practice");
    }

    private void picture(SheetOutside sheet, Model model) {
        var picture = sheet.picture();
        if (picture == null || picture.picture() == null) {
            return;
        }
        var size = shown(picture.picture());
        var shown = new Picture(
                PaperAddress.picture(sheet.id(), picture.token()),
                sheet.reading().content().of(SheetField.PICTURE_TEXT),
                size.width(),
                size.height());
        model.addAttribute("picture", shown);
        head.picture(model, shown.path(), shown.alternative(), shown.width(), shown.height());
    }

    private static PictureSize shown(PictureSize whole) {
        var scale = Math.min(1.0, (double) WIDEST / Math.max(whole.width(), whole.height()));
        return new PictureSize(Math.max(1, (int) Math.round(whole.width() * scale)), Math.max(1, (int)
                Math.round(whole.height() * scale)));
    }

    /** To the address of today, when the title has changed since; in the same language. */
    private static ModelAndView elsewhere(String path, HttpServletRequest request) {
        var language = LanguageChoice.typed(request.getParameter(LanguageChoice.LANG))
                .map(Language::code)
                .map(code -> "?" + LanguageChoice.LANG + "=" + code)
                .orElse("");
        return new ModelAndView(new RedirectView(path + language, true, false, false));
    }

    private static @Nullable String address(PublicFilter filter, @Nullable String cursor) {
        return cursor == null ? null : filter.address(PRACTICES, cursor);
    }

    /** A picture with its shape, so that nothing moves when it comes. */
    record Picture(String path, String alternative, int width, int height) {}
}
