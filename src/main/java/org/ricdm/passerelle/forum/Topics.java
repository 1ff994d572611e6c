package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.text.LanguageGuess;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to topics: opened, accepted, closed. Reading them is {@link TopicLists} and {@link TopicPages}. */
@Service
@Transactional
public class Topics {

    /** Characters; shorter ones say nothing in a mailbox. */
    public static final int MIN_TITLE = 3;

    /** Characters; longer ones are cut by mail programs. */
    public static final int MAX_TITLE = 150;

    private static final int MAX_REASON = 300;

    private final ForumAccess access;
    private final TopicRepository topics;
    private final PostRepository posts;
    private final PostFiles files;
    private final Tagging tagging;
    private final Drafts drafts;
    private final LanguageGuess guess;
    private final Publishing publishing;
    private final Audit audit;
    private final Clock clock;

    Topics(
            ForumAccess access,
            TopicRepository topics,
            PostRepository posts,
            PostFiles files,
            Tagging tagging,
            Drafts drafts,
            LanguageGuess guess,
            Publishing publishing,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.topics = topics;
        this.posts = posts;
        this.files = files;
        this.tagging = tagging;
        this.drafts = drafts;
        this.guess = guess;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a topic with its first post. Its author watches it. The same by the same person within a minute is a second
     * click and gives the topic that is already there.
     *
     * @throws InvalidInput on {@code title} and {@code body}, on {@code kind} or on {@code tags}
     * @throws NotOpen when the viewer may not open topics there
     */
    @ForMembers
    public TopicRef open(NewTopic entry) {
        if (entry.kind() == TopicKind.POLL) {
            throw new IllegalArgumentException("a poll is opened with its options");
        }
        return begin(entry);
    }

    @InsideOnly("opening a poll, whose right is asked here as for every topic")
    TopicRef begin(NewTopic entry) {
        var rights = access.writable(entry.forumSlug());
        if (entry.kind() == TopicKind.ANNOUNCEMENT && !rights.mayAnnounce()) {
            throw InvalidInput.of("kind", "forum.error.mayNotAnnounce");
        }
        var accepted = PostText.entry(entry.title(), entry.body());
        var title = accepted.title();
        var body = accepted.body();
        var now = Instant.now(clock);
        var sameAgain = openedAMomentAgo(rights, title, body, now);
        if (sameAgain.isPresent()) {
            return sameAgain.get();
        }
        var tags = tagging.meant(entry.tags(), entry.language());
        var topic = topics.saveAndFlush(new Topic(
                rights.forumId(),
                entry.kind(),
                title,
                PlainText.slug(title, "topic"),
                entry.language(),
                rights.me(),
                now));
        var rendered = files.render(body, null);
        var first = new Post(topic.id(), topic.nextNumber(), rights.me(), null, body, rendered, entry.language(), now);
        if (guess.of(body).filter(found -> found != entry.language()).isPresent()) {
            // What differs from the guess was chosen.
            first.speak(entry.language());
        }
        tagging.put(topic.id(), tags);
        drafts.discardOwn(rights.me(), Drafts.newTopic(rights.slug()));
        publishing.begin(rights, topic, first);
        files.attach(first, rendered);
        publishing.changedTopic(topic.id());
        return new TopicRef(topic.id(), topic.slug());
    }

    /**
     * Gives the topic another title; its author or a moderator may.
     *
     * @throws InvalidInput on {@code title}
     */
    @ForMembers
    public TopicRef rename(long topicId, String newTitle) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        if (topic.authorId() != rights.me() && !rights.mayModerate()) {
            throw new NotOpen("topic:" + topicId + " is not renamed by others");
        }
        var title = PostText.title(newTitle);
        topic.rename(title, PlainText.slug(title, "topic"));
        publishing.changedTopic(topicId);
        return new TopicRef(topicId, topic.slug());
    }

    /** Marks the answer that helped; the author of the question or a moderator may. */
    @ForMembers
    public void accept(long topicId, int postNumber) {
        var topic = questionToJudge(topicId);
        var post = posts.findByTopicIdAndNumber(topicId, postNumber).orElseThrow(() -> new NotOpen("post"));
        if (post.number() == 1 || post.state() != PostState.PUBLISHED) {
            throw new NotOpen("post " + postNumber + " of topic:" + topicId + " is no answer");
        }
        topic.accept(postNumber);
        publishing.changedTopic(topicId);
    }

    /** Takes the mark back; the author of the question or a moderator may. */
    @ForMembers
    public void withdrawAcceptance(long topicId) {
        questionToJudge(topicId).accept(null);
        publishing.changedTopic(topicId);
    }

    /**
     * Closes a topic; moderators may.
     *
     * @param reason shown in the topic, 1 to 300 characters
     * @throws InvalidInput on {@code reason}; on {@code state} when it is not open any more
     */
    @ForMembers
    public void close(long topicId, String reason) {
        var rights = access.moderated(topicId);
        topics.there(topicId).close(rights.me(), reason(reason));
        note("topic.closed", topicId);
    }

    /**
     * Opens a closed topic again; moderators may.
     *
     * @throws InvalidInput on {@code state} when it is not closed any more
     */
    @ForMembers
    public void reopen(long topicId) {
        access.moderated(topicId);
        topics.there(topicId).reopen();
        note("topic.reopened", topicId);
    }

    /** Keeps a topic on top of its forum; moderators may. */
    @ForMembers
    public void pin(long topicId) {
        access.moderated(topicId);
        topics.there(topicId).pin(true);
        note("topic.pinned", topicId);
    }

    /** Lets a topic take its place by time again; moderators may. */
    @ForMembers
    public void unpin(long topicId) {
        access.moderated(topicId);
        topics.there(topicId).pin(false);
        note("topic.unpinned", topicId);
    }

    private void note(String action, long topicId) {
        audit.note(action, new ObjectRef(ForumAccess.TOPIC, topicId));
    }

    static String reason(String typed) {
        var reason = PlainText.line(typed);
        if (!PlainText.isVisible(reason)) {
            throw InvalidInput.of("reason", "forum.error.reasonEmpty");
        }
        if (reason.length() > MAX_REASON) {
            throw InvalidInput.of("reason", "forum.error.reasonLong", MAX_REASON);
        }
        return reason;
    }

    private Optional<TopicRef> openedAMomentAgo(ForumAccess.Rights rights, String title, String body, Instant now) {
        topics.lockForum(rights.forumId());
        return topics.findFirstByForumIdAndAuthorIdAndTitleAndCreatedAtAfterOrderByIdDesc(
                        rights.forumId(), rights.me(), title, now.minus(Post.SECOND_CLICK))
                .filter(topic -> posts.findByTopicIdAndNumber(topic.id(), 1)
                        .filter(first -> first.isSameAgain(rights.me(), body, now))
                        .isPresent())
                .map(topic -> new TopicRef(topic.id(), topic.slug()));
    }

    private Topic questionToJudge(long topicId) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        if (topic.kind() != TopicKind.QUESTION || (topic.authorId() != rights.me() && !rights.mayModerate())) {
            throw new NotOpen("topic:" + topicId + " is not judged by who asks");
        }
        return topic;
    }
}
