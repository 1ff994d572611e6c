package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.EmailAddress;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a place to people who came without a sign-up, as long as every limit has room: also at the door nobody is
 * overbooked. Asks no permission.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WalkIns {

    /** Badges are handed out on the evening before already. */
    private static final Duration AROUND = Duration.ofDays(2);

    private final Categories categories;
    private final GuestRows guests;
    private final Places places;
    private final People people;
    private final Centres centres;
    private final Clock clock;

    WalkIns(Categories categories, GuestRows guests, Places places, People people, Centres centres, Clock clock) {
        this.categories = categories;
        this.guests = guests;
        this.places = places;
        this.people = people;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * The sign-up of somebody with a place: theirs when they have one, a new one otherwise. Who has the address of a
     * member is that member.
     *
     * @param by who stands at the door
     * @throws InvalidInput on {@code name}, {@code organisation} and {@code email} when they are not good; on
     *     {@code category} when the event has no such one; on {@code form} when a limit is full, or the person is in
     *     line, where others are before them, or the event is not about now
     */
    public long enter(EventBrief event, WalkIn walkIn, long by) {
        var form = new GuestForm(walkIn.name(), walkIn.organisation(), new NewSignUp(walkIn.categoryId(), way(event)))
                .checked();
        var address = address(walkIn);
        if (categories.of(event.id()).stream().noneMatch(one -> Objects.equals(one.id(), walkIn.categoryId()))) {
            throw InvalidInput.of("category", "signup.error.category");
        }
        var now = Instant.now(clock);
        if (!isAbout(event, now)) {
            throw InvalidInput.of("form", "signup.walkIn.error.notNow");
        }
        var book = places.open(event, Actor.member(by));
        var member = address == null ? null : people.holders(List.of(address)).get(address);
        var attendee = member != null
                ? AttendeeId.member(member.id())
                : guests.walkIn(event.id(), walkIn.id(), address, form, event.language(), by, now)
                        .attendee();
        var known = book.of(attendee)
                .or(() -> book.ofTheGuestBefore(attendee))
                .filter(row -> row.state().isOpen());
        if (known.isPresent() && !known.get().state().isSure()) {
            throw InvalidInput.of("form", "signup.walkIn.error.known");
        }
        var centre = member == null ? null : member.centreId();
        var cite = centre == null ? null : centres.citeOf(centre).orElse(null);
        var claim = new Claim(form.signUp().way(), walkIn.categoryId(), cite == null ? null : cite.id(), false);
        if (known.isEmpty() && !book.outlook().hasRoom(claim)) {
            throw InvalidInput.of("form", "signup.walkIn.error.full");
        }
        var row = known.orElseGet(() -> book.enter(attendee, centre, claim, now, true));
        book.close();
        return row.id();
    }

    /** Nobody walks in on an event that is cancelled, not announced, or neither near nor just over. */
    private static boolean isAbout(EventBrief event, Instant now) {
        return event.state() != EventState.DRAFT
                && event.state() != EventState.CANCELLED
                && now.isAfter(event.starts().instant().minus(AROUND))
                && now.isBefore(event.ends().instant().plus(AROUND));
    }

    /** The names of the event's categories by id, in their order. One statement. */
    public Map<Long, String> categories(EventBrief event, Language reader) {
        return categories.names(event, reader);
    }

    /** Whoever stands at the door is there. */
    private static EventMode way(EventBrief event) {
        return event.mode().ways().contains(EventMode.ON_SITE)
                ? EventMode.ON_SITE
                : event.mode().ways().iterator().next();
    }

    private static @Nullable String address(WalkIn walkIn) {
        return walkIn.email().isBlank()
                ? null
                : EmailAddress.normalise(walkIn.email())
                        .orElseThrow(() -> InvalidInput.of("email", "signin.error.email"));
    }
}
