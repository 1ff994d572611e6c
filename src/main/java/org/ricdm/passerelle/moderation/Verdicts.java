package org.ricdm.passerelle.moderation;

import java.util.Locale;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** What every decision begins with: a case that is still open, locked. */
@Component
class Verdicts {

    private final CaseRows cases;
    private final People people;
    private final ModerationAccess access;

    Verdicts(CaseRows cases, People people, ModerationAccess access) {
        this.cases = cases;
        this.people = people;
        this.access = access;
    }

    /**
     * The case, about an object and no appeal, locked.
     *
     * @throws InvalidInput on {@code case} when it was decided meanwhile, with the name of who did
     */
    ReviewCase toDecide(long id) {
        var one = stillOpen(id);
        if (one.kind() == CaseKind.APPEAL) {
            throw new NotOpen("case:" + id + " is an appeal");
        }
        return one;
    }

    /** The case, locked, once it is known that who asks may decide it. */
    ReviewCase stillOpen(long id) {
        var one = cases.lock(id);
        access.decider(one);
        var by = one.decidedBy();
        if (!one.open()) {
            var card = by == null ? null : people.cards(Set.of(by)).get(by);
            throw card == null
                    ? InvalidInput.of("case", "moderation.error.lapsed")
                    : InvalidInput.of("case", "moderation.error.decided", card.name());
        }
        return one;
    }

    /** The verdict as a word of the log. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
