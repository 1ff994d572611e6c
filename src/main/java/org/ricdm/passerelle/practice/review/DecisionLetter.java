package org.ricdm.passerelle.practice.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** What the letter with a decision says: what each reviewer said in scores and in words, what the office adds, what next. */
@Component
class DecisionLetter {

    private final TaskRows tasks;
    private final People people;
    private final Words words;

    DecisionLetter(TaskRows tasks, People people, Words words) {
        this.tasks = tasks;
        this.people = people;
        this.words = words;
    }

    /** Of a round that is decided. What people typed stays in the language they typed it in. */
    List<String> paragraphs(Round round, Language reader) {
        var verdict = Objects.requireNonNull(round.verdict());
        var paragraphs = new ArrayList<String>();
        var given = tasks.ofRound(round.id()).stream()
                .filter(one -> one.state() == TaskState.GIVEN)
                .toList();
        var cards = people.cards(given.stream().map(Task::memberId).toList());
        for (var task : given) {
            var entry = task.entry();
            var card = cards.get(task.memberId());
            paragraphs.add(words.say(
                    reader,
                    "peerreview.mail.decided.recommends",
                    card == null ? "…" : PeerReviewMail.name(card),
                    words.say(reader, Objects.requireNonNull(entry.verdict()).wordKey())));
            for (var item : RubricItem.values()) {
                var score = entry.scores().get(item);
                if (score != null) {
                    paragraphs.add(scored(item, score, entry.comment(item), reader));
                }
            }
            paragraphs.add(entry.letter());
        }
        if (!round.letter().isEmpty()) {
            paragraphs.add(words.say(reader, "peerreview.mail.decided.office"));
            paragraphs.add(round.letter());
        }
        paragraphs.add(words.say(reader, "peerreview.mail.decided." + verdict + ".next"));
        return paragraphs;
    }

    private String scored(RubricItem item, int score, String comment, Language reader) {
        var line = words.say(
                reader,
                "peerreview.mail.decided.score",
                words.say(reader, item.wordKey()),
                score,
                words.say(reader, RubricItem.scoreKey(score)));
        return comment.isEmpty() ? line : line + " · " + comment;
    }
}
