package org.ricdm.passerelle.moderation;

import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** Orders the mails that an author gets whatever they chose: what was decided, and what became of an appeal. */
@Component
class StatementOrders {

    static final String STATEMENT = "decision-statement";
    static final String OUTCOME = "decision-outcome";

    private final Mails mails;
    private final People people;

    StatementOrders(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    void ofDecision(long decisionId, long authorId) {
        order(STATEMENT, decisionId, authorId);
    }

    void ofOutcome(long decisionId, long authorId) {
        order(OUTCOME, decisionId, authorId);
    }

    private void order(String kind, long decisionId, long authorId) {
        people.recipient(authorId)
                .ifPresent(author ->
                        mails.send(MailOrder.once(kind, author.email(), authorId, Long.toString(decisionId))));
    }
}
