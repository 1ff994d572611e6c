package org.ricdm.passerelle.practice.adoption.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.practice.adoption.AnswerByKey;
import org.ricdm.passerelle.practice.adoption.AskedQuestion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A question about an adoption, answered by the link in a mail, in a plain page. Looking keeps nothing: what was clicked
 * is only proposed.
 */
@Controller
class AnswerPages {

    private static final String ADDRESS = "/adoptions/answer/{key}";

    private final AnswerByKey answers;
    private final Attempts attempts;

    AnswerPages(AnswerByKey answers, Attempts attempts) {
        this.answers = answers;
        this.attempts = attempts;
    }

    @GetMapping(ADDRESS)
    String form(
            @PathVariable String key,
            @RequestParam(name = "v", defaultValue = "") String clicked,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(key, request, response, asked -> {
            var before = asked.answer();
            return page(asked, clicked.isEmpty() && before != null ? before : clicked, done, key, model);
        });
    }

    /** Keeps the answer and leads back to the page, so that a reload sends nothing twice. */
    @PostMapping(ADDRESS)
    String give(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(key, request, response, asked -> {
            try {
                var kept = answers.give(key, answer);
                return "redirect:" + AnswerByKey.path(key) + "?done=" + (kept ? "kept" : "late");
            } catch (InvalidInput refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("answerError", refused.problems().getFirst());
                return page(asked, "", "", key, model);
            }
        });
    }

    private static String page(AskedQuestion asked, String chosen, String done, String key, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("chosen", chosen);
        model.addAttribute("done", done);
        model.addAttribute("own", AnswerByKey.path(key));
        model.addAttribute("since", day(asked.startedOn()));
        return "practice/answer";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(LanguageChoice.ofThisRequest().locale()));
    }

    /** What the key opens; a key that opens nothing is answered alike, whatever is wrong with it, and not too often. */
    private String opened(String key, HttpServletRequest request, HttpServletResponse response, Page page) {
        PrivatePage.keep(response);
        try {
            return page.of(answers.open(key));
        } catch (NotOpen e) {
            PrivatePage.opensNothing(request, response, attempts);
            return "practice/answer-gone";
        }
    }

    /** What is said once it is known that the key is good. */
    private interface Page {
        String of(AskedQuestion asked);
    }
}
