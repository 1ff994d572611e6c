package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.Refusals;
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

    /**
     * Enters those who come with somebody who signs up, in the same book and in that order.
     *
     * @param bringer as they are now
     * @throws InvalidInput on {@code companion.<n>.name} and {@code companion.<n>.question.<id>}
     */
    public void enter(
            EventBrief event, PlaceBook book, SignUpRow bringer, List<NewCompanion> typed, Language language) {
        if (typed.isEmpty()) {
            return;
        }
        var all = categories.of(event.id());
        var names = new HashSet<String>();
        var refusals = new Refusals();
        for (var place = 0; place < typed.size(); place++) {
            var one = typed.get(place);
            refusals.attempt(NewCompanion.fields(one.form().isEmpty() ? place : one.form()), () -> {
                var name = one.line().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !names.add(name)) {
                    throw InvalidInput.of("name", "signup.companion.error.twice");
                }
                enter(event, book, bringer, one, all, language);
            });
        }
        refusals.check();
    }

    /** As {@link Companions#add}. */
    public SignUpState add(EventBrief event, Party party, NewCompanion typed, Language language) {
        var book = places.open(event, party.actor());
        var entered = enter(event, book, bringer(book, party), typed, categories.of(event.id()), language);
        book.close();
        return entered.state();
    }

    /** @param all categories of the event */
    private SignUpRow enter(
            EventBrief event,
            PlaceBook book,
            SignUpRow bringer,
            NewCompanion typed,
            List<Category> all,
            Language language) {
        var name = typed.checkedName();
        var known = companions.named(bringer.id(), name);
        var there = known.flatMap(book::of).filter(row -> row.state().isOpen());
        if (there.isPresent()) {
            return there.get();
        }
        var now = Instant.now(clock);
        var category = category(event, book, bringer, all, now);
        var attendee = known.orElseGet(() ->
                companions.enter(bringer, name, language, bringer.attendee().memberId(), now));
        known.ifPresent(one -> companions.rename(one, name));
        var id = Objects.requireNonNull(category.id());
        var entered = book.enterWith(
                bringer,
                attendee,
                bringer.claim().ofCompanion(id),
                now,
                book.rules().approval() == Approval.NONE);
        answers.keep(
                event.id(),
                entered.id(),
                id,
                typed.answers(),
                bringer.attendee().handing(typed.form()));
        return entered;
    }

    /** As what they take part, as long as there may be one more. */
    private Category category(EventBrief event, PlaceBook book, SignUpRow bringer, List<Category> all, Instant now) {
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
        var name = typed.checkedName();
        var other = companions.named(Objects.requireNonNull(row.withId()), name);
        if (other.filter(one -> !one.equals(row.attendee())).isPresent()) {
            throw InvalidInput.of("name", "signup.companion.error.twice");
        }
        companions.rename(row.attendee(), name);
        book.changes()
                .answered(
                        row,
                        answers.keep(
                                event.id(),
                                row.id(),
                                row.claim().categoryId(),
                                typed.answers(),
                                party.attendee().handing(typed.form())));
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
