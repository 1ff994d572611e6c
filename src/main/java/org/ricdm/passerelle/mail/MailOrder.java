package org.ricdm.passerelle.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody wants to leave.
 *
 * @param kind names the {@link MailBuilder}
 * @param memberId the recipient, null when the address belongs to nobody yet
 * @param reference what the builder needs to build it, at most 100 characters, never a secret
 * @param dedupeKey at most one mail for each key, ever; at most 190 characters
 */
public record MailOrder(
        String kind, String address, @Nullable Long memberId, String reference, String dedupeKey) {

    /** A mail of which one ever leaves for that reference. */
    public static MailOrder once(String kind, String address, @Nullable Long memberId, String reference) {
        return new MailOrder(kind, address, memberId, reference, key(kind, reference));
    }

    /** The key of a mail that is ordered so. */
    public static String key(String kind, String reference) {
        return kind + ":" + reference;
    }
}
