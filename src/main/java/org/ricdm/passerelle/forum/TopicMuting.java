package org.ricdm.passerelle.forum;

import org.ricdm.passerelle.common.access.Muting;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.springframework.stereotype.Component;

/** Answers, when a mail is about to leave, whether its reader has muted the topic since it was ordered. */
@Component
class TopicMuting implements Muting {

    private final Following following;

    TopicMuting(Following following) {
        this.following = following;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(ForumAccess.TOPIC) || kind.equals(ForumAccess.POST);
    }

    @Override
    public boolean isMuted(long memberId, ObjectRef object) {
        var wishes = object.kind().equals(ForumAccess.TOPIC)
                ? following.wishesForTopic(memberId, object.id())
                : following.wishesForPost(memberId, object.id());
        return wishes.filter(known -> !Precedence.hears(known)).isPresent();
    }
}
