package org.ricdm.passerelle.forum;

/** What a topic is for. */
public enum TopicKind {
    QUESTION,
    DISCUSSION,
    ANNOUNCEMENT,
    /** Asks for a vote, see {@link Polls}. */
    POLL;

    /** Key of its word in the glossary. */
    public String wordKey() {
        return switch (this) {
            case QUESTION -> "forum.question";
            case DISCUSSION -> "forum.discussion";
            case ANNOUNCEMENT -> "forum.announcement";
            case POLL -> "forum.poll";
        };
    }
}
