package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.GuestLinks.Held;
import org.ricdm.passerelle.people.EmailAddress;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing up without an account: a link to one's own page goes to an address, and who opens it has shown that the
 * address is theirs. Looking at the page changes nothing, for programs that read mail open links too.
 */
@Service
@Transactional
@OpenToAll("guests have no account; what is shown or done needs the link that was sent to them")
public class GuestSignUps {

    private final EventAccess events;
    private final GuestRows guests;
    private final GuestLinks links;
    private final Categories categories;
    private final SignUpRows rows;
    private final SignUpReading reading;
    private final SignUpActs acts;
    private final People people;
    private final Parties parties;
    private final LinkMail mails;
    private final Attempts attempts;
    private final Clock clock;

    GuestSignUps(
            EventAccess events,
            GuestRows guests,
            GuestLinks links,
            Categories categories,
            SignUpRows rows,
            SignUpReading reading,
            SignUpActs acts,
            People people,
            Parties parties,
            LinkMail mails,
            Attempts attempts,
            Clock clock) {
        this.events = events;
        this.guests = guests;
        this.links = links;
        this.categories = categories;
        this.rows = rows;
        this.reading = reading;
        this.acts = acts;
        this.people = people;
        this.parties = parties;
        this.mails = mails;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Where a guest asks for a link. */
    public static String path(String slug) {
        return EventBrief.path(slug) + "/guest";
    }

    /** The page of one guest. */
    public static String path(String slug, String token) {
        return path(slug) + "/" + token;
    }

    /** Whether people without an account can sign up for an event that who asks has read. Two statements. */
    @Transactional(readOnly = true)
    public SignUpWindow window(EventBrief event) {
        var rules = rows.said(event.id());
        var now = Instant.now(clock);
        var own = categories.of(event.id()).stream()
                .filter(category -> category.openTo().isForGuests())
                .toList();
        return own.isEmpty()
                ? SignUpWindow.NONE
                : SignUpWindow.of(
                        own.stream()
                                .filter(one -> SignUpWindow.of(one, rules, event, now) == SignUpWindow.OPEN)
                                .toList(),
                        own,
                        rules,
                        event,
                        now);
    }

    /**
     * The event at which one asks for a link.
     *
     * @throws NotOpen when there is none, or guests neither take part nor could; where some were brought, they find the
     *     way back also to an event that is not open to who asks
     */
    @Transactional(readOnly = true)
    public EventBrief asking(String slug, Language reader) {
        var event = events.any(slug, reader).orElseThrow(GuestSignUps::notOpen);
        if (!guests.areAt(event.id()) && window(events.seen(slug)) == SignUpWindow.NONE) {
            throw notOpen();
        }
        return event;
    }

    /**
     * Sends a link to that address. What comes back says nothing of whether somebody has an account or is signed up.
     *
     * @throws NotOpen as {@link #asking}
     * @throws InvalidInput on {@code email} when it is no address
     */
    public void ask(String slug, String email, Language language) {
        var event = asking(slug, language);
        var address = EmailAddress.normalise(email).orElseThrow(() -> InvalidInput.of("email", "signin.error.email"));
        if (!attempts.allow(Attempts.Kind.LINK_TO_GUEST, Long.toString(event.id()), address)) {
            return; // the mailbox has them
        }
        if (window(event) == SignUpWindow.NONE
                && guests.byAddress(event.id(), address).isEmpty()) {
            return; // only those who were brought have something to open here
        }
        mails.order(
                GuestMail.KIND,
                event.id(),
                address,
                () -> guests.of(event.id(), address, language, Instant.now(clock))
                        .id());
    }

    /**
     * The page of the guest whose link it is. A fixed number of statements.
     *
     * @throws NotOpen when the link is none, or is to another event
     */
    @Transactional(readOnly = true)
    public GuestPage open(String slug, String token, Language reader) {
        var held = links.held(slug, token, reader);
        var guest = held.guest();
        return new GuestPage(
                guest.name(),
                guest.organisation(),
                guest.email() == null ? "" : guest.email(),
                reading.page(held.event(), parties.of(guest), reader));
    }

    /**
     * What the guest is signed up for whose link it is. Four statements.
     *
     * @throws NotOpen as {@link #open}; also when they are not signed up
     */
    @Transactional(readOnly = true)
    public Own signedUp(String slug, String token, Language reader) {
        var held = links.held(slug, token, reader);
        var attendee = AttendeeId.guest(held.guest().id());
        return new Own(
                held.event(),
                rows.of(held.event().id(), attendee)
                        .orElseThrow(GuestSignUps::notOpen)
                        .id());
    }

    /**
     * Signs the guest up, as {@link SignUps#signUp} does members.
     *
     * @throws NotOpen as {@link #open}
     * @throws InvalidInput as {@link SignUps#signUp}; on {@code name} and {@code organisation} when they are missing or
     *     too long; on {@code form} when the address has become a member's meanwhile
     */
    public SignUpState signUp(String slug, String token, GuestForm form, Language language) {
        var held = links.held(slug, token, language);
        if (people.isTaken(Objects.requireNonNullElse(held.guest().email(), ""))) {
            throw InvalidInput.of("form", "signup.guest.error.member");
        }
        note(held, form, language);
        return acts.signUp(held.event(), parties.of(held.guest()), form.signUp(), language);
    }

    /** Changes it, as {@link SignUps#change}. Throws as {@link #signUp}. */
    public void change(String slug, String token, GuestForm form, Language language) {
        var held = links.held(slug, token, language);
        note(held, form, language);
        acts.change(held.event(), parties.of(held.guest()), form.signUp());
    }

    /** Cancels it, as {@link SignUps#cancel}. Throws as {@link #open}. */
    public void cancel(String slug, String token) {
        var held = links.held(slug, token, Language.EN);
        acts.cancel(held.event(), parties.of(held.guest()));
    }

    /** Takes the place that is offered, as {@link SignUps#accept}. Throws as {@link #open}. */
    public void accept(String slug, String token) {
        var held = links.held(slug, token, Language.EN);
        acts.accept(held.event(), parties.of(held.guest()));
    }

    private void note(Held held, GuestForm form, Language language) {
        var said = form.checked();
        guests.said(held.guest().id(), said.name(), said.organisation(), language, Instant.now(clock));
    }

    private static NotOpen notOpen() {
        return new NotOpen("guest");
    }

    /** The sign-up of a guest. */
    public record Own(EventBrief event, long signUpId) {}
}
