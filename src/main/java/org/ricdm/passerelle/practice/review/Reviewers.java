package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForAdministrators;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.review.ReviewDraw.Candidate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those from whom reviewers are drawn, named by the office. */
@Service
@Transactional
public class Reviewers {

    private final ReviewerRows rows;
    private final People people;
    private final CurrentViewer current;
    private final Clock clock;

    Reviewers(ReviewerRows rows, People people, CurrentViewer current, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /** All of them, in the order they were named. Three statements. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<Named> all() {
        var ids = rows.named();
        var cards = people.cards(ids);
        var active = rows.pool().stream().collect(Collectors.toMap(Candidate::memberId, one -> one));
        return ids.stream()
                .filter(cards::containsKey)
                .map(id -> {
                    var one = active.get(id);
                    return new Named(
                            java.util.Objects.requireNonNull(cards.get(id)),
                            one == null ? List.of() : one.understands(),
                            one == null ? 0 : one.load());
                })
                .toList();
    }

    /**
     * Names a reviewer: from now on they may be asked. A second time changes nothing.
     *
     * @throws InvalidInput on {@code reviewer} when the account is not active
     */
    @ForAdministrators
    public void name(long memberId) {
        if (people.viewer(memberId).isEmpty()) {
            throw InvalidInput.of("reviewer", "peerreview.error.notActive");
        }
        rows.name(memberId, current.require().memberId(), Instant.now(clock));
    }

    /** Asks them no more; what they review now stays theirs. */
    @ForAdministrators
    public void release(long memberId) {
        rows.release(memberId);
    }

    /**
     * A reviewer.
     *
     * @param understands best first; empty when the account is not active
     * @param load how many reviews they have still to give
     */
    public record Named(PersonCard person, List<Language> understands, int load) {}
}
