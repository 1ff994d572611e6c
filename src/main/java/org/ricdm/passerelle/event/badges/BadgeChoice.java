package org.ricdm.passerelle.event.badges;

import org.jspecify.annotations.Nullable;

/**
 * Whose badges are printed.
 *
 * @param due only those that are to be printed
 * @param signUpId only that one; null for all
 */
public record BadgeChoice(boolean due, @Nullable Long signUpId) {

    /** Everybody's. */
    public static final BadgeChoice ALL = new BadgeChoice(false, null);

    /** Those of new people and those that say something else by now. */
    public static final BadgeChoice DUE = new BadgeChoice(true, null);

    /** That person's. */
    public static BadgeChoice of(long signUpId) {
        return new BadgeChoice(false, signUpId);
    }
}
