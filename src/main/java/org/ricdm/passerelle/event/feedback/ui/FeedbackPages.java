package org.ricdm.passerelle.event.feedback.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.feedback.AskedFeedback;
import org.ricdm.passerelle.event.feedback.FeedbackAnswer;
import org.ricdm.passerelle.event.feedback.FeedbackByKey;
import org.ricdm.passerelle.event.feedback.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying how it was by the link in a mail, in plain pages. Looking keeps nothing: what was clicked is only proposed. */
@Controller
class FeedbackPages {

    private static final String OWN = "/events/{slug}/feedback/{key}";
    private static final String ABOUT = OWN + "/{session}";

    private final FeedbackByKey feedback;
    private final Attempts attempts;

    FeedbackPages(FeedbackByKey feedback, Attempts attempts) {
        this.feedback = feedback;
        this.attempts = attempts;
    }

    /** All that is asked; also where one comes after an answer. */
    @GetMapping(OWN)
    String all(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(slug, key, model, request, response, asked -> {
            model.addAttribute("done", done);
            return "event/feedback";
        });
    }

    @GetMapping(ABOUT)
    String form(
            @PathVariable String slug,
            @PathVariable String key,
            @PathVariable String session,
            @RequestParam(name = "v", defaultValue = "") String rating,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return opened(
                slug,
                key,
                model,
                request,
                response,
                asked -> about(asked, number(session), new Typed(number(rating), null, ""), model));
    }

    /** Keeps the answer and leads to what else is asked, so that a reload sends nothing twice. */
    @PostMapping(ABOUT)
    String give(
            @PathVariable String slug,
            @PathVariable String key,
            @PathVariable String session,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String scale,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = new Typed(number(rating), number(scale), words);
        return opened(slug, key, model, request, response, asked -> {
            try {
                var answer = new FeedbackAnswer(typed.rating() == null ? 0 : typed.rating(), typed.scale(), words);
                var kept =
                        feedback.give(slug, key, known(asked, number(session)).sessionId(), answer);
                return "redirect:" + FeedbackByKey.path(slug, key) + "?done=" + (kept ? "kept" : "before");
            } catch (InvalidInput refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                refused.problems().forEach(problem -> model.addAttribute(problem.field() + "Error", problem));
                return about(asked, number(session), typed, model);
            }
        });
    }

    private static String about(AskedFeedback asked, @Nullable Integer session, Typed typed, Model model) {
        var subject = known(asked, session);
        model.addAttribute("subject", subject);
        model.addAttribute(
                "given", asked.find(subject.sessionId()).orElseThrow().given());
        model.addAttribute("typed", typed);
        model.addAttribute("choices", FeedbackAnswer.CHOICES);
        model.addAttribute("most", FeedbackAnswer.MAX_WORDS);
        return "event/feedback-form";
    }

    private static Subject known(AskedFeedback asked, @Nullable Integer session) {
        return Optional.ofNullable(session)
                .flatMap(number -> asked.find(number))
                .map(AskedFeedback.Item::subject)
                .orElseThrow(() -> new NotOpen("feedback"));
    }

    /** What the key opens; a key that opens nothing is answered alike, whatever is wrong with it, and not too often. */
    private String opened(
            String slug, String key, Model model, HttpServletRequest request, HttpServletResponse response, Page page) {
        PrivatePage.keep(response);
        var reader = LanguageChoice.ofThisRequest();
        try {
            var asked = feedback.open(slug, key, reader);
            model.addAttribute("asked", asked);
            model.addAttribute("event", asked.event());
            model.addAttribute("own", FeedbackByKey.path(slug, key));
            model.addAttribute("dates", new Dates(asked.event(), reader));
            return page.of(asked);
        } catch (NotOpen e) {
            PrivatePage.opensNothing(request, response, attempts);
            return "event/feedback-gone";
        }
    }

    private static @Nullable Integer number(String typed) {
        try {
            return Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What is said below once it is known that the key is good. */
    private interface Page {
        String of(AskedFeedback asked);
    }

    /** What the form shows as chosen; null where nothing is. */
    record Typed(@Nullable Integer rating, @Nullable Integer scale, String words) {}

    /** When something was, in the reader's language. */
    record Dates(EventBrief event, Language reader) {

        public String of(Subject subject) {
            return EventDates.days(subject.starts(), subject.ends(), reader);
        }

        public String ofEvent() {
            return EventDates.days(event.starts(), event.ends(), reader);
        }
    }
}
