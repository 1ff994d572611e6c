package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
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

/** What people do with their own sign-up, with or without an account. Who may is asked before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SignUpActs {

    private final Categories categories;
    private final Places places;
    private final Answers answers;
    private final CompanionActs companions;
    private final Clock clock;

    SignUpActs(Categories categories, Places places, Answers answers, CompanionActs companions, Clock clock) {
        this.categories = categories;
        this.places = places;
        this.answers = answers;
        this.companions = companions;
        this.clock = clock;
    }

    /** As {@link SignUps#signUp}. */
    public SignUpState signUp(EventBrief event, Party party, NewSignUp asked, Language language) {
        var arrived = Instant.now(clock);
        var book = places.open(event, party.actor());
        var known = book.of(party.attendee()).or(() -> book.ofTheGuestBefore(party.attendee()));
        if (known.isPresent() && known.get().state().isOpen()) {
            book.close();
            return known.get().state();
        }
        mustBeOpen(book.event(), book.rules(), party, asked, arrived);
        var claim = new Claim(asked.way(), asked.categoryId(), party.quotaCentreId(), false);
        var entered = book.enter(
                party.attendee(), party.centreId(), claim, arrived, book.rules().approval() == Approval.NONE);
        var refusals = new Refusals();
        refusals.attempt(() -> answers.keep(
                event.id(),
                entered.id(),
                asked.categoryId(),
                asked.answers(),
                party.attendee().handing("")));
        refusals.attempt(() -> companions.enter(event, book, entered, asked.companions(), language));
        refusals.check();
        book.close();
        return entered.state();
    }

    /** As {@link SignUps#change}. */
    public void change(EventBrief event, Party party, NewSignUp asked) {
        var book = places.open(event, party.actor());
        var row = book.of(party.attendee()).filter(one -> one.state().isOpen()).orElseThrow(SignUpActs::notOpen);
        mustBeInTime(book);
        mustFit(event, asked);
        if (row.claim().categoryId() != asked.categoryId()) {
            mustBeOpen(book.event(), book.rules(), party, asked, Instant.now(clock));
            companions.mustBeAllowed(event, row, asked.categoryId());
        }
        var changed = book.changes()
                .change(
                        row,
                        new Claim(
                                asked.way(),
                                asked.categoryId(),
                                row.claim().quotaCentreId(),
                                row.claim().reserve()));
        book.changes()
                .answered(
                        changed,
                        answers.keep(
                                event.id(),
                                row.id(),
                                asked.categoryId(),
                                asked.answers(),
                                party.attendee().handing("")));
        book.close();
    }

    /** As {@link SignUps#cancel}. */
    public void cancel(EventBrief event, Party party) {
        var book = places.open(event, party.actor());
        var row = book.of(party.attendee()).orElseThrow(SignUpActs::notOpen);
        leaveInTime(book, row);
        book.close();
    }

    /** As {@link SignUps#accept}. */
    public void accept(EventBrief event, Party party) {
        var book = places.open(event, party.actor());
        book.endOffers();
        var row = book.of(party.attendee()).orElseThrow(SignUpActs::notOpen);
        acceptOffer(book, row);
        book.close();
    }

    /** Takes them off by their own wish, unless they are off already. */
    static void leaveInTime(PlaceBook book, SignUpRow row) {
        if (row.state() == SignUpState.CHECKED_IN) {
            throw InvalidInput.of("form", "signup.error.tooLate");
        }
        if (row.state().isOpen()) {
            mustBeInTime(book);
            book.leave(row, SignUpState.CANCELLED, StepKind.CANCELLED, "");
        }
    }

    /** Takes the place that is offered, unless they have one already. */
    static void acceptOffer(PlaceBook book, SignUpRow row) {
        if (row.state() == SignUpState.OFFERED) {
            book.accept(row);
        } else if (!row.state().takesPlace()) {
            throw InvalidInput.of("form", "signup.error.noOffer");
        }
    }

    private void mustBeOpen(EventBrief event, SignUpRules rules, Party party, NewSignUp asked, Instant now) {
        mustFit(event, asked);
        var category = categories.of(event.id()).stream()
                .filter(party::mayChoose)
                .filter(one -> Objects.equals(one.id(), asked.categoryId()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("category", "signup.error.category"));
        var window = SignUpWindow.of(category, rules, event, now);
        if (window != SignUpWindow.OPEN) {
            throw InvalidInput.of("form", "signup.error.window." + window);
        }
    }

    /** @throws InvalidInput on {@code way} when nobody takes part in the event in this way */
    static void mustFit(EventBrief event, NewSignUp asked) {
        if (!event.mode().ways().contains(asked.way())) {
            throw InvalidInput.of("way", "signup.error.way");
        }
    }

    static void mustBeInTime(PlaceBook book) {
        if (!book.isInTime()) {
            throw InvalidInput.of("form", "signup.error.tooLate");
        }
    }

    private static NotOpen notOpen() {
        return new NotOpen("sign-up");
    }
}
