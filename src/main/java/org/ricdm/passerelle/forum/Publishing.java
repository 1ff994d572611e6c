package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ObjectChanged;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.moderation.Cases;
import org.ricdm.passerelle.people.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The moment a post begins to be read, or to wait: what somebody writes in their first week with more than two links is
 * looked at by a moderator first.
 */
@Component
class Publishing {

    /** Links out of the portal; the third one makes a newcomer's post wait. */
    static final int LINKS = 2;

    /** Since joining. */
    static final Duration NEWCOMER = Duration.ofDays(7);

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(?!/)");

    private final PostRepository posts;
    private final Following following;
    private final People people;
    private final Cases cases;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Publishing(
            PostRepository posts,
            Following following,
            People people,
            Cases cases,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.posts = posts;
        this.following = following;
        this.people = people;
        this.cases = cases;
        this.facts = facts;
        this.clock = clock;
    }

    /** Publishes a new post, or lets it wait. Its author watches the topic. Returns its number. */
    int begin(ForumAccess.Rights rights, Topic topic, Post post) {
        var now = Instant.now(clock);
        var waits = waits(rights, post.html());
        if (waits) {
            post.beginHeld();
            if (post.number() == 1) {
                topic.hold();
            }
        } else {
            topic.shows(post.number(), now);
        }
        posts.saveAndFlush(post);
        following.watchAutomatically(rights.me(), topic.id(), post.number());
        if (waits) {
            cases.held(ref(post), rights.me());
        } else {
            facts.publishEvent(new PostPublished(topic.id(), post.number(), rights.me()));
        }
        changed(post);
        return post.number();
    }

    /**
     * Publishes a changed text, or lets it wait: what a moderator gave back, and what a newcomer has added links to.
     *
     * @param htmlBefore of the text that was there
     */
    void again(ForumAccess.Rights rights, Topic topic, Post post, String htmlBefore) {
        var now = Instant.now(clock);
        if (post.number() == Post.SUMMARY) {
            refuseLinks(rights, post);
        }
        if (post.state() == PostState.RETURNED) {
            post.become(PostState.HELD, null, null, now);
            posts.saveAndFlush(post);
            cases.corrected(ref(post), post.authorId());
        } else if (links(post.html()) > links(htmlBefore)
                && post.authorId() == rights.me()
                && waits(rights, post.html())) {
            post.become(PostState.HELD, null, null, now);
            posts.saveAndFlush(post);
            cases.held(ref(post), rights.me());
        } else {
            posts.saveAndFlush(post);
            facts.publishEvent(new PostEdited(topic.id(), post.number(), rights.me()));
        }
        changed(post);
    }

    /**
     * Publishes the first summary of a topic, of which nobody is told but whom it names. A summary does not wait for a
     * moderator: a newcomer's links are refused.
     */
    void sumUp(ForumAccess.Rights rights, Topic topic, Post summary) {
        refuseLinks(rights, summary);
        posts.saveAndFlush(summary);
        facts.publishEvent(new PostEdited(topic.id(), summary.number(), rights.me()));
        changed(summary);
    }

    private void refuseLinks(ForumAccess.Rights rights, Post summary) {
        if (waits(rights, summary.html())) {
            throw InvalidInput.of("body", "forum.error.summaryLinks", LINKS);
        }
    }

    /** Search asks again what may be found of the topic. */
    void changedTopic(long topicId) {
        facts.publishEvent(new ObjectChanged(ForumAccess.TOPIC, topicId));
    }

    /** Search asks again what may be found of the post. */
    void changed(Post post) {
        facts.publishEvent(new ObjectChanged(ForumAccess.POST, post.id()));
    }

    private boolean waits(ForumAccess.Rights rights, String html) {
        return links(html) > LINKS
                && !rights.mayModerate()
                && people.joinedAt(rights.me())
                        .filter(joined -> Instant.now(clock).isBefore(joined.plus(NEWCOMER)))
                        .isPresent();
    }

    private static long links(String html) {
        return LINK.matcher(html).results().count();
    }

    static ObjectRef ref(Post post) {
        return new ObjectRef(ForumAccess.POST, post.id());
    }
}
