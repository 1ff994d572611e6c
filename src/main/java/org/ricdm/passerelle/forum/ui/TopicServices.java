package org.ricdm.passerelle.forum.ui;

import java.time.Clock;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ObjectRegistry;
import org.ricdm.passerelle.forum.Bookmarks;
import org.ricdm.passerelle.forum.Drafts;
import org.ricdm.passerelle.forum.Follows;
import org.ricdm.passerelle.forum.LiveTopics;
import org.ricdm.passerelle.forum.Mentionable;
import org.ricdm.passerelle.forum.PostHistory;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.Reactions;
import org.ricdm.passerelle.forum.Summaries;
import org.ricdm.passerelle.forum.TopicPages;
import org.ricdm.passerelle.forum.TopicTags;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.moderation.Flags;
import org.ricdm.passerelle.thesaurus.Tags;
import org.springframework.stereotype.Component;

/** What the page of a topic asks. One thing to hand to its parts. */
@Component
record TopicServices(
        TopicPages pages,
        Topics topics,
        Posts posts,
        Flags flags,
        PostHistory history,
        Summaries summaries,
        Reactions reactions,
        Bookmarks bookmarks,
        Drafts drafts,
        Mentionable people,
        LiveTopics live,
        Follows follows,
        TopicTags topicTags,
        Tags tags,
        TopicAids aids,
        ObjectRegistry objects,
        CurrentViewer current,
        Clock clock) {}
