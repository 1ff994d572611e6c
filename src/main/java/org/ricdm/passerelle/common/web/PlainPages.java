package org.ricdm.passerelle.common.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template of a plain page may use: the words in the reader's language, and where the reader is. */
@ControllerAdvice
class PlainPages {

    private final Words words;
    private final LanguageChoice choice;

    PlainPages(Words words, LanguageChoice choice) {
        this.words = words;
        this.choice = choice;
    }

    @ModelAttribute("language")
    String language() {
        return current().code();
    }

    @ModelAttribute("languages")
    List<Language> languages() {
        return Language.OF_THE_INTERFACE;
    }

    @ModelAttribute("words")
    SpokenWords words() {
        return new SpokenWords(words, current());
    }

    /** The address that the reader sees, also when the request was handed on inside. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        var original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    /** A language chosen in the address stays chosen on the pages that follow; a program that reads a feed sees none. */
    @ModelAttribute
    void remember(HttpServletRequest request, HttpServletResponse response) {
        if (isForAProgram(request.getRequestURI())) {
            return;
        }
        LanguageChoice.typed(request.getParameter(LanguageChoice.LANG))
                .ifPresent(language -> choice.setLocale(request, response, language.locale()));
    }

    private static boolean isForAProgram(String path) {
        return path.startsWith("/feeds/") || path.endsWith(".atom") || path.endsWith(".pdf");
    }

    private static Language current() {
        return LanguageChoice.ofThisRequest();
    }
}
