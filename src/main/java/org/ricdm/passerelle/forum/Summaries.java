package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The summary on top of a topic, which everybody who may answer there keeps up to date together. It is a post with the
 * number 0, so that text, history, edit conflicts and rights are those of posts; changing it is {@link Posts#edit}.
 */
@Service
@Transactional
public class Summaries {

    /** Posts from which on a summary is proposed. A shorter topic is read as fast as its summary. */
    public static final int WORTHWHILE_FROM = 8;

    private final ForumAccess access;
    private final TopicRepository topics;
    private final PostRepository posts;
    private final PostFiles files;
    private final Drafts drafts;
    private final Publishing publishing;
    private final Clock clock;

    Summaries(
            ForumAccess access,
            TopicRepository topics,
            PostRepository posts,
            PostFiles files,
            Drafts drafts,
            Publishing publishing,
            Clock clock) {
        this.access = access;
        this.topics = topics;
        this.posts = posts;
        this.files = files;
        this.drafts = drafts;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * Writes the first summary of a topic; whoever may answer there may. Nobody is told, except whom it names.
     *
     * @throws InvalidInput on {@code body}
     * @throws EditConflict when somebody else has begun one meanwhile; nothing is changed
     * @throws NotOpen when the topic may not be read or is not answered in
     */
    @ForMembers
    public void begin(long topicId, String body, Language language) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        if (!rights.mayAnswer() || (!topic.isOpen() && !rights.mayModerate())) {
            throw new NotOpen("topic:" + topicId + " is not summed up by who asks");
        }
        var existing = posts.findByTopicIdAndNumber(topicId, Post.SUMMARY).orElse(null);
        if (existing != null) {
            if (existing.state() != PostState.PUBLISHED) {
                throw InvalidInput.of("body", "forum.error.summaryHidden");
            }
            throw new EditConflict(existing.source(), existing.version());
        }
        var source = PostText.body(body);
        var rendered = files.render(source, null);
        drafts.discardOwn(rights.me(), Drafts.edit(topicId, Post.SUMMARY));
        var summary =
                new Post(topicId, Post.SUMMARY, rights.me(), null, source, rendered, language, Instant.now(clock));
        publishing.sumUp(rights, topic, summary);
        files.attach(summary, rendered);
    }
}
