package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.forum.OpenQuestions.Question;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a question on to those who could answer it. Each step is one transaction with its notices, and notes that it was
 * taken: a run that is repeated, or that meets another one, tells nobody twice.
 */
@Component
class HandingOn {

    private final OpenQuestions questions;
    private final WhoCouldAnswer who;
    private final ForumAccess access;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    HandingOn(
            OpenQuestions questions,
            WhoCouldAnswer who,
            ForumAccess access,
            People people,
            Notices notices,
            Clock clock) {
        this.questions = questions;
        this.who = who;
        this.access = access;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Returns how many members were asked; nobody as long as nobody fits, which is tried again. */
    @Transactional
    public int toMembers(Question question) {
        var chosen = who.to(question);
        var now = Instant.now(clock);
        if (chosen.isEmpty() || !questions.offer(question.topicId(), now)) {
            return 0;
        }
        chosen.forEach(one -> questions.asked(question.topicId(), one.memberId(), one.term(), now));
        tell(
                "help:" + question.topicId(),
                question,
                chosen.stream()
                        .map(one -> new Told(one.memberId(), Reason.CAN_HELP))
                        .toList());
        return chosen.size();
    }

    /** Returns how many moderators were told; administrators where no moderator may read. */
    @Transactional
    public int toModerators(Question question) {
        if (!questions.escalate(question.topicId(), Instant.now(clock))) {
            return 0;
        }
        var moderators = reading(Role.MODERATOR, question);
        var told = moderators.isEmpty() ? reading(Role.ADMINISTRATOR, question) : moderators;
        tell(
                "unanswered:" + question.topicId(),
                question,
                told.stream().map(id -> new Told(id, Reason.UNANSWERED)).toList());
        return told.size();
    }

    private List<Long> reading(Role role, Question question) {
        var reads = access.belongsTo(question.readers());
        return people.holding(role, null).stream()
                .filter(id -> reads.test(id) && id != question.author())
                .toList();
    }

    private void tell(String key, Question question, List<Told> told) {
        notices.tell(new Happening(
                key,
                new ObjectRef(ForumAccess.POST, question.postId()),
                new ObjectRef(ForumAccess.TOPIC, question.topicId()),
                1,
                question.author(),
                Instant.now(clock),
                told));
    }
}
