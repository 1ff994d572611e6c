package org.ricdm.passerelle.event.signup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;

/** Reads who the people are that take part, members and guests alike. */
@Component
public class Attendees {

    private final People people;
    private final GuestRows guests;

    Attendees(People people, GuestRows guests) {
        this.people = people;
        this.guests = guests;
    }

    /** That person; empty when they are unknown. */
    public Optional<Attendee> find(AttendeeId id) {
        return Optional.ofNullable(these(Set.of(id)).get(id));
    }

    /** Those people; unknown ones are missing. At most three statements. */
    public Map<AttendeeId, Attendee> these(Collection<AttendeeId> ids) {
        var found = new HashMap<AttendeeId, Attendee>();
        var members = numbers(ids, AttendeeId::memberId);
        var cards = people.cards(members);
        people.recipients(members).forEach(recipient -> {
            var member = member(recipient, Objects.requireNonNull(cards.get(recipient.memberId())));
            found.put(member.id(), member);
        });
        guests.these(numbers(ids, AttendeeId::guestId)).forEach(guest -> found.put(guest.id(), guest));
        return found;
    }

    /** Those of them who may be given a place and be told of it. At most two statements. */
    Set<AttendeeId> active(Collection<AttendeeId> ids) {
        var active = people.recipients(numbers(ids, AttendeeId::memberId)).stream()
                .filter(Recipient::active)
                .map(one -> AttendeeId.member(one.memberId()))
                .collect(Collectors.toCollection(HashSet::new));
        guests.these(numbers(ids, AttendeeId::guestId)).stream()
                .filter(Attendee::active)
                .map(Attendee::id)
                .forEach(active::add);
        return active;
    }

    private static Set<Long> numbers(Collection<AttendeeId> ids, Function<AttendeeId, @Nullable Long> which) {
        var numbers = new HashSet<Long>();
        for (var id : ids) {
            var number = which.apply(id);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static Attendee member(Recipient person, PersonCard card) {
        return new Attendee(
                AttendeeId.member(person.memberId()),
                person.name(),
                card.handle(),
                card.centreId(),
                card.centreName(),
                card.city(),
                card.country(),
                person.email(),
                person.language(),
                person.zone(),
                person.active());
    }
}
