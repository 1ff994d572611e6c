package org.ricdm.passerelle.practice.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.ricdm.passerelle.rules.TriedByTheWrongPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/**
 * A sheet at review is its authors', a task its reviewer's, the desk the office's. Each operation is tried by a member, by
 * an author and a reviewer of something else, by who declined, and by the other sides.
 */
@PortalTest
class WrongPersonAtReviewTest extends TriedByTheWrongPerson {

    @Autowired
    Fixture fixture;

    @Autowired
    PracticeRoom practices;

    @Autowired
    ReviewRoom room;

    @Autowired
    Reviewing reviewing;

    @Autowired
    ReviewTasks tasks;

    @Autowired
    ReviewPages pages;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Reviewers reviewers;

    @Override
    protected boolean isOurs(String packageName) {
        return packageName.equals("org.ricdm.passerelle.practice.review");
    }

    /** One's own tasks are one's own. */
    @Override
    protected Set<String> forEveryMember() {
        return Set.of("ReviewPages.mine", "ReviewPages.ownTask");
    }

    @Override
    protected Map<String, Runnable> tries() {
        var tries = new TreeMap<String, Runnable>();
        tries.put("Reviewing.submit", () -> {
            var set = new Cast();
            var draft = practices.fullDraft(set.author);
            closed(set.notAuthors(), () -> reviewing.submit(draft));
            fixture.as.member(set.author, () -> reviewing.submit(draft));
        });
        tries.put("Reviewing.withdraw", () -> {
            var set = new Cast();
            closed(set.notAuthors(), () -> reviewing.withdraw(set.id));
            fixture.as.member(set.author, () -> reviewing.withdraw(set.id));
        });
        tries.put("Reviewing.answer", () -> {
            var set = new Cast();
            room.accept(set.id, set.reviewer);
            fixture.as.member(set.reviewer, () -> tasks.ask(set.task, "Why?"));
            var question = fixture.as
                    .member(set.author, () -> pages.status(set.id))
                    .rounds()
                    .getFirst()
                    .questions()
                    .getFirst()
                    .id();
            closed(set.notAuthors(), () -> reviewing.answer(question, "Because."));
            fixture.as.member(set.author, () -> reviewing.answer(question, "Because."));
        });
        tries.put("ReviewPages.status", () -> {
            var set = new Cast();
            closed(
                    new long[] {set.member, set.otherAuthor, set.reviewer, set.otherReviewer},
                    () -> pages.status(set.id));
            closed(new long[] {set.office}, () -> pages.status(practices.fullDraft(set.author)));
            fixture.as.member(set.author, () -> pages.status(set.id));
            fixture.as.member(set.office, () -> pages.status(set.id));
        });
        tries.put("ReviewPages.task", () -> forReviewer(set -> pages.task(set.task)));
        tries.put("ReviewTasks.accept", () -> forReviewer(set -> tasks.accept(set.task)));
        tries.put("ReviewTasks.decline", () -> forReviewer(set -> tasks.decline(set.task, DeclineReason.NO_TIME)));
        tries.put(
                "ReviewTasks.keep",
                () -> atWork(set -> tasks.keep(set.task, room.version(set.task), ReviewRoom.draft("Hm"))));
        tries.put(
                "ReviewTasks.give",
                () -> atWork(set -> tasks.give(
                        set.task, room.version(set.task), ReviewRoom.review(2, Verdict.ACCEPT))));
        tries.put("ReviewTasks.ask", () -> atWork(set -> tasks.ask(set.task, "Why?")));
        tries.put("ReviewDesk.list", () -> forOffice(set -> desk.list(DeskFilter.RUNNING, null)));
        tries.put("ReviewDesk.extend", () -> forOffice(set -> desk.extend(set.task)));
        tries.put("ReviewDesk.replace", () -> forOffice(set -> desk.replace(set.task)));
        tries.put("ReviewDesk.name", () -> {
            var set = new Cast();
            fixture.as.member(set.reviewer, () -> tasks.decline(set.task, DeclineReason.NO_TIME));
            denied(set.notOffice(), () -> desk.name(set.id, set.member));
            fixture.as.member(set.office, () -> desk.name(set.id, set.member));
        });
        tries.put("ReviewDesk.decide", () -> {
            var set = new Cast();
            room.give(set.id, set.reviewer, ReviewRoom.review(3, Verdict.ACCEPT));
            room.give(set.id, set.second, ReviewRoom.review(0, Verdict.RETURN));
            denied(set.notOffice(), () -> desk.decide(set.id, Verdict.ACCEPT, "Yes."));
            fixture.as.member(set.office, () -> desk.decide(set.id, Verdict.ACCEPT, "Yes."));
        });
        tries.put("Reviewers.all", () -> forOffice(set -> reviewers.all()));
        tries.put("Reviewers.name", () -> forOffice(set -> reviewers.name(set.member)));
        tries.put("Reviewers.release", () -> forOffice(set -> reviewers.release(set.member)));
        return tries;
    }

    private void forReviewer(Consumer<Cast> act) {
        var set = new Cast();
        closed(set.notReviewers(), () -> act.accept(set));
        fixture.as.member(set.reviewer, () -> act.accept(set));
    }

    private void atWork(Consumer<Cast> act) {
        var set = new Cast();
        room.accept(set.id, set.reviewer);
        closed(set.notReviewers(), () -> act.accept(set));
        fixture.as.member(set.reviewer, () -> act.accept(set));
    }

    private void forOffice(Consumer<Cast> act) {
        var set = new Cast();
        denied(set.notOffice(), () -> act.accept(set));
        fixture.as.member(set.office, () -> act.accept(set));
    }

    private void closed(long[] wrong, Runnable act) {
        for (var member : wrong) {
            assertThatThrownBy(() -> fixture.as.member(member, act)).isInstanceOf(NotOpen.class);
        }
    }

    private void denied(long[] wrong, Runnable act) {
        for (var member : wrong) {
            assertThatThrownBy(() -> fixture.as.member(member, act)).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** A sheet at review, another one, and everybody who might try something with it. */
    private class Cast {

        final long member = fixture.member(Role.COORDINATOR, Role.MODERATOR);
        final long office = room.office();
        final long author = fixture.member();
        final long otherAuthor = fixture.member();
        final long reviewer;
        final long second;
        final long otherReviewer;
        final long id;
        final long task;

        Cast() {
            room.empty();
            otherReviewer = room.reviewer("ES");
            room.submitted(otherAuthor);
            room.empty();
            reviewer = room.reviewer("IT");
            second = room.reviewer("PT");
            id = room.submitted(author);
            task = room.task(id, reviewer);
        }

        long[] notAuthors() {
            return new long[] {member, otherAuthor, reviewer, otherReviewer, office};
        }

        long[] notReviewers() {
            return new long[] {member, author, otherAuthor, second, otherReviewer, office};
        }

        long[] notOffice() {
            return new long[] {member, author, otherAuthor, reviewer, otherReviewer};
        }
    }
}
