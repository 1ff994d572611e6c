package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.SaidReason;
import org.ricdm.passerelle.event.signup.GroupPlan.Step;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up others: coordinators their colleagues, organisers anybody. Everybody gets a mail that says who did it, with
 * the way to change or cancel by themselves; who has no account becomes a guest.
 */
@Service
@Transactional
public class GroupSignUps {

    private final GroupAccess access;
    private final GroupRows group;
    private final SignUpRows rows;
    private final DeskRows desk;
    private final Categories categories;
    private final GuestRows guests;
    private final Places places;
    private final GroupSeats seats;
    private final Clock clock;

    GroupSignUps(
            GroupAccess access,
            GroupRows group,
            SignUpRows rows,
            DeskRows desk,
            Categories categories,
            GuestRows guests,
            Places places,
            GroupSeats seats,
            Clock clock) {
        this.access = access;
        this.group = group;
        this.rows = rows;
        this.desk = desk;
        this.categories = categories;
        this.guests = guests;
        this.places = places;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Whom one may bring, and who of the centre has come so far.
     *
     * @param before the key of the page of people, null for the first one
     * @throws NotOpen when there is no such event or who asks signs nobody up but themselves
     */
    @ForMembers
    @Transactional(readOnly = true)
    public GroupPage open(String slug, @Nullable Long before) {
        var scope = access.at(slug);
        var event = scope.event();
        var now = Instant.now(clock);
        var rules = rows.said(event.id());
        var reader = scope.viewer().language();
        var given = categories.of(event.id()).stream().filter(scope::mayGive).toList();
        var open = given.stream().filter(one -> scope.isOpen(one, rules, now)).toList();
        var names = desk.names(event, reader);
        return new GroupPage(
                event,
                SignUpWindow.of(open, given, rules, event, now),
                scope.own() == null ? null : scope.own().name(),
                scope.cite() == null
                        ? null
                        : desk.fillings(event, names, desk.tallies(event.id())).stream()
                                .filter(one -> one.kind() == LimitKind.CENTRE
                                        && one.ref() == scope.cite().id())
                                .findFirst()
                                .orElse(null),
                open.stream()
                        .map(one -> SignUpPage.Choice.of(one, reader, event.language()))
                        .toList(),
                rules.approval() == Approval.COORDINATOR && scope.ownsQuota(),
                DeskPage.of(desk.listOf(scope, before, DeskPage.SIZE + 1, names)));
    }

    /**
     * Active members whom one may bring and who are not signed up, by letters of their name.
     *
     * @throws NotOpen as {@link #open}
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<PersonCard> candidates(String slug, String letters, int limit) {
        return group.candidates(access.at(slug), letters, limit);
    }

    /**
     * What would happen to each of the people now; nothing does. A fixed number of statements.
     *
     * @throws NotOpen as {@link #open}
     * @throws InvalidInput on {@code pasted} when there is nobody or there are too many; on {@code way} when nobody
     *     takes part in the event in this way
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<GroupRow> preview(String slug, GroupEntry entry) {
        var scope = access.at(slug);
        var now = Instant.now(clock);
        var rules = rows.said(scope.event().id());
        var limits = new Limits(rows.limits(scope.event().id()), rules.isReleased(scope.event(), now));
        return plan(scope, entry, rules, limits, now).rows();
    }

    /**
     * Signs the people up, in the order of the list. Done twice, it finds everybody signed up and does nothing.
     *
     * @return what happened to each
     * @throws NotOpen as {@link #open}
     * @throws InvalidInput as {@link #preview}; on {@code form} when all are to come or none and not all can: then
     *     nobody is signed up
     */
    @ForMembers
    public List<GroupRow> signUp(String slug, GroupEntry entry) {
        var scope = access.at(slug);
        var now = Instant.now(clock);
        var book = places.open(scope.event(), Actor.member(scope.viewer().memberId()));
        var plan = plan(scope, entry, book.rules(), book.outlook(), now);
        if (entry.mode() == GroupMode.ALL_OR_NONE && plan.missing() > 0) {
            throw InvalidInput.of("form", "signup.group.error.notAll", plan.missing());
        }
        var bookings = new ArrayList<GroupSeats.Booking>();
        for (var step : plan.steps()) {
            var known = step.who().signedUp();
            var signUp = step.row().outcome().isSignedUp()
                    ? enter(book, scope, step, now).id()
                    : known == null ? 0L : known.id();
            if (step.row().isDone()
                    && step.sessionId() != null
                    && step.row().seat().isBooked()) {
                bookings.add(new GroupSeats.Booking(signUp, step.sessionId()));
            }
        }
        book.close();
        if (!bookings.isEmpty()) {
            seats.book(scope.event(), scope.viewer().memberId(), scope.viewer().language(), bookings);
        }
        return plan.rows();
    }

    private SignUpRow enter(PlaceBook book, GroupScope scope, Step step, Instant now) {
        var who = step.who();
        var member = who.member();
        var centre = member != null
                ? Long.valueOf(member.centreId())
                : scope.own() == null ? null : scope.own().id();
        var attendee = member != null
                ? AttendeeId.member(member.id())
                : guests.bring(
                                scope.event().id(),
                                Objects.requireNonNull(who.address()),
                                who.name(),
                                scope.viewer().language(),
                                centre,
                                scope.viewer().memberId(),
                                now)
                        .attendee();
        return book.enter(
                attendee,
                centre,
                Objects.requireNonNull(step.claim()),
                now,
                step.row().outcome() != GroupOutcome.TO_BE_APPROVED);
    }

    private GroupPlan plan(GroupScope scope, GroupEntry entry, SignUpRules rules, Limits limits, Instant now) {
        SignUpActs.mustFit(scope.event(), new NewSignUp(entry.categoryId(), entry.way()));
        var pasted = PastedRows.of(entry.pasted());
        var picked = List.copyOf(new LinkedHashSet<>(entry.memberIds()));
        var all = pasted.size() + picked.size();
        if (all == 0) {
            throw InvalidInput.of("pasted", "signup.group.error.nobody");
        }
        if (all > GroupEntry.MOST) {
            throw InvalidInput.of("pasted", "signup.group.error.most", GroupEntry.MOST);
        }
        return new GroupPlan(
                scope,
                entry,
                rules,
                group.known(scope, picked, pasted),
                limits,
                pasted.stream().allMatch(row -> row.workshop().isBlank())
                        ? (person, title, wish) -> GroupSeats.Choice.NONE
                        : seats.plan(scope.event(), scope.viewer().language()),
                now);
    }

    /**
     * Says yes to somebody of the Cité who waits for it.
     *
     * @throws NotOpen when there is no such sign-up, or the yes is not for who asks to say
     */
    @ForMembers
    public void approve(String slug, long id) {
        decide(slug, id, PlaceBook::approve);
    }

    /**
     * Says no to somebody of the Cité who waits for it.
     *
     * @throws NotOpen as {@link #approve}
     * @throws InvalidInput on {@code reason} when there is none or it is too long
     */
    @ForMembers
    public void decline(String slug, long id, String reason) {
        var said = SaidReason.checked(reason, "signup.error.reason");
        decide(slug, id, (book, row) -> book.leave(row, SignUpState.DECLINED, StepKind.DECLINED, said));
    }

    private void decide(String slug, long id, Decision decision) {
        var scope = access.at(slug);
        var cite = scope.cite();
        var book = places.open(scope.event(), Actor.member(scope.viewer().memberId()));
        var row = book.of(id)
                .filter(one -> book.rules().approval() == Approval.COORDINATOR && scope.ownsQuota() && cite != null)
                .filter(one -> Objects.equals(
                        one.claim().quotaCentreId(),
                        Objects.requireNonNull(cite).id()))
                .orElseThrow(() -> new NotOpen("sign-up:" + id));
        if (row.state() == SignUpState.TO_BE_APPROVED) {
            decision.on(book, row);
        }
        book.close();
    }

    private interface Decision {
        void on(PlaceBook book, SignUpRow row);
    }
}
