package org.ricdm.passerelle.notification;

/** Why somebody is told, the strongest first: who is told for one reason is not told again for a weaker one. */
public enum Reason {
    MENTION,
    REPLY,
    QUOTE,
    AUTHOR,
    WATCHING,
    FORUM,
    TAG,
    FIRST_POST,
    /** Something waits for who moderates. */
    REVIEW,
    /** Can help with what a question is about. */
    CAN_HELP,
    /** Moderates where a question waits. */
    UNANSWERED,
    /** One's own words are used in a draft of a practice. */
    USED,
    /** A centre goes on with trying a practice that one wrote. */
    ADOPTED,
    /** One's own practice sheet can be read in another language. */
    TRANSLATED,
    /** Follows a collection of practices to which one was added. */
    COLLECTED,
    /** Was named an author of a sheet of a practice. */
    AUTHORSHIP,
    /** Writes a sheet that is to be confirmed, changed or retired. */
    RENEWAL,
    /** Has a seat in a session whose time, room, speakers or languages changed. */
    PROGRAMME,
    /** The review of a practice goes on: asked to review, asked, answered, decided. */
    PEER_REVIEW,
    /** One's own wish to be reminded. */
    REMINDER;

    /** Whether a mail goes with the notice; a feature that writes a mail of its own is not to be heard twice. */
    boolean isMailed() {
        return this != PROGRAMME && this != PEER_REVIEW;
    }
}
