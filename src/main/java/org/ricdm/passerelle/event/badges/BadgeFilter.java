package org.ricdm.passerelle.event.badges;

/**
 * Whose badges one looks at.
 *
 * @param due only those that are to be printed: new people, and whose badge says something else by now
 * @param words in the name of the person or of their centre; empty narrows nothing
 */
public record BadgeFilter(boolean due, String words) {

    /** All of them. */
    public static final BadgeFilter ALL = new BadgeFilter(false, "");
}
