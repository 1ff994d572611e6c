package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.LanguageGuess;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.moderation.Cases;
import org.ricdm.passerelle.moderation.Decisions;
import org.ricdm.passerelle.notification.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to posts: written, edited, deleted, hidden, read. Reading them is {@link TopicPages}. */
@Service
@Transactional
public class Posts {

    /** Characters of Markdown; some fifteen printed pages. */
    public static final int MAX_LENGTH = 50_000;

    private static final int MAX_EDIT_REASON = 200;

    private final ForumAccess access;
    private final TopicRepository topics;
    private final PostRepository posts;
    private final Revisions revisions;
    private final PostFiles files;
    private final Following following;
    private final Drafts drafts;
    private final Notices notices;
    private final LanguageGuess guess;
    private final Publishing publishing;
    private final Cases cases;
    private final Decisions decisions;
    private final Clock clock;

    Posts(
            ForumAccess access,
            TopicRepository topics,
            PostRepository posts,
            Revisions revisions,
            PostFiles files,
            Following following,
            Drafts drafts,
            Notices notices,
            LanguageGuess guess,
            Publishing publishing,
            Cases cases,
            Decisions decisions,
            Clock clock) {
        this.access = access;
        this.topics = topics;
        this.posts = posts;
        this.revisions = revisions;
        this.files = files;
        this.following = following;
        this.drafts = drafts;
        this.notices = notices;
        this.guess = guess;
        this.publishing = publishing;
        this.cases = cases;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Answers in a topic and returns the number of the new post. Its author watches the topic from now on, unless they
     * chose another level. The same text by the same person within a minute is a second click and gives the post that is
     * already there.
     *
     * @param language that its author chose, or null: then it is detected, or the author's own when it cannot be told
     * @param replyTo number of the post it answers, or null
     * @throws InvalidInput on {@code body}, also when the topic was closed meanwhile
     */
    @ForMembers
    public int reply(long topicId, String body, @Nullable Language language, @Nullable Integer replyTo) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        if (topic.isHeld()) {
            throw InvalidInput.of("body", "forum.error.topicHeld");
        }
        if (!rights.mayAnswer() || (!topic.isOpen() && !rights.mayModerate())) {
            throw InvalidInput.of("body", "forum.error.topicClosed");
        }
        if (topic.kind() == TopicKind.ANNOUNCEMENT && topic.authorId() != rights.me() && !rights.mayModerate()) {
            throw InvalidInput.of("body", "forum.error.announcement");
        }
        var source = PostText.body(body);
        var now = Instant.now(clock);
        var last = posts.findByTopicIdAndNumber(topicId, topic.lastNumber());
        if (last.isPresent() && last.get().isSameAgain(rights.me(), source, now)) {
            return last.get().number();
        }
        var number = topic.nextNumber();
        var answered = replyTo != null && replyTo > 0 && replyTo < number ? replyTo : null;
        drafts.discardOwn(rights.me(), Drafts.reply(topicId));
        var spoken = language != null
                ? language
                : guess.of(source).orElse(rights.viewer().language());
        var rendered = files.render(source, null);
        var post = new Post(topicId, number, rights.me(), answered, source, rendered, spoken, now);
        if (language != null) {
            post.speak(language);
        }
        publishing.begin(rights, topic, post);
        files.attach(post, rendered);
        return number;
    }

    /** What the author, or a moderator, edits. */
    @ForMembers
    @Transactional(readOnly = true)
    public PostSource source(long topicId, int number) {
        var post = editable(access.readableTopic(topicId), topicId, number);
        return new PostSource(post.source(), post.version());
    }

    /**
     * Rewrites a post; its author or a moderator may, and a summary whoever may answer in the topic. The text before is
     * kept in the history. What a moderator gave back waits for one again.
     *
     * @param version from {@link #source}
     * @param reason why, at most 200 characters, may be empty
     * @throws EditConflict when somebody else was faster; nothing is changed
     * @throws InvalidInput on {@code body} or {@code reason}
     */
    @ForMembers
    public void edit(long topicId, int number, int version, String body, String reason) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        var post = editable(rights, topicId, number);
        if (post.version() != version) {
            throw new EditConflict(post.source(), post.version());
        }
        var source = PostText.body(body);
        var why = PlainText.line(reason);
        if (why.length() > MAX_EDIT_REASON) {
            throw InvalidInput.of("reason", "forum.error.reasonLong", MAX_EDIT_REASON);
        }
        drafts.discardOwn(rights.me(), Drafts.edit(topicId, number));
        if (source.equals(post.source())) {
            return;
        }
        var rendered = files.render(source, post);
        revisions.keep(post, rights.me(), source, why, Instant.now(clock));
        var before = post.html();
        post.rewrite(source, rendered, Instant.now(clock));
        guess.of(source).filter(post::seemsToSpeak).filter(found -> number == 1).ifPresent(topic::speak);
        publishing.again(rights, topic, post, before);
        files.attachAgain(post, rendered);
    }

    /**
     * Says in which language a post is written; its author or a moderator may. With the first post its topic is corrected
     * too. An edit does not detect it again.
     */
    @ForMembers
    public void correctLanguage(long topicId, int number, Language language) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        var post = editable(rights, topicId, number);
        post.speak(language);
        if (number == 1) {
            topic.speak(language);
            publishing.changedTopic(topicId);
        }
        publishing.changed(post);
    }

    /** Deletes a post and leaves a trace; its author or a moderator may. The first post goes with its topic only. */
    @ForMembers
    public void delete(long topicId, int number) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        var post = editable(rights, topicId, number);
        if (number <= 1) {
            throw InvalidInput.of("body", "forum.error.firstPost");
        }
        post.become(PostState.DELETED, rights.me(), null, Instant.now(clock));
        cases.gone(Publishing.ref(post));
        forgetAcceptance(topic, number);
        publishing.changed(post);
    }

    /**
     * Hides a post with a reason, which its author gets by mail; moderators may, but not their own.
     *
     * @throws InvalidInput on {@code reason}; on {@code state} when it is not published any more
     */
    @ForMembers
    public void hide(long topicId, int number, String reason) {
        access.moderated(topicId);
        var _ = topics.there(topicId);
        decisions.hideAtOnce(Publishing.ref(post(topicId, number)), Topics.reason(reason));
    }

    /**
     * Shows a hidden post again; moderators may.
     *
     * @throws InvalidInput on {@code state} when it is not hidden any more
     */
    @ForMembers
    public void show(long topicId, int number) {
        access.moderated(topicId);
        var _ = topics.there(topicId);
        decisions.showAgain(Publishing.ref(post(topicId, number)));
    }

    /** Notes that the viewer has read the topic up to that post; what they were told about it is read too. */
    @ForMembers
    public void read(long topicId, int upToNumber) {
        var rights = access.readableTopic(topicId);
        following.read(rights.me(), topicId, upToNumber);
        notices.read(rights.me(), new ObjectRef(ForumAccess.TOPIC, topicId), upToNumber);
    }

    /** The HTML that publishing this text would store. */
    @ForMembers
    @Transactional(readOnly = true)
    public String preview(String body) {
        return files.preview(body, null);
    }

    /** The HTML that saving this text as a post that is there would store; its author or a moderator may. */
    @ForMembers
    @Transactional(readOnly = true)
    public String previewEdit(long topicId, int number, String body) {
        return files.preview(body, editable(access.readableTopic(topicId), topicId, number));
    }

    /**
     * The post as a Markdown quote with its author's handle, to begin an answer with.
     *
     * @param selected the part of it to quote as plain text, empty for the whole
     */
    @ForMembers
    @Transactional(readOnly = true)
    public String quote(long topicId, int number, String selected) {
        access.readableTopic(topicId);
        var post = post(topicId, number);
        if (post.state() != PostState.PUBLISHED) {
            throw new NotOpen("post " + number + " of topic:" + topicId);
        }
        return revisions.asQuote(post, selected.isBlank() ? post.source() : selected.strip());
    }

    private Post editable(ForumAccess.Rights rights, long topicId, int number) {
        var post = post(topicId, number);
        var own = post.authorId() == rights.me() || (number == Post.SUMMARY && rights.mayAnswer());
        if (!(post.state() == PostState.PUBLISHED && (own || rights.mayModerate()))
                && !(post.state() == PostState.RETURNED && post.authorId() == rights.me())) {
            throw new NotOpen("post " + number + " of topic:" + topicId + " is not edited by who asks");
        }
        return post;
    }

    private Post post(long topicId, int number) {
        return posts.findByTopicIdAndNumber(topicId, number)
                .orElseThrow(() -> new NotOpen("post " + number + " of topic:" + topicId));
    }

    private void forgetAcceptance(Topic topic, int number) {
        if (topic.isAccepted(number)) {
            topic.accept(null);
            publishing.changedTopic(topic.id());
        }
    }
}
