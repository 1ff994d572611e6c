package org.ricdm.passerelle.forum;

/** Which part of a topic is shown. */
public sealed interface Window {

    /** From the first post that the reader has not seen; the end when all is read; the beginning on the first visit. */
    record Unread() implements Window {}

    /**
     * A page that is as full as the topic allows and holds the post of that number with the one before it, if there are
     * any; the end when there is no such number yet.
     */
    record Around(int number) implements Window {}

    /** From the post of that number. */
    record From(int number) implements Window {}

    /** The posts just before that number. */
    record Before(int number) implements Window {}
}
