package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Component;

/** Puts together what authors see. Asks no permission. */
@Component
class ProposalReading {

    private final CallRows calls;
    private final ProposalRows rows;
    private final CallGuestRows guests;
    private final People people;
    private final Clock clock;

    ProposalReading(CallRows calls, ProposalRows rows, CallGuestRows guests, People people, Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.guests = guests;
        this.people = people;
        this.clock = clock;
    }

    /** The call for that reader. Two statements. */
    CallPage page(EventBrief event, Language reader) {
        var call = calls.call(event.id());
        var text = calls.text(event, reader).orElse(new CallRows.CallText("", reader));
        return new CallPage(
                event,
                call.window(event, Instant.now(clock)),
                call.opens(event),
                call.closes(event),
                CallSetup.FORMATS.stream()
                        .filter(call.setup().formats()::contains)
                        .toList(),
                text.html(),
                text.language());
    }

    /** What that person proposes there. A fixed number of statements. */
    MyProposals mine(EventBrief event, Proposer author, Language reader) {
        var page = page(event, reader);
        var member = author.memberId();
        var own = rows.of(event.id(), author);
        var others = member == null ? List.<Proposal>of() : rows.with(event.id(), member);
        var all = Stream.concat(own.stream(), others.stream()).toList();
        var names = names(all);
        return new MyProposals(
                page, all.stream().map(one -> own(one, page, author, names)).toList());
    }

    private OwnProposal own(Proposal one, CallPage page, Proposer reader, Names names) {
        var isMine = one.author().equals(reader);
        return new OwnProposal(
                one.id(),
                one.key(),
                one.state(),
                one.version(),
                one.entry(),
                names.of(one),
                one.presenters().stream()
                        .flatMap(presenter -> Stream.ofNullable(names.card(presenter.memberId())))
                        .toList(),
                isMine,
                isMine && page.window() == CallWindow.OPEN && one.state().isEditable(),
                one.changedAt(),
                one.decidedAt(),
                one.state().isDecision() ? one.comment() : "");
    }

    /** How those are named who present these. At most two statements. */
    Names names(List<Proposal> proposals) {
        var members = new HashSet<Long>();
        var guestIds = new HashSet<Long>();
        for (var one : proposals) {
            add(members, one.author().memberId());
            add(guestIds, one.author().guestId());
            one.presenters().forEach(presenter -> add(members, presenter.memberId()));
        }
        return new Names(people.cards(members), guests.these(guestIds));
    }

    private static void add(Set<Long> ids, @Nullable Long id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** The people of some proposals by their ids. */
    record Names(Map<Long, PersonCard> members, Map<Long, CallGuestRows.Guest> guests) {

        /** Who presents it, the author first. */
        List<String> of(Proposal one) {
            var names = new ArrayList<String>();
            names.add(author(one.author()));
            one.presenters().forEach(presenter -> {
                var card = card(presenter.memberId());
                names.add(card == null ? presenter.name() : card.name());
            });
            return names;
        }

        /** The same with where they work. */
        List<ReviewedProposal.Presenter> presenters(Proposal one) {
            var presenters = new ArrayList<ReviewedProposal.Presenter>();
            presenters.add(new ReviewedProposal.Presenter(author(one.author()), from(one.author())));
            one.presenters().forEach(presenter -> {
                var card = card(presenter.memberId());
                presenters.add(
                        card == null
                                ? new ReviewedProposal.Presenter(presenter.name(), "")
                                : new ReviewedProposal.Presenter(card.name(), card.centreName()));
            });
            return presenters;
        }

        /** Where the author works; may be empty. */
        String from(Proposer author) {
            var card = card(author.memberId());
            return card == null
                    ? guest(author).map(CallGuestRows.Guest::organisation).orElse("")
                    : card.centreName();
        }

        String author(Proposer author) {
            var card = card(author.memberId());
            return card == null ? guest(author).map(CallGuestRows.Guest::name).orElse("") : card.name();
        }

        Optional<CallGuestRows.Guest> guest(Proposer author) {
            var id = author.guestId();
            return id == null ? Optional.empty() : Optional.ofNullable(guests.get(id));
        }

        @Nullable
        PersonCard card(@Nullable Long memberId) {
            return memberId == null ? null : members.get(memberId);
        }
    }
}
