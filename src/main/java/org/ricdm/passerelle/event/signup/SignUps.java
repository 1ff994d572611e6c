package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.Answers;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up for an event, by oneself. Whatever is asked twice (a double click, ten tabs, a retry after a lost answer)
 * happens once.
 */
@Service
@Transactional
public class SignUps {

    private final EventAccess events;
    private final SignUpReading reading;
    private final Categories categories;
    private final Places places;
    private final Centres centres;
    private final Answers answers;
    private final CurrentViewer current;
    private final Clock clock;

    SignUps(
            EventAccess events,
            SignUpReading reading,
            Categories categories,
            Places places,
            Centres centres,
            Answers answers,
            CurrentViewer current,
            Clock clock) {
        this.events = events;
        this.reading = reading;
        this.categories = categories;
        this.places = places;
        this.centres = centres;
        this.answers = answers;
        this.current = current;
        this.clock = clock;
    }

    /**
     * How one may take part and whether one does. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     */
    @ForMembers
    @Transactional(readOnly = true)
    public SignUpPage open(String slug) {
        return reading.page(events.seen(slug), current.require());
    }

    /**
     * Signs up who asks: with a place when every limit has room, at the end of the waiting list otherwise. Who is
     * signed up already stays as they are.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     * @throws InvalidInput on {@code form} when nobody may sign up now; on {@code category} when this one is not for who
     *     asks, or not now; on {@code way} when nobody takes part in this way; on {@code question.<id>} as
     *     {@link Answers#keep}
     */
    @ForMembers
    public SignUpState signUp(String slug, NewSignUp asked) {
        var arrived = Instant.now(clock);
        var viewer = current.require();
        var event = events.seen(slug);
        var book = places.open(event, viewer.memberId());
        var known = book.of(viewer.memberId());
        if (known.isPresent() && known.get().state().isOpen()) {
            book.close();
            return known.get().state();
        }
        var rules = book.rules();
        mustBeOpen(event, rules, asked, arrived);
        var entered = book.enter(
                viewer.memberId(), viewer.centreId(), claim(asked, viewer), arrived, rules.approval() == Approval.NONE);
        answers.keep(event.id(), entered.id(), asked.categoryId(), asked.answers());
        book.close();
        return entered.state();
    }

    /**
     * Takes part in another way or as something else, or answers otherwise. Who has a place keeps it until the other one
     * is certain.
     *
     * @throws NotOpen when there is no such event or who asks is not signed up
     * @throws InvalidInput as {@link #signUp}; on {@code way} when a limit has no room; on {@code form} when it is too
     *     late to change
     */
    @ForMembers
    public void change(String slug, NewSignUp asked) {
        var viewer = current.require();
        var event = events.seen(slug);
        var book = places.open(event, viewer.memberId());
        var row = mine(book, viewer);
        mustBeInTime(book);
        mustFit(event, asked);
        var known = row.claim().categoryId() == asked.categoryId();
        if (!known) {
            mustBeOpen(event, book.rules(), asked, Instant.now(clock));
        }
        var changed = book.change(
                row,
                new Claim(
                        asked.way(),
                        asked.categoryId(),
                        row.claim().quotaCentreId(),
                        row.claim().reserve()));
        book.answered(changed, answers.keep(event.id(), row.id(), asked.categoryId(), asked.answers()));
        book.close();
    }

    /**
     * Gives one's place back, or leaves the line. Cancelling twice is cancelling once.
     *
     * @throws NotOpen when there is no such event or who asks never signed up
     * @throws InvalidInput on {@code form} when it is too late
     */
    @ForMembers
    public void cancel(String slug) {
        var viewer = current.require();
        var event = events.seen(slug);
        var book = places.open(event, viewer.memberId());
        var row = book.of(viewer.memberId()).orElseThrow(() -> new NotOpen("sign-up"));
        if (row.state().isOpen()) {
            mustBeInTime(book);
            book.leave(row, SignUpState.CANCELLED, StepKind.CANCELLED, "");
        }
        book.close();
    }

    /**
     * Takes the place that is offered. Accepting twice is accepting once.
     *
     * @throws NotOpen when there is no such event or who asks is not signed up
     * @throws InvalidInput on {@code form} when the offer has passed or there is none
     */
    @ForMembers
    public void accept(String slug) {
        var viewer = current.require();
        var event = events.seen(slug);
        var book = places.open(event, viewer.memberId());
        book.endOffers();
        var row = book.of(viewer.memberId()).orElseThrow(() -> new NotOpen("sign-up"));
        if (row.state() == SignUpState.OFFERED) {
            book.accept(row);
        } else if (!row.state().takesPlace()) {
            throw InvalidInput.of("form", "signup.error.noOffer");
        }
        book.close();
    }

    private SignUpRow mine(PlaceBook book, Viewer viewer) {
        return book.of(viewer.memberId()).filter(row -> row.state().isOpen()).orElseThrow(() -> new NotOpen("sign-up"));
    }

    private Claim claim(NewSignUp asked, Viewer viewer) {
        return new Claim(
                asked.way(),
                asked.categoryId(),
                centres.citeOf(viewer.centreId()).map(CentreSummary::id).orElse(null),
                false);
    }

    private void mustBeOpen(EventBrief event, SignUpRules rules, NewSignUp asked, Instant now) {
        mustFit(event, asked);
        var category = categories.of(event.id()).stream()
                .filter(one -> one.openTo() == Category.OpenTo.MEMBERS)
                .filter(one -> Objects.equals(one.id(), asked.categoryId()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("category", "signup.error.category"));
        var window = SignUpWindow.of(category, rules, event, now);
        if (window != SignUpWindow.OPEN) {
            throw InvalidInput.of("form", "signup.error.window." + window);
        }
    }

    private static void mustFit(EventBrief event, NewSignUp asked) {
        if (!event.mode().ways().contains(asked.way())) {
            throw InvalidInput.of("way", "signup.error.way");
        }
    }

    private static void mustBeInTime(PlaceBook book) {
        if (!book.isInTime()) {
            throw InvalidInput.of("form", "signup.error.tooLate");
        }
    }
}
