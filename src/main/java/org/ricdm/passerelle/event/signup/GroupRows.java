package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.signup.GroupPlan.Candidate;
import org.ricdm.passerelle.event.signup.GroupPlan.Known;
import org.ricdm.passerelle.event.signup.PastedRows.PastedRow;
import org.ricdm.passerelle.people.CentreSummary;
import org.ricdm.passerelle.people.Centres;
import org.ricdm.passerelle.people.EmailAddress;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what has to be known of the people of a group, in a number of statements that does not grow with it. */
@Component
class GroupRows {

    private final JdbcClient sql;
    private final People people;
    private final Centres centres;
    private final Categories categories;

    GroupRows(JdbcClient sql, People people, Centres centres, Categories categories) {
        this.sql = sql;
        this.people = people;
        this.centres = centres;
        this.categories = categories;
    }

    Known known(GroupScope scope, List<Long> picked, List<PastedRow> pasted) {
        var byAddress = people.holders(pasted.stream()
                .flatMap(row -> EmailAddress.normalise(row.email()).stream())
                .toList());
        var cards = people.cards(picked);
        var signedUp = signedUp(scope.event().id());
        var found = new ArrayList<Candidate>();
        var addresses = new HashMap<Long, String>();
        people.recipients(picked).forEach(one -> addresses.put(one.memberId(), one.email()));
        for (var id : picked) {
            var card = cards.get(id);
            var address = addresses.get(id);
            if (card != null && address != null) {
                found.add(new Candidate(card.name(), "", address, "", false, card, "", signedUp.find(card, address)));
            }
        }
        for (var row : pasted) {
            var address = EmailAddress.normalise(row.email()).orElse(null);
            var card = address == null ? null : byAddress.get(address);
            found.add(new Candidate(
                    // The name of somebody else's colleague is not told to who knows the address.
                    card == null || !scope.mayBring(card.centreId()) ? row.name() : card.name(),
                    row.email(),
                    address,
                    row.category(),
                    card == null && row.damaged(),
                    card,
                    row.workshop(),
                    signedUp.find(card, address)));
        }
        return new Known(found, categories.of(scope.event().id()), cites(found));
    }

    private Map<Long, CentreSummary> cites(Collection<Candidate> found) {
        var all = centres.all().stream().collect(Collectors.toMap(CentreSummary::id, Function.identity()));
        var cites = new HashMap<Long, CentreSummary>();
        found.stream()
                .map(Candidate::member)
                .filter(Objects::nonNull)
                .map(PersonCard::centreId)
                .forEach(centre -> {
                    var own = all.get(centre);
                    var cite = own == null || own.parentId() == null ? own : all.get(own.parentId());
                    if (cite != null && cite.kind() == CentreKind.CITE) {
                        cites.put(centre, cite);
                    }
                });
        return cites;
    }

    /** Who has a place at the event, or waits for one. */
    private SignedUp signedUp(long eventId) {
        var members = new HashMap<Long, SignUpRow>();
        var guests = new HashMap<String, SignUpRow>();
        sql.sql("select s.*, g.email from sign_up s left join event_guest g on g.id = s.guest_id"
                        + " where s.event_id = :event and s.state in " + SignUpRows.OPEN)
                .param("event", eventId)
                .query((row, n) -> {
                    var known = SignUpRows.row(row, n);
                    var member = known.attendee().memberId();
                    var email = row.getString("email");
                    if (member != null) {
                        members.put(member, known);
                    } else if (email != null) {
                        guests.put(email, known);
                    }
                    return known;
                })
                .list();
        return new SignedUp(members, guests);
    }

    /** Active members of those centres, or of all for none, whose name holds the letters and who are not signed up. */
    List<PersonCard> candidates(GroupScope scope, String letters, int limit) {
        var ids = sql.sql("select m.id from member m where m.state = 'ACTIVE'"
                        + " and (:everywhere or m.centre_id in (:centres))"
                        + " and concat(m.given_name, ' ', m.family_name) like :letters"
                        + " and not exists (select 1 from sign_up s where s.event_id = :event and s.member_id = m.id"
                        + " and s.state in " + SignUpRows.OPEN + ")"
                        + " order by m.given_name, m.family_name, m.id limit :limit")
                .param("everywhere", scope.isOrganiser())
                .param("centres", Columns.listed(scope.centreIds()))
                .param("letters", "%" + Columns.literal(letters.strip()) + "%")
                .param("event", scope.event().id())
                .param("limit", limit)
                .query(Long.class)
                .list();
        var cards = people.cards(ids);
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private record SignedUp(Map<Long, SignUpRow> members, Map<String, SignUpRow> guests) {

        /** Also as the guest that the person was before they had an account. */
        @Nullable
        SignUpRow find(@Nullable PersonCard member, @Nullable String address) {
            var own = member == null ? null : members.get(member.id());
            return own != null || address == null ? own : guests.get(address);
        }
    }
}
