package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.DraftIntake;
import org.ricdm.passerelle.practice.DraftProposal;
import org.ricdm.passerelle.practice.DraftProposal.Excerpt;
import org.ricdm.passerelle.practice.DraftRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From talk to practice: posts of a topic become the material of a draft, whose author is the one who acts and in which
 * the authors of the posts are credited. Only what every reader of the topic may read goes into it.
 */
@Service
@Transactional
public class PracticeDrafts {

    /** Posts in one draft: what one still reads beside the fields. The fact that they were taken names them all. */
    public static final int MAX_POSTS = 60;

    private final JdbcClient sql;
    private final ForumAccess access;
    private final DraftIntake intake;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PracticeDrafts(
            JdbcClient sql, ForumAccess access, DraftIntake intake, ApplicationEventPublisher facts, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.intake = intake;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The numbers of the posts that most likely hold the practice: the summary, the first post, the accepted answer, and
     * what others have tried.
     *
     * @throws NotOpen when there is no such topic or the viewer may not read it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Integer> proposed(long topicId) {
        access.readableTopic(topicId);
        return sql.sql("select p.number from post p join topic t on t.id = p.topic_id"
                        + " where p.topic_id = :topic and p.state = 'PUBLISHED' and (p.number <= 1"
                        + " or p.number = t.accepted_no or exists"
                        + " (select 1 from reaction r where r.post_id = p.id and r.kind = :tried))"
                        + " order by p.number limit :max")
                .param("topic", topicId)
                .param("tried", ReactionKind.TRIED.name())
                .param("max", MAX_POSTS)
                .query(Integer.class)
                .list();
    }

    /**
     * Begins a draft out of these posts. Those that are not shown to every reader at this moment, even if to the one who
     * acts, stay out of it; the authors of the others are told, unless they muted the topic.
     *
     * @param numbers of the posts, 0 for the summary; at most 60
     * @throws InvalidInput on {@code posts} when nothing is left of them or they are too many; on {@code title} as
     *     {@link DraftIntake#begin} says
     * @throws NotOpen when there is no such topic or the viewer may not read it
     */
    @ForMembers
    public Begun begin(long topicId, Collection<Integer> numbers, String title) {
        var rights = access.readableTopic(topicId);
        var wanted = Set.copyOf(numbers);
        if (wanted.size() > MAX_POSTS) {
            throw InvalidInput.of("posts", "forum.practice.error.many", MAX_POSTS);
        }
        var taken = wanted.isEmpty() ? List.<Excerpt>of() : taken(topicId, wanted);
        if (taken.isEmpty()) {
            throw InvalidInput.of("posts", "forum.practice.error.none");
        }
        var byTime = taken.stream()
                .sorted(Comparator.comparing(Excerpt::writtenAt)
                        .thenComparingLong(excerpt -> excerpt.source().id()))
                .toList();
        var draft = intake.begin(new DraftProposal(
                title,
                language(topicId),
                new ObjectRef(ForumAccess.TOPIC, topicId),
                taken,
                byTime.stream().map(Excerpt::authorId).distinct().toList()));
        note(topicId, draft, rights.me());
        facts.publishEvent(new PostsTaken(
                draft.id(),
                topicId,
                rights.me(),
                byTime.stream().map(excerpt -> excerpt.source().id()).toList()));
        return new Begun(draft.id(), wanted.size() - taken.size());
    }

    private List<Excerpt> taken(long topicId, Set<Integer> numbers) {
        return sql.sql("select p.id, p.author_id, p.source, p.html, p.language, p.created_at from post p"
                        + " where p.topic_id = :topic and p.number in (:numbers) and p.state = 'PUBLISHED'"
                        + " and not p.never_shown order by p.number")
                .param("topic", topicId)
                .param("numbers", numbers)
                .query(PracticeDrafts::excerpt)
                .list();
    }

    private Language language(long topicId) {
        return Language.of(sql.sql("select language from topic where id = :topic")
                        .param("topic", topicId)
                        .query(String.class)
                        .single())
                .orElse(Language.EN);
    }

    /** The line stands below what had been said by then. */
    private void note(long topicId, DraftRef draft, long by) {
        sql.sql("insert into topic_practice (practice_id, topic_id, after_no, by_id, begun_at)"
                        + " select :practice, t.id, t.last_post_no, :by, :now from topic t where t.id = :topic")
                .param("practice", draft.id())
                .param("topic", topicId)
                .param("by", by)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    /**
     * What was begun.
     *
     * @param practiceId of the draft
     * @param leftOut how many of the chosen posts did not go into it
     */
    public record Begun(long practiceId, int leftOut) {}

    private static Excerpt excerpt(ResultSet row, int n) throws SQLException {
        return new Excerpt(
                new ObjectRef(ForumAccess.POST, row.getLong("id")),
                row.getLong("author_id"),
                row.getString("source"),
                row.getString("html"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getTimestamp("created_at").toInstant());
    }
}
