package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a topic closes by itself. Moderators decide it, and whoever asked a question decides it for their own. */
@Service
@Transactional
public class TopicClosing {

    private static final Duration LATEST = Duration.ofDays(366);

    private final ForumAccess access;
    private final TopicRepository topics;
    private final Clock clock;

    TopicClosing(ForumAccess access, TopicRepository topics, Clock clock) {
        this.access = access;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * The topic closes at that moment, in place of any moment chosen before.
     *
     * @throws InvalidInput on {@code closesAt} when it has passed or is more than a year away; on {@code state} when the
     *     topic is not open any more
     */
    @ForMembers
    public void closeAt(long topicId, Instant moment) {
        var topic = decidedByViewer(topicId);
        var now = Instant.now(clock);
        if (!moment.isAfter(now) || moment.isAfter(now.plus(LATEST))) {
            throw InvalidInput.of("closesAt", "forum.closing.error.moment");
        }
        if (!topic.isOpen()) {
            throw InvalidInput.of("state", "forum.error.stateChanged");
        }
        topic.closeLater(moment);
    }

    /** The topic stays open. */
    @ForMembers
    public void keepOpen(long topicId) {
        var topic = decidedByViewer(topicId);
        if (topic.isOpen()) {
            topic.closeLater(null);
        }
    }

    private Topic decidedByViewer(long topicId) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        var ownQuestion = topic.kind() == TopicKind.QUESTION && topic.authorId() == rights.me();
        if (!ownQuestion && !rights.mayModerate()) {
            throw new NotOpen("topic:" + topicId + " is not closed by who asks");
        }
        return topic;
    }
}
