package org.ricdm.passerelle.event.letters;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.Reach;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/**
 * Takes the readers of a letter and orders their mails, in the transaction in which the letter becomes one that is sent:
 * either all of it happened or nothing.
 */
@Component
class LetterSending {

    private static final int AT_ONCE = 500;

    private final LetterRows rows;
    private final SelectedPeople selected;
    private final People people;
    private final Mails mails;
    private final Audit audit;
    private final Clock clock;

    LetterSending(LetterRows rows, SelectedPeople selected, People people, Mails mails, Audit audit, Clock clock) {
        this.rows = rows;
        this.selected = selected;
        this.people = people;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param said how many readers were said to whoever sends it */
    int send(Letter letter, EventBrief event, int said, long by) {
        var all = selected.all(event, letter.entry().selection());
        var orders = all.stream()
                .filter(one -> one.reach() == Reach.READS)
                .map(one -> MailOrder.once(
                        LetterMail.KIND,
                        one.email(),
                        one.who().memberId(),
                        LetterMail.reference(letter.id(), one.signUpId())))
                .toList();
        if (orders.isEmpty()) {
            throw InvalidInput.of("people", "letters.error.nobody");
        }
        if (orders.size() != said) {
            throw InvalidInput.of("people", "letters.error.number", orders.size());
        }
        rows.sent(letter.id(), by, all, orders.size(), Instant.now(clock));
        for (var from = 0; from < orders.size(); from += AT_ONCE) {
            mails.sendAll(orders.subList(from, Math.min(orders.size(), from + AT_ONCE)));
        }
        audit.note(
                "events.letter.sent",
                EventAccess.ref(event.id()),
                "letter " + letter.id() + " to " + orders.size() + " of " + all.size());
        return orders.size();
    }

    void test(Letter letter, long member) {
        var person = people.recipient(member).orElseThrow();
        var second = Instant.now(clock).getEpochSecond();
        mails.sendAll(letter.entry().written().keySet().stream()
                .map(language -> new MailOrder(
                        LetterMail.KIND,
                        person.email(),
                        member,
                        LetterMail.testReference(letter.id(), language),
                        LetterMail.testReference(letter.id(), language) + ":" + member + ":" + second))
                .toList());
    }
}
