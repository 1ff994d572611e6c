package org.ricdm.passerelle.forum.ui;

import org.ricdm.passerelle.common.text.LanguageGuess;
import org.ricdm.passerelle.forum.Polls;
import org.ricdm.passerelle.forum.PracticeDrafts;
import org.ricdm.passerelle.forum.SimilarTopics;
import org.ricdm.passerelle.forum.TopicClosing;
import org.ricdm.passerelle.forum.TopicLinks;
import org.ricdm.passerelle.forum.TopicMerging;
import org.ricdm.passerelle.forum.TopicMoves;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.stereotype.Component;

/** What the pages of topics ask beside topics and posts themselves. */
@Component
record TopicAids(
        Polls polls,
        TopicClosing closing,
        SimilarTopics similar,
        TopicLinks links,
        TopicMoves moves,
        TopicMerging merging,
        PracticeDrafts practices,
        LanguageGuess language,
        Thesaurus terms) {}
