package org.ricdm.passerelle.event.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;

/** Orders the mails around a call, in the transaction of what they tell. */
@Component
class CallMails {

    private final Mails mails;
    private final People people;
    private final CallGuestRows guests;

    CallMails(Mails mails, People people, CallGuestRows guests) {
        this.mails = mails;
        this.people = people;
        this.guests = guests;
    }

    /** Says to the author that it arrived; once for each proposal. */
    void received(long proposalId, Proposer author) {
        var reader = reader(author);
        if (reader != null) {
            mails.send(MailOrder.once(
                    ProposalMail.RECEIVED, reader.address(), reader.memberId(), Long.toString(proposalId)));
        }
    }

    /**
     * Tells the decisions as they are about to be stored: one letter for each proposal to each who presents it, once.
     *
     * @param proposals before their number of letters went up
     */
    void decided(List<Proposal> proposals) {
        var orders = new ArrayList<MailOrder>();
        readers(proposals)
                .forEach((proposal, readers) -> readers.forEach(reader -> orders.add(MailOrder.once(
                        ProposalMail.DECIDED,
                        reader.address(),
                        reader.memberId(),
                        ProposalMail.reference(proposal.id(), proposal.letters() + 1, reader)))));
        mails.sendAll(orders);
    }

    /** Who is told what becomes of each: its author, and the members who present it too. At most two statements. */
    Map<Proposal, List<Reader>> readers(List<Proposal> proposals) {
        var memberIds = new HashSet<Long>();
        var guestIds = new HashSet<Long>();
        for (var one : proposals) {
            members(one).forEach(memberIds::add);
            var guest = one.author().guestId();
            if (guest != null) {
                guestIds.add(guest);
            }
        }
        var members = people.recipients(memberIds).stream()
                .filter(Recipient::active)
                .collect(Collectors.toMap(Recipient::memberId, Function.identity()));
        var known = guests.these(guestIds);
        var readers = new LinkedHashMap<Proposal, List<Reader>>();
        for (var one : proposals) {
            var told = new ArrayList<Reader>();
            var guest = one.author().guestId() == null
                    ? null
                    : known.get(one.author().guestId());
            if (guest != null && guest.email() != null) {
                told.add(Reader.of(guest, guest.email()));
            }
            members(one).stream().filter(members::containsKey).forEach(id -> {
                var member = members.get(id);
                if (member != null) {
                    told.add(Reader.of(member));
                }
            });
            readers.put(one, told);
        }
        return readers;
    }

    private static Set<Long> members(Proposal one) {
        var ids = new LinkedHashSet<Long>();
        var author = one.author().memberId();
        if (author != null) {
            ids.add(author);
        }
        for (var presenter : one.presenters()) {
            var id = presenter.memberId();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** How its author is written to; null once the account is not active or the guest is forgotten. */
    @Nullable
    Reader reader(Proposer author) {
        var member = author.memberId();
        if (member != null) {
            return people.recipient(member)
                    .filter(Recipient::active)
                    .map(Reader::of)
                    .orElse(null);
        }
        var guest = author.guestId();
        return guest == null
                ? null
                : guests.find(guest)
                        .flatMap(one -> Optional.ofNullable(one.email()).map(email -> Reader.of(one, email)))
                        .orElse(null);
    }

    /**
     * Somebody who is written to.
     *
     * @param guestId null for a member
     */
    record Reader(
            String address,
            @Nullable Long memberId,
            @Nullable Long guestId,
            Language language) {

        static Reader of(Recipient member) {
            return new Reader(member.email(), member.memberId(), null, member.language());
        }

        static Reader of(CallGuestRows.Guest guest, String email) {
            return new Reader(email, null, guest.id(), guest.language());
        }
    }
}
