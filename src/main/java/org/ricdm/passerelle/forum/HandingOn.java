package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.forum.OpenQuestions.Question;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Happening.Told;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
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
    private final Notices notices;
    private final Clock clock;

    HandingOn(OpenQuestions questions, WhoCouldAnswer who, ForumAccess access, Notices notices, Clock clock) {
        this.questions = questions;
        this.who = who;
        this.access = access;
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

    /** Returns how many of those who moderate the forum were told. */
    @Transactional
    public int toModerators(Question question) {
        if (!questions.escalate(question.topicId(), Instant.now(clock))) {
            return 0;
        }
        var told = access.moderators(question.forumId()).stream()
                .filter(id -> id != question.author())
                .map(id -> new Told(id, Reason.UNANSWERED))
                .toList();
        tell("unanswered:" + question.topicId(), question, told);
        return told.size();
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
