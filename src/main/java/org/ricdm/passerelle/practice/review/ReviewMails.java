package org.ricdm.passerelle.practice.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.springframework.stereotype.Component;

/**
 * Tells reviewers, authors and the office, each once, in the transaction of what it tells: a notice in the bell, and a mail
 * that this room writes itself ({@link PeerReviewMail}).
 */
@Component
class ReviewMails {

    /** The kind under which what is told of a review lies together, apart from other news of the sheet. */
    private static final String THREAD = "peerreview";

    private final Mails mails;
    private final Notices notices;
    private final People people;
    private final PracticeAccess access;
    private final CurrentViewer current;
    private final Clock clock;

    ReviewMails(
            Mails mails, Notices notices, People people, PracticeAccess access, CurrentViewer current, Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.people = people;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    void asked(long practiceId, long taskId, long reviewer) {
        tell(practiceId, PeerReviewMail.ASKED, Long.toString(taskId), List.of(reviewer));
    }

    /** Some days before the day by which the review is asked for; once for each such day. */
    void reminded(Task task) {
        tell(task.practiceId(), PeerReviewMail.REMINDED, task.id() + ":" + day(task.dueAt()), List.of(task.memberId()));
    }

    void questioned(long practiceId, long questionId) {
        tell(practiceId, PeerReviewMail.QUESTION, Long.toString(questionId), access.authors(practiceId));
    }

    void answered(long practiceId, long answerId, long reviewer) {
        tell(practiceId, PeerReviewMail.ANSWER, Long.toString(answerId), List.of(reviewer));
    }

    void decided(Round round) {
        tell(round.practiceId(), PeerReviewMail.DECIDED, Long.toString(round.id()), access.authors(round.practiceId()));
    }

    /** The office hears that reviewers are missing. */
    void isShort(Round round, Instant since) {
        tell(round.practiceId(), PeerReviewMail.SHORT, round.id() + ":" + since.getEpochSecond(), office());
    }

    /** The office hears that the reviews differ. */
    void differ(Round round) {
        tell(round.practiceId(), PeerReviewMail.DIFFER, Long.toString(round.id()), office());
    }

    /** The office hears that a review is late. */
    void late(Task task) {
        tell(task.practiceId(), PeerReviewMail.LATE, task.id() + ":" + day(task.dueAt()), office());
    }

    /** Whoever looks at the review has read what they were told of it. */
    void read(long practiceId, long memberId) {
        notices.read(memberId, new ObjectRef(THREAD, practiceId), 1);
    }

    private List<Long> office() {
        return people.holding(Role.ADMINISTRATOR, null);
    }

    private void tell(long practiceId, String what, String which, Collection<Long> members) {
        var actor = actor();
        notices.tell(new Happening(
                "practice-review:" + what + ":" + which,
                PracticeAccess.ref(practiceId),
                new ObjectRef(THREAD, practiceId),
                1,
                actor,
                Instant.now(clock),
                members.stream()
                        .map(member -> new Happening.Told(member, Reason.PEER_REVIEW))
                        .toList()));
        mails.sendAll(people.recipients(members).stream()
                .filter(Recipient::active)
                .filter(one -> !Long.valueOf(one.memberId()).equals(actor))
                .map(one -> MailOrder.once(
                        PeerReviewMail.KIND,
                        one.email(),
                        one.memberId(),
                        what + ":" + which + ":" + practiceId + ":" + one.memberId()))
                .toList());
    }

    private @Nullable Long actor() {
        return current.find().map(viewer -> viewer.memberId()).orElse(null);
    }

    private static long day(Instant moment) {
        return moment.getEpochSecond() / 86_400;
    }
}
