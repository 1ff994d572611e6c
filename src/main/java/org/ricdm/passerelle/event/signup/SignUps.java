package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up for an event, by oneself. Whatever is asked twice (a double click, ten tabs, a retry after a lost answer)
 * happens once.
 */
@Service
@Transactional
public class SignUps {

    private final JdbcClient sql;
    private final EventAccess events;
    private final SignUpRows rows;
    private final Categories categories;
    private final Places places;
    private final Centres centres;
    private final CurrentViewer current;
    private final Clock clock;

    SignUps(
            JdbcClient sql,
            EventAccess events,
            SignUpRows rows,
            Categories categories,
            Places places,
            Centres centres,
            CurrentViewer current,
            Clock clock) {
        this.sql = sql;
        this.events = events;
        this.rows = rows;
        this.categories = categories;
        this.places = places;
        this.centres = centres;
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
        var viewer = current.require();
        var event = events.seen(slug);
        var now = Instant.now(clock);
        var rules = rules(event);
        var own = categories.of(event.id());
        var cite = cite(viewer);
        var limits = new Limits(rows.limits(event.id()), Places.isReleased(rules, event, now));
        var mine = rows.of(event.id(), viewer.memberId()).orElse(null);
        var open = own.stream()
                .filter(category -> category.openTo() == Category.OpenTo.MEMBERS)
                .filter(category -> window(now, event, rules, category) == SignUpWindow.OPEN)
                .toList();
        return new SignUpPage(
                event,
                window(now, event, rules, own, open),
                wall(rules.opens(), event),
                rules.opens() == null ? null : rules.closes() == null ? event.starts() : wall(rules.closes(), event),
                open.stream().map(one -> choice(one, viewer.language(), event)).toList(),
                options(open, event, rules, limits, cite == null ? null : cite.id()),
                quotaOf(limits, cite),
                rules.approval(),
                rules.promotion(),
                rules.offerHours(),
                mine == null ? null : mine(mine, event, rules, limits, own, viewer, now));
    }

    /**
     * Signs up who asks: with a place when every limit has room, at the end of the waiting list otherwise. Who is
     * signed up already stays as they are.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     * @throws InvalidInput on {@code form} when nobody may sign up now; on {@code category} when this one is not for who
     *     asks, or not now; on {@code way} when nobody takes part in this way
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
        var rules = rules(event);
        mustBeOpen(event, rules, asked, arrived);
        var entered = book.enter(
                viewer.memberId(), viewer.centreId(), claim(asked, viewer), arrived, rules.approval() == Approval.NONE);
        book.close();
        return entered.state();
    }

    /**
     * Takes part in another way or as something else. Who has a place keeps it until the other one is certain.
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
        mustBeInTime(event, Instant.now(clock));
        mustFit(event, asked);
        var known = row.claim().categoryId() == asked.categoryId();
        if (!known) {
            mustBeOpen(event, rules(event), asked, Instant.now(clock));
        }
        book.change(
                row,
                new Claim(
                        asked.way(),
                        asked.categoryId(),
                        row.claim().quotaCentreId(),
                        row.claim().reserve()));
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
            mustBeInTime(event, Instant.now(clock));
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

    private SignUpRules rules(EventBrief event) {
        return rows.rules(event.id()).map(SignUpRows.Rules::said).orElse(SignUpRules.CLOSED);
    }

    private Claim claim(NewSignUp asked, Viewer viewer) {
        return new Claim(
                asked.way(),
                asked.categoryId(),
                centres.citeOf(viewer.centreId()).orElse(null),
                false);
    }

    private void mustBeOpen(EventBrief event, SignUpRules rules, NewSignUp asked, Instant now) {
        mustFit(event, asked);
        var category = categories.of(event.id()).stream()
                .filter(one -> one.openTo() == Category.OpenTo.MEMBERS)
                .filter(one -> Objects.equals(one.id(), asked.categoryId()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("category", "signup.error.category"));
        var window = window(now, event, rules, category);
        if (window != SignUpWindow.OPEN) {
            throw InvalidInput.of("form", "signup.error.window." + window);
        }
    }

    private static void mustFit(EventBrief event, NewSignUp asked) {
        if (!event.mode().ways().contains(asked.way())) {
            throw InvalidInput.of("way", "signup.error.way");
        }
    }

    private void mustBeInTime(EventBrief event, Instant now) {
        if (!now.isBefore(changeUntil(event, rules(event)).instant())) {
            throw InvalidInput.of("form", "signup.error.tooLate");
        }
    }

    private static WallTime changeUntil(EventBrief event, SignUpRules rules) {
        var until = wall(rules.changeUntil(), event);
        return until == null ? event.starts() : until;
    }

    /** The window of who may choose none of the categories now is the one of the event. */
    private static SignUpWindow window(
            Instant now, EventBrief event, SignUpRules rules, List<Category> all, List<Category> open) {
        if (!open.isEmpty()) {
            return SignUpWindow.OPEN;
        }
        var whole = SignUpWindow.at(now, event, rules.opens(), rules.closes());
        if (whole != SignUpWindow.OPEN) {
            return whole;
        }
        var later = all.stream().anyMatch(one -> window(now, event, rules, one) == SignUpWindow.NOT_YET);
        return later ? SignUpWindow.NOT_YET : SignUpWindow.CLOSED;
    }

    private static SignUpWindow window(Instant now, EventBrief event, SignUpRules rules, Category category) {
        if (rules.opens() == null) {
            return SignUpWindow.NONE;
        }
        return SignUpWindow.at(
                now,
                event,
                category.opens() == null ? rules.opens() : category.opens(),
                category.closes() == null ? rules.closes() : category.closes());
    }

    private static @Nullable WallTime wall(@Nullable LocalDateTime local, EventBrief event) {
        return local == null ? null : new WallTime(local, event.zone());
    }

    private @Nullable CentreSummary cite(Viewer viewer) {
        var all = centres.all();
        var own = all.stream()
                .filter(centre -> centre.id() == viewer.centreId())
                .findFirst()
                .orElseThrow();
        var id = centres.citeOf(own.id()).orElse(null);
        return all.stream()
                .filter(centre -> Objects.equals(centre.id(), id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String quotaOf(Limits limits, @Nullable CentreSummary cite) {
        return cite != null
                        && limits.all().stream()
                                .anyMatch(limit -> limit.kind() == LimitKind.CENTRE && limit.ref() == cite.id())
                ? cite.name()
                : null;
    }

    private static SignUpPage.Choice choice(Category category, Language reader, EventBrief event) {
        var text = category.in(reader, event.language());
        return new SignUpPage.Choice(Objects.requireNonNull(category.id()), text.name(), text.help());
    }

    private static List<SignUpOption> options(
            List<Category> open, EventBrief event, SignUpRules rules, Limits limits, @Nullable Long cite) {
        var options = new ArrayList<SignUpOption>();
        for (var category : open) {
            for (var way : event.mode().ways()) {
                var claim = new Claim(way, Objects.requireNonNull(category.id()), cite, false);
                var left = limits.binding(claim).stream()
                        .mapToInt(limit -> limit.room(false))
                        .min();
                options.add(new SignUpOption(
                        category.id(),
                        way,
                        rules.placesShown() && left.isPresent() ? left.getAsInt() : null,
                        limits.full(claim).map(Limit::kind).orElse(null)));
            }
        }
        return options;
    }

    private MySignUp mine(
            SignUpRow row,
            EventBrief event,
            SignUpRules rules,
            Limits limits,
            List<Category> own,
            Viewer viewer,
            Instant now) {
        var waits = row.state() == SignUpState.WAITING;
        var until = changeUntil(event, rules);
        return new MySignUp(
                row.id(),
                row.state(),
                row.claim().categoryId(),
                own.stream()
                        .filter(one -> Objects.equals(one.id(), row.claim().categoryId()))
                        .map(one -> one.in(viewer.language(), event.language()).name())
                        .findFirst()
                        .orElse(""),
                row.claim().way(),
                waits ? rows.position(row.id()) : 0,
                waits ? limits.full(row.claim()).map(Limit::kind).orElse(null) : null,
                row.offeredUntil(),
                row.state().isOpen() && now.isBefore(until.instant()),
                until,
                steps(row, viewer.memberId()));
    }

    private List<MySignUp.Step> steps(SignUpRow row, long me) {
        return sql.sql("select what, at, reason, actor_id from sign_up_step where sign_up_id = :id order by id")
                .param("id", row.id())
                .query((step, n) -> new MySignUp.Step(
                        StepKind.valueOf(step.getString("what")),
                        step.getTimestamp("at").toInstant(),
                        step.getString("reason"),
                        !Objects.equals(step.getObject("actor_id", Long.class), me)))
                .list();
    }
}
