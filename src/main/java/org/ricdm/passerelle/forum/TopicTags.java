package org.ricdm.passerelle.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.thesaurus.Tag;
import org.ricdm.passerelle.thesaurus.Tags;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tags of topics, and what moderators do to free ones. Finding tags is {@link Tags}. */
@Service
@Transactional
public class TopicTags {

    /** Tags of one topic; with more of them none says what it is about. */
    public static final int AT_MOST = 5;

    /** Free tags on one page. */
    public static final int PAGE = 50;

    private final ForumAccess access;
    private final TopicRepository topics;
    private final Tagging tagging;
    private final Tags tags;

    TopicTags(ForumAccess access, TopicRepository topics, Tagging tagging, Tags tags) {
        this.access = access;
        this.topics = topics;
        this.tagging = tagging;
        this.tags = tags;
    }

    /**
     * Gives the topic these tags in place of those it had; its author or a moderator may.
     *
     * @param typed keys, names in any language, synonyms, or words for a new free tag; at most five
     * @throws InvalidInput on {@code tags}
     */
    @ForMembers
    public void tag(long topicId, List<String> typed) {
        var rights = access.readableTopic(topicId);
        var topic = topics.there(topicId);
        if (topic.authorId() != rights.me() && !rights.mayModerate()) {
            throw new NotOpen("topic:" + topicId + " is not tagged by others");
        }
        tagging.put(topicId, tagging.meant(typed, rights.viewer().language()));
    }

    /** A page of free tags in the order of their keys, with how many topics carry each; moderators may. */
    @ForMembers
    @Transactional(readOnly = true)
    public FreeTagPage free(@Nullable String after) {
        access.moderating();
        var found = tags.freeAfter(after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var uses = tagging.uses(shown);
        return new FreeTagPage(
                shown.stream()
                        .map(tag -> new FreeTagPage.Used(tag, uses.getOrDefault(tag.key(), 0)))
                        .toList(),
                found.size() > PAGE ? shown.getLast().key() : null);
    }

    /**
     * Gives a free tag another label; moderators may. Its address stays.
     *
     * @throws InvalidInput on {@code label}
     */
    @ForMembers
    public void rename(String key, String label) {
        access.moderating();
        tagging.relabel(key, tags.rename(key, label));
    }

    /**
     * Merges a free tag into a term or another free tag; moderators may. Topics and levels follow, and the old address
     * leads to the other.
     *
     * @param into key or name of the other, in any language
     * @throws InvalidInput on {@code into}
     */
    @ForMembers
    public Tag merge(String key, String into) {
        access.moderating();
        var target = tags.merge(key, into);
        tagging.merge(key, target);
        return target;
    }
}
