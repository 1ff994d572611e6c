package org.ricdm.passerelle.moderation;

import org.jspecify.annotations.Nullable;

/**
 * Which cases of the queue are shown.
 *
 * @param kind only that kind, null for all
 */
public record QueueFilter(@Nullable CaseKind kind, Whose whose, Order order) {

    /** Everything that waits, longest first. */
    public static final QueueFilter ALL = new QueueFilter(null, Whose.ALL, Order.LONGEST_WAITING_FIRST);

    /** Everybody's cases, or those that the viewer has taken on. */
    public enum Whose {
        ALL,
        MINE
    }

    /** In which order. */
    public enum Order {
        LONGEST_WAITING_FIRST,
        NEWEST_FIRST
    }
}
