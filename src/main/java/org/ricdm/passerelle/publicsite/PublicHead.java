package org.ricdm.passerelle.publicsite;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PageMeta;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventPicture;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of visitors has: how it is described to search engines, and how long a copy is good. */
@Component
class PublicHead {

    private static final String META = "meta";

    /** Pixels of the mark of the portal, which is a square. */
    private static final int MARK_SIZE = 180;

    private final Words words;
    private final PublicUrl url;

    PublicHead(Words words, PublicUrl url) {
        this.words = words;
        this.url = url;
    }

    /** The address that the visitor sees. */
    static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
    }

    static Language language() {
        return LanguageChoice.ofThisRequest();
    }

    String say(String key, Object... arguments) {
        return words.say(language(), key, arguments);
    }

    void open(Model model, HttpServletRequest request, HttpServletResponse response, String description) {
        open(model, request, response, description, Language.OF_THE_INTERFACE);
    }

    /** @param spoken the languages that the page has something of its own in */
    void open(
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            String description,
            List<Language> spoken) {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Language, Cookie");
        var address = url.of(path(request));
        var languages = new ArrayList<PageMeta.InLanguage>();
        for (var language : spoken) {
            languages.add(new PageMeta.InLanguage(language.code(), address + "?lang=" + language.code()));
        }
        languages.add(new PageMeta.InLanguage("x-default", address));
        var canonical = request.getParameter("lang") == null
                ? address
                : address + "?lang=" + language().code();
        model.addAttribute(META, new PageMeta(description, canonical, languages, mark()));
    }

    /** Shows that picture of an event in previews of the page, once it is opened. */
    void picture(Model model, EventPicture picture) {
        picture(model, picture.wide(), picture.alternative(), picture.width(), picture.height());
    }

    /** As above, with any picture. */
    void picture(Model model, String path, String alternative, int width, int height) {
        if (model.getAttribute(META) instanceof PageMeta meta) {
            model.addAttribute(META, meta.with(new PageMeta.Image(url.of(path), alternative, width, height)));
        }
    }

    private PageMeta.Image mark() {
        return new PageMeta.Image(url.of("/passerelle/apple-touch-icon.png"), "", MARK_SIZE, MARK_SIZE);
    }

    /** There is nothing at this address, or nothing for visitors. */
    static String missing(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Cache-Control", "no-store");
        return "site/missing";
    }
}
