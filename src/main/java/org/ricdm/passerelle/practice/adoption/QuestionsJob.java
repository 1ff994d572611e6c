package org.ricdm.passerelle.practice.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks one question 30, 90 and 365 days after an adoption starts, once. What is more than 14 days late is not made up for.
 * A question that waits follows the adoption to another responsible member.
 */
@Component
class QuestionsJob implements Job {

    /** Days after which it is too late to ask. */
    static final int LATE = 14;

    private final AskedRows questions;
    private final AdoptionRows rows;
    private final People people;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private final Clock clock;

    QuestionsJob(
            AskedRows questions,
            AdoptionRows rows,
            People people,
            Mails mails,
            TransactionTemplate transactions,
            Clock clock) {
        this.questions = questions;
        this.rows = rows;
        this.people = people;
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "adoption-questions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run() {
        var now = Instant.now(clock);
        var today = LocalDate.ofInstant(now, clock.getZone());
        var asked = Arrays.stream(AdoptionQuestion.values())
                .mapToInt(question ->
                        questions
                                .due(
                                        question,
                                        today.minusDays(question.days() + LATE),
                                        today.minusDays(question.days()))
                                .stream()
                                .mapToInt(adoption -> transactions.execute(status -> ask(adoption, question, now)))
                                .sum())
                .sum();
        return asked
                + questions.misplaced(now.minus(AnswerByKey.OPEN)).stream()
                        .mapToInt(one -> transactions.execute(status -> ask(one.adoptionId(), one.question(), now)))
                        .sum();
    }

    /** Asks whoever is to be asked now, unless they were. Returns 1 when a mail was ordered. */
    private int ask(long adoptionId, AdoptionQuestion question, Instant now) {
        var runs = rows.hold(adoptionId).filter(one -> one.state() == AdoptionState.RUNNING);
        var before = questions.find(adoptionId, question);
        var person = questions
                .addressee(adoptionId)
                .flatMap(people::recipient)
                .filter(Recipient::active)
                .orElse(null);
        if (runs.isEmpty()
                || person == null
                || before.filter(one -> one.answeredAt() != null || one.askedOf() == person.memberId())
                        .isPresent()) {
            return 0;
        }
        questions.ask(adoptionId, question, person.memberId(), now);
        mails.send(MailOrder.once(
                QuestionMail.KIND,
                person.email(),
                person.memberId(),
                adoptionId + ":" + question + ":" + person.memberId()));
        return 1;
    }
}
