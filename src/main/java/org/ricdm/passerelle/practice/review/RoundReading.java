package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Component;

/** Puts the rounds of a sheet together for whoever may know that much of them. Asks no permission. */
@Component
class RoundReading {

    private final RoundRows rounds;
    private final TaskRows tasks;
    private final ReviewQuestions questions;
    private final People people;
    private final Clock clock;

    RoundReading(RoundRows rounds, TaskRows tasks, ReviewQuestions questions, People people, Clock clock) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.questions = questions;
        this.people = people;
        this.clock = clock;
    }

    /** All of it, for the office. Six statements. */
    List<ReviewRound> forOffice(long practiceId) {
        return of(practiceId, (round, task) -> true, (round, task) -> true);
    }

    /**
     * For authors: who did not review it is not named, and what reviewers said is known once the round has an outcome, so
     * that nobody is talked to while they still think. Six statements.
     */
    List<ReviewRound> forAuthors(long practiceId) {
        return of(
                practiceId,
                (round, task) -> task.state() != TaskState.DECLINED && task.state() != TaskState.REPLACED,
                (round, task) -> round.verdict() != null);
    }

    /** For a reviewer: the other review is known once one's own of that round or a later one is given. Six statements. */
    List<ReviewRound> forReviewer(long practiceId, long memberId) {
        var all = rounds.of(practiceId);
        var mine = tasks.of(practiceId).stream()
                .filter(one -> one.memberId() == memberId && one.state() == TaskState.GIVEN)
                .map(Task::roundId)
                .toList();
        var spoken = all.stream()
                .filter(round -> mine.contains(round.id()))
                .mapToInt(Round::number)
                .max()
                .orElse(0);
        return of(
                practiceId,
                (round, task) -> task.state() != TaskState.DECLINED && task.state() != TaskState.REPLACED,
                (round, task) -> task.memberId() == memberId || round.number() <= spoken);
    }

    private List<ReviewRound> of(long practiceId, BiPredicate<Round, Task> named, BiPredicate<Round, Task> known) {
        var all = tasks.of(practiceId);
        var asked = questions.of(practiceId);
        var ids = new HashSet<Long>();
        all.forEach(task -> ids.add(task.memberId()));
        asked.forEach(one -> {
            ids.add(one.askedBy());
            one.answers().forEach(answer -> ids.add(answer.writtenBy()));
        });
        var cards = people.cards(ids);
        var now = Instant.now(clock);
        return rounds.of(practiceId).stream()
                .map(round -> {
                    var own = all.stream()
                            .filter(task -> task.roundId() == round.id())
                            .toList();
                    var atWork =
                            own.stream().filter(task -> task.state().isAtWork()).count();
                    return new ReviewRound(
                            round.number(),
                            round.submittedAt(),
                            round.isRunning(),
                            round.isRunning() ? (int) Math.max(0, ReviewDraw.EACH - atWork) : 0,
                            round.undecidedAt() != null,
                            round.verdict(),
                            round.decidedAt(),
                            round.decidedBy() != null,
                            round.letter(),
                            round.closedAt() != null,
                            own.stream()
                                    .filter(task -> named.test(round, task))
                                    .map(task -> seat(task, cards, now, known.test(round, task)))
                                    .toList(),
                            (int) own.stream()
                                    .filter(task ->
                                            task.state() == TaskState.DECLINED || task.state() == TaskState.REPLACED)
                                    .count(),
                            asked.stream()
                                    .filter(one -> one.roundId() == round.id())
                                    .map(one -> question(one, cards))
                                    .toList());
                })
                .toList();
    }

    private static ReviewRound.Seat seat(Task task, Map<Long, PersonCard> cards, Instant now, boolean known) {
        return new ReviewRound.Seat(
                task.id(),
                cards.get(task.memberId()),
                task.state(),
                task.reason(),
                task.askedAt(),
                task.takenAt(),
                task.dueAt(),
                task.givenAt(),
                task.isLate(now),
                known && task.state() == TaskState.GIVEN ? task.entry() : null);
    }

    private static ReviewRound.Question question(ReviewQuestions.Question one, Map<Long, PersonCard> cards) {
        return new ReviewRound.Question(
                one.id(),
                cards.get(one.askedBy()),
                one.askedAt(),
                one.text(),
                one.answers().stream()
                        .map(answer -> new ReviewRound.Answer(
                                cards.get(answer.writtenBy()), answer.writtenAt(), answer.text()))
                        .toList());
    }
}
