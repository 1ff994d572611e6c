package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with the sign-ups of those whom they bring, with or without an account. Who may is asked before. Two of the
 * same name with the same person are one: whatever is asked twice happens once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CompanionActs {

    private final Categories categories;
    private final Places places;
    private final SignUpRows rows;
    private final CompanionRows companions;
    private final Answers answers;
    private final Clock clock;

    CompanionActs(
            Categories categories,
            Places places,
            SignUpRows rows,
            CompanionRows companions,
            Answers answers,
            Clock clock) {
        this.categories = categories;
        this.places = places;
        this.rows = rows;
        this.companions = companions;
        this.answers = answers;
        this.clock = clock;
    }

    /** The name of what was typed of one of those who were entered together, where problems are said. */
    static String field(int place) {
        return "companion." + place + ".";
    }

    /**
     * Enters those who come with somebody who signs up, in the same book and in that order.
     *
     * @param bringer as they are now
     * @throws InvalidInput on {@code companion.<n>.name} and {@code companion.<n>.question.<id>}
     */
    public void enter(
            EventBrief event, PlaceBook book, SignUpRow bringer, List<NewCompanion> typed, Language language) {
        var problems = new ArrayList<Problem>();
        var names = new HashSet<String>();
        for (var place = 0; place < typed.size(); place++) {
            var field = field(place);
            var name = typed.get(place).line().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && !names.add(name)) {
                problems.add(new Problem(field + "name", "signup.companion.error.twice", List.of()));
                continue;
            }
            try {
                enter(event, book, bringer, typed.get(place), language);
            } catch (InvalidInput refused) {
                refused.problems()
                        .forEach(one -> problems.add(
                                one.field().equals("form")
                                        ? one
                                        : new Problem(field + one.field(), one.messageKey(), one.arguments())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** As {@link Companions#add}. */
    public SignUpState add(EventBrief event, Party party, NewCompanion typed, Language language) {
        var book = places.open(event, party.actor());
        var entered = enter(event, book, bringer(book, party), typed, language);
        book.close();
        return entered.state();
    }

    private SignUpRow enter(
            EventBrief event, PlaceBook book, SignUpRow bringer, NewCompanion typed, Language language) {
        typed.problem("name").ifPresent(problem -> {
            throw new InvalidInput(List.of(problem));
        });
        var known = companions.named(bringer.id(), typed.line());
        var there = known.flatMap(book::of).filter(row -> row.state().isOpen());
        if (there.isPresent()) {
            return there.get();
        }
        var now = Instant.now(clock);
        var category = category(event, book, bringer, now);
        var attendee = known.orElseGet(() -> companions.enter(
                bringer, typed.line(), language, bringer.attendee().memberId(), now));
        known.ifPresent(one -> companions.rename(one, typed.line()));
        var id = Objects.requireNonNull(category.id());
        var entered = book.enterWith(
                bringer,
                attendee,
                bringer.claim().ofCompanion(id),
                now,
                book.rules().approval() == Approval.NONE);
        answers.keep(event.id(), entered.id(), id, typed.answers(), false);
        return entered;
    }

    /** As what they take part, as long as there may be one more. */
    private Category category(EventBrief event, PlaceBook book, SignUpRow bringer, Instant now) {
        var all = categories.of(event.id());
        var own = all.stream()
                .filter(one -> Objects.equals(one.id(), bringer.claim().categoryId()))
                .findFirst()
                .orElseThrow();
        var category = own.ofCompanions(all);
        var window = SignUpWindow.of(category, book.rules(), event, now);
        if (window != SignUpWindow.OPEN) {
            throw InvalidInput.of("form", "signup.error.window." + window);
        }
        var most = own.companions().most();
        if (rows.broughtBy(List.of(bringer.id())).size() >= most) {
            throw InvalidInput.of("name", "signup.companion.error.most", most);
        }
        return category;
    }

    /**
     * Whoever takes part as something else may bring no fewer than they do.
     *
     * @throws InvalidInput when they bring more, beside the choice of the category
     */
    public void mustBeAllowed(EventBrief event, SignUpRow bringer, long categoryId) {
        var most = categories.of(event.id()).stream()
                .filter(one -> Objects.equals(one.id(), categoryId))
                .mapToInt(one -> one.companions().most())
                .sum();
        if (rows.broughtBy(List.of(bringer.id())).size() > most) {
            throw InvalidInput.of("category", "signup.companion.error.fewer", most);
        }
    }

    /** As {@link Companions#change}. */
    public void change(EventBrief event, Party party, long id, NewCompanion typed) {
        var book = places.open(event, party.actor());
        var row = brought(book, party, id);
        mustBeOpen(row);
        SignUpActs.mustBeInTime(book);
        typed.problem("name").ifPresent(problem -> {
            throw new InvalidInput(List.of(problem));
        });
        var other = companions.named(Objects.requireNonNull(row.withId()), typed.line());
        if (other.filter(one -> !one.equals(row.attendee())).isPresent()) {
            throw InvalidInput.of("name", "signup.companion.error.twice");
        }
        companions.rename(row.attendee(), typed.line());
        book.answered(row, answers.keep(event.id(), row.id(), row.claim().categoryId(), typed.answers(), false));
        book.close();
    }

    /** As {@link Companions#cancel}. */
    public void cancel(EventBrief event, Party party, long id) {
        var book = places.open(event, party.actor());
        var row = brought(book, party, id);
        SignUpActs.leaveInTime(book, row);
        book.close();
    }

    /** As {@link Companions#accept}. */
    public void accept(EventBrief event, Party party, long id) {
        var book = places.open(event, party.actor());
        book.endOffers();
        SignUpActs.acceptOffer(book, brought(book, party, id));
        book.close();
    }

    private static void mustBeOpen(SignUpRow row) {
        if (!row.state().isOpen()) {
            throw InvalidInput.of("form", "signup.companion.error.over");
        }
    }

    private static SignUpRow bringer(PlaceBook book, Party party) {
        return book.of(party.attendee()).filter(row -> row.state().isOpen()).orElseThrow(CompanionActs::notOpen);
    }

    /** Theirs only: everybody else's is not there. */
    private static SignUpRow brought(PlaceBook book, Party party, long id) {
        var own = book.of(party.attendee()).orElseThrow(CompanionActs::notOpen);
        return book.of(id).filter(row -> Objects.equals(row.withId(), own.id())).orElseThrow(CompanionActs::notOpen);
    }

    private static NotOpen notOpen() {
        return new NotOpen("companion");
    }
}
