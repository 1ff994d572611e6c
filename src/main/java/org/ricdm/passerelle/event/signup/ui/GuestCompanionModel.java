package org.ricdm.passerelle.event.signup.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.Refusals;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.form.AnswerWords;
import org.ricdm.passerelle.event.form.AskedForm;
import org.ricdm.passerelle.event.form.PlainForm;
import org.ricdm.passerelle.event.signup.Category;
import org.ricdm.passerelle.event.signup.NewCompanion;
import org.ricdm.passerelle.event.signup.OwnCompanions;
import org.ricdm.passerelle.event.signup.OwnCompanions.Companion;
import org.ricdm.passerelle.event.signup.OwnCompanions.Offer;
import org.ricdm.passerelle.event.signup.SignUpPage;
import org.ricdm.passerelle.event.signup.SignUpState;
import org.springframework.ui.Model;

/**
 * What the page of a guest shows of those whom they bring. Each has a form with a key of its own: its place among those who
 * are signed up together, its id, or {@value #FRESH}.
 */
final class GuestCompanionModel {

    /** The key of one more. */
    static final String FRESH = "new";

    private GuestCompanionModel() {}

    /**
     * @param sent what was sent and refused
     * @param problems what is wrong with it
     */
    static void into(Model model, SignUpPage page, GuestModel.Sent sent, List<Problem> problems, AnswerWords say) {
        var own = page.companions();
        var mine = page.mine();
        // Whoever is signed up brings people as what they are; who is not yet, as whatever they may choose.
        var in = mine != null && mine.state().isOpen() ? Long.valueOf(mine.categoryId()) : null;
        var offers = own.offers().stream()
                .filter(Offer::open)
                .filter(offer -> in != null
                        ? offer.categoryId() == in
                        : page.categories().stream().anyMatch(one -> one.id() == offer.categoryId()))
                .toList();
        var most = offers.stream().mapToInt(Offer::most).max().orElse(0);
        var as = offers.stream().map(offer -> offer.as().id()).collect(Collectors.toSet());
        model.addAttribute("companionsMost", most);
        model.addAttribute("companions", mine != null ? rows(page, sent, problems, say) : List.of());
        model.addAttribute(
                "companionForms",
                in != null
                        ? List.of()
                        : Stream.iterate(0, n -> n < most, n -> n + 1)
                                .map(n -> form(Integer.toString(n), "", own.form(), as, sent, problems, say))
                                .toList());
        model.addAttribute(
                "companionFresh",
                in != null && own.left(in) > 0 ? form(FRESH, "", own.form(), as, sent, problems, say) : null);
    }

    private static List<Row> rows(SignUpPage page, GuestModel.Sent sent, List<Problem> problems, AnswerWords say) {
        return page.companions().mine().stream()
                .map(one -> new Row(
                        one,
                        why(page, one),
                        one.offeredUntil() == null
                                ? ""
                                : EventDates.moment(
                                        WallTime.of(
                                                one.offeredUntil(), page.event().zone()),
                                        say.reader()),
                        form(
                                Long.toString(one.id()),
                                one.name(),
                                one.form(),
                                Set.of(one.categoryId()),
                                sent,
                                problems,
                                say)))
                .toList();
    }

    private static String why(SignUpPage page, Companion one) {
        var mine = Objects.requireNonNull(page.mine());
        if (one.state() != SignUpState.WAITING) {
            return "";
        }
        return !mine.state().takesPlace()
                ? "signup.companion.waitsForYou"
                : one.full() == null ? "" : "signup.full." + one.full();
    }

    private static Form form(
            String key,
            String name,
            AskedForm asked,
            Set<Long> categories,
            GuestModel.Sent sent,
            List<Problem> problems,
            AnswerWords say) {
        var prefix = prefix(key);
        var own = problems.stream()
                .filter(problem -> problem.field().startsWith(NewCompanion.fields(key)))
                .map(problem -> new Problem(
                        problem.field().substring(NewCompanion.fields(key).length()),
                        problem.messageKey(),
                        problem.arguments()))
                .toList();
        var typed = sent.all().get(prefix + "name");
        var plain = typed == null
                ? PlainForm.of(asked, prefix)
                : new PlainForm(asked, sent.all(), prefix, sent.arrived(key));
        return new Form(
                key,
                prefix,
                typed == null ? name : typed.getFirst(),
                own.stream()
                        .filter(problem -> problem.field().equals("name"))
                        .findFirst()
                        .orElse(null),
                plain.fields(say, categories, own),
                !own.isEmpty() || (typed != null && !typed.getFirst().equals(name)));
    }

    /** What the names of the fields begin with in the form of that key. */
    static String prefix(String key) {
        return "c" + key + "_";
    }

    /** Whom they bring who sign up; a form that was left empty is nobody. */
    static List<NewCompanion> all(OwnCompanions own, Map<String, List<String>> sent) {
        var typed = new ArrayList<NewCompanion>();
        var refusals = new Refusals();
        for (var place = 0; place < Category.Companions.MOST; place++) {
            var key = Integer.toString(place);
            var isEmpty = sent.entrySet().stream()
                    .filter(field -> field.getKey().startsWith(prefix(key)))
                    .allMatch(field -> field.getValue().stream().allMatch(String::isBlank));
            if (!isEmpty) {
                refusals.value(() -> one(key, own.form(), sent)).ifPresent(typed::add);
            }
        }
        refusals.check();
        return typed;
    }

    /** What was sent in the form of that key. Problems have its names. */
    static NewCompanion one(String key, AskedForm asked, Map<String, List<String>> sent) {
        return InvalidInput.within(
                NewCompanion.fields(key),
                () -> new NewCompanion(
                        Optional.ofNullable(sent.get(prefix(key) + "name"))
                                .map(List::getFirst)
                                .orElse(""),
                        new PlainForm(asked, sent, prefix(key)).answers(),
                        key));
    }

    /**
     * Somebody who is brought.
     *
     * @param whyKey why they wait; empty when they do not
     * @param offered until when a place is kept; empty when none is
     */
    record Row(Companion one, String whyKey, String offered, Form form) {}

    /**
     * The form of one of them.
     *
     * @param prefix of the names of its fields
     * @param open whether something was typed or is wrong
     */
    record Form(
            String key,
            String prefix,
            String name,
            @Nullable Problem nameProblem,
            List<PlainForm.Field> questions,
            boolean open) {}
}
