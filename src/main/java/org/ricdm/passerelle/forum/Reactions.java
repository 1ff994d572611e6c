package org.ricdm.passerelle.forum;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Thanks, the same question, tried it: what is said to a post in one click. It ranks nobody and bumps nothing. */
@Service
@Transactional
public class Reactions {

    /** People listed for one post; the network has some 1,500 members. */
    private static final int LISTED = 200;

    private final JdbcClient sql;
    private final ForumAccess access;
    private final PostRepository posts;
    private final People people;
    private final Clock clock;

    Reactions(JdbcClient sql, ForumAccess access, PostRepository posts, People people, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.posts = posts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Reacts to somebody's post; saying it twice changes nothing.
     *
     * @throws NotOpen when the viewer may not read the post, or wrote it
     */
    @ForMembers
    public void react(long topicId, int number, ReactionKind kind) {
        var rights = access.readableTopic(topicId);
        var post = published(topicId, number);
        if (post.authorId() == rights.me()) {
            throw new NotOpen("one does not react to one's own post");
        }
        sql.sql("insert ignore into reaction (post_id, member_id, kind, reacted_at) values (:post, :me, :kind, :now)")
                .param("post", post.id())
                .param("me", rights.me())
                .param("kind", kind.name())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    /** Takes a reaction of one's own back; there need be none. */
    @ForMembers
    public void withdraw(long topicId, int number, ReactionKind kind) {
        var rights = access.readableTopic(topicId);
        sql.sql("delete from reaction where post_id = :post and member_id = :me and kind = :kind")
                .param("post", published(topicId, number).id())
                .param("me", rights.me())
                .param("kind", kind.name())
                .update();
    }

    /** Who reacted in that way, the first ones first; at most 200. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<PersonCard> who(long topicId, int number, ReactionKind kind) {
        access.readableTopic(topicId);
        var members = sql.sql("select member_id from reaction where post_id = :post and kind = :kind"
                        + " order by reacted_at, member_id limit :limit")
                .param("post", published(topicId, number).id())
                .param("kind", kind.name())
                .param("limit", LISTED)
                .query(Long.class)
                .list();
        var cards = people.cards(members);
        return members.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    private Post published(long topicId, int number) {
        return posts.findByTopicIdAndNumber(topicId, number)
                .filter(post -> post.state() == PostState.PUBLISHED)
                .orElseThrow(() -> new NotOpen("post " + number + " of topic:" + topicId));
    }
}
