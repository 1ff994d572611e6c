package org.ricdm.passerelle.event.signup.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.form.Answer;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.PlainForm;
import org.ricdm.passerelle.event.signup.GuestPage;
import org.ricdm.passerelle.event.signup.MySignUp;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.event.signup.SignUpWindow;
import org.ricdm.passerelle.files.FileLimits;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;

/** What the templates of the pages for guests show. */
final class GuestModel {

    private GuestModel() {}

    /** The event that a page is about. */
    static void head(EventBrief event, Model model) {
        var reader = LanguageChoice.ofThisRequest();
        model.addAttribute("event", event);
        model.addAttribute("when", EventDates.days(event.starts(), event.ends(), reader));
    }

    /**
     * One's own sign-up.
     *
     * @param sent what was sent and refused
     */
    static void own(GuestPage guest, String address, Sent sent, Model model, AnswerWords say) {
        var typed = sent.typed();
        var page = guest.page();
        var event = page.event();
        var mine = page.mine();
        var reader = say.reader();
        head(event, model);
        model.addAttribute("own", address);
        model.addAttribute("guest", guest);
        model.addAttribute("page", page);
        model.addAttribute("mine", mine);
        model.addAttribute("isIn", mine != null && mine.state().isOpen());
        var choices = choices(page);
        model.addAttribute("categories", choices);
        model.addAttribute("typed", typed == null ? typed(guest) : typed);
        var known = PlainForm.of(page.form());
        model.addAttribute("said", known.said(say));
        model.addAttribute(
                "questions",
                (typed == null ? known : new PlainForm(page.form(), typed.all(), "", sent.arrived("")))
                        .fields(say, asked(choices, mine, typed), problems(model)));
        GuestCompanionModel.into(model, page, sent, problems(model), say);
        model.addAttribute("fileMegabytes", FileLimits.MAX_MEGABYTES);
        model.addAttribute("enctype", known.files().isEmpty() ? null : MediaType.MULTIPART_FORM_DATA_VALUE);
        model.addAttribute(
                "isWrong",
                problems(model).stream().anyMatch(problem -> !problem.field().startsWith(NewCompanion.FIELDS)));
        // What was typed before it closed is still there beside the reason.
        model.addAttribute("sentBack", typed != null);
        model.addAttribute("mayForm", page.window() == SignUpWindow.OPEN || typed != null);
        if (page.opens() != null) {
            model.addAttribute("opens", EventDates.moment(page.opens(), reader));
        }
        if (mine != null) {
            model.addAttribute("until", EventDates.moment(mine.changeUntil(), reader));
            model.addAttribute("offered", moment(mine.offeredUntil(), event, reader));
            model.addAttribute(
                    "steps",
                    mine.steps().stream()
                            .map(step ->
                                    new Step(step.what().wordKey(), moment(step.at(), event, reader), step.reason()))
                            .toList());
        }
    }

    /** Categories whose questions are shown. */
    private static Set<Long> asked(List<SignUpPage.Choice> choices, @Nullable MySignUp mine, @Nullable Typed typed) {
        var kept = mine == null ? Stream.<Long>empty() : Stream.of(mine.categoryId());
        return Stream.of(
                        choices.stream().map(SignUpPage.Choice::id),
                        choices.isEmpty() ? kept : Stream.<Long>empty(),
                        typed == null ? Stream.<Long>empty() : Stream.of(typed.category()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    /** What a guest may choose; nothing for one who takes part as something that is not theirs to choose now: it stays. */
    private static List<SignUpPage.Choice> choices(SignUpPage page) {
        var mine = page.mine();
        return mine != null
                        && mine.state().isOpen()
                        && page.categories().stream().noneMatch(one -> one.id() == mine.categoryId())
                ? List.of()
                : page.categories();
    }

    private static String moment(@Nullable Instant at, EventBrief event, Language reader) {
        return at == null ? "" : EventDates.moment(WallTime.of(at, event.zone()), reader);
    }

    private static Typed typed(GuestPage guest) {
        var page = guest.page();
        var mine = page.mine();
        var ways = page.event().mode().ways();
        return new Typed(
                guest.name(),
                guest.organisation(),
                mine != null
                        ? mine.categoryId()
                        : page.categories().isEmpty()
                                ? 0
                                : page.categories().getFirst().id(),
                mine != null
                        ? mine.way().name()
                        : ways.size() == 1 ? ways.getFirst().name() : "",
                Map.of());
    }

    private static List<Problem> problems(Model model) {
        return model.getAttribute("wrong") instanceof InvalidInput refused ? refused.problems() : List.of();
    }

    /**
     * What was sent and refused.
     *
     * @param typed of one's own sign-up; null when it was about somebody else
     * @param all by the names of the fields; empty when nothing was sent
     * @param waiting files that came with forms that are not accepted, by the key of the form
     */
    record Sent(@Nullable Typed typed, Map<String, List<String>> all, Map<String, List<Answer.Upload>> waiting) {

        static final Sent NOTHING = new Sent(null, Map.of());

        Sent(@Nullable Typed typed, Map<String, List<String>> all) {
            this(typed, all, Map.of());
        }

        Sent with(Map<String, List<Answer.Upload>> files) {
            return new Sent(typed, all, files);
        }

        /** The files that came with the form of that key. */
        List<Answer.Upload> arrived(String form) {
            return waiting.getOrDefault(form, List.of());
        }
    }

    /** What stands in the form. */
    record Typed(String name, String organisation, long category, String way, Map<String, List<String>> all) {}

    /** One thing that happened, when, and why. */
    record Step(String wordKey, String at, String reason) {}
}
