package org.ricdm.passerelle.forum;

/** What one says to a post without writing. None of them counts for or against a person. */
public enum ReactionKind {
    /** It helped me. */
    THANKS,
    /** I have the same question. */
    ME_TOO,
    /** We have done it here. */
    TRIED;

    /** Key of its word on a button. */
    public String wordKey() {
        return "forum.reaction." + name();
    }
}
