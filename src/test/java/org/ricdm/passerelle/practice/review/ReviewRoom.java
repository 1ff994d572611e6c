package org.ricdm.passerelle.practice.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.PracticeRoom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sheets at review, and those who review them. */
@Component
public class ReviewRoom {

    private final Fixture fixture;
    private final PracticeRoom practices;
    private final Reviewing reviewing;
    private final ReviewTasks tasks;
    private final Reviewers reviewers;
    private final JdbcClient sql;

    ReviewRoom(
            Fixture fixture,
            PracticeRoom practices,
            Reviewing reviewing,
            ReviewTasks tasks,
            Reviewers reviewers,
            JdbcClient sql) {
        this.fixture = fixture;
        this.practices = practices;
        this.reviewing = reviewing;
        this.tasks = tasks;
        this.reviewers = reviewers;
        this.sql = sql;
    }

    /** Nobody is a reviewer, and nothing that an earlier test left waits for one. */
    public void empty() {
        sql.sql("delete from practice_reviewer").update();
        sql.sql("update practice_review_round set closed_at = coalesce(closed_at, current_timestamp(6))")
                .update();
    }

    /** Somebody of the office. */
    public long office() {
        return fixture.member(Role.ADMINISTRATOR);
    }

    /** A new Cité in that country. */
    public long centre(String country) {
        var centre = fixture.centre();
        sql.sql("update centre set country = :country where id = :id")
                .param("country", country)
                .param("id", centre)
                .update();
        return centre;
    }

    /** A reviewer of a new Cité in that country who reads English. */
    public long reviewer(String country) {
        return reviewer(Language.EN, centre(country));
    }

    /** A reviewer with that language at that centre. */
    public long reviewer(Language language, long centre) {
        return name(fixture.member(language, centre));
    }

    /** Names that member a reviewer. */
    public long name(long member) {
        fixture.as.member(office(), () -> reviewers.name(member));
        return member;
    }

    /** They say that they can help with that. */
    public void canHelp(long member, String term) {
        sql.sql("insert into member_term (member_id, term, relation) values (:member, :term, 'CAN_HELP')")
                .param("member", member)
                .param("term", term)
                .update();
    }

    /** A full sheet that is handed in; its author is of a Cité in France. */
    public long submitted(long author) {
        var id = practices.fullDraft(author);
        fixture.as.member(author, () -> reviewing.submit(id));
        return id;
    }

    /** The task of that reviewer in the last round of that sheet, whatever became of it. */
    public long task(long practice, long reviewer) {
        return sql.sql("select max(id) from practice_review_task where practice_id = :id and member_id = :member")
                .param("id", practice)
                .param("member", reviewer)
                .query(Long.class)
                .single();
    }

    public TaskState state(long task) {
        return TaskState.valueOf(sql.sql("select state from practice_review_task where id = :id")
                .param("id", task)
                .query(String.class)
                .single());
    }

    /** Who reviews it in its open round, in the order they were asked. */
    public List<Long> atWork(long practice) {
        return sql.sql(
                        "select t.member_id from practice_review_task t join practice_review_round w on w.id = t.round_id"
                                + " and w.closed_at is null where t.practice_id = :id"
                                + " and t.state in ('ASKED', 'ACCEPTED', 'GIVEN') order by t.id")
                .param("id", practice)
                .query(Long.class)
                .list();
    }

    /** They declare that there is no conflict of interest. */
    public long accept(long practice, long reviewer) {
        var task = task(practice, reviewer);
        fixture.as.member(reviewer, () -> tasks.accept(task));
        return task;
    }

    /** They give that review, whatever version is there. */
    public void give(long practice, long reviewer, ReviewEntry entry) {
        var task = accept(practice, reviewer);
        fixture.as.member(reviewer, () -> tasks.give(task, version(task), entry));
    }

    public int version(long task) {
        return sql.sql("select version from practice_review_task where id = :id")
                .param("id", task)
                .query(Integer.class)
                .single();
    }

    /** That score with a comment for each item. */
    public static ReviewEntry review(int score, Verdict verdict) {
        var scores = new EnumMap<RubricItem, Integer>(RubricItem.class);
        var comments = new EnumMap<RubricItem, String>(RubricItem.class);
        for (var item : RubricItem.values()) {
            scores.put(item, score);
            comments.put(item, "On " + item.key() + " " + score);
        }
        return new ReviewEntry(scores, comments, verdict, "Dear authors, " + verdict);
    }

    /** Nothing but a letter. */
    public static ReviewEntry draft(String letter) {
        return new ReviewEntry(Map.of(), Map.of(), null, letter);
    }
}
