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
    /** One's own wish to be reminded. */
    REMINDER
}
