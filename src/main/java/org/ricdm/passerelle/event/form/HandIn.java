package org.ricdm.passerelle.event.form;

import org.jspecify.annotations.Nullable;

/**
 * Which files somebody can answer with: a member those that they uploaded, a guest those that came with the same form.
 *
 * @param guestId null for a member
 * @param form of the guest: empty for what is asked of themselves, otherwise the key of the form of somebody they bring
 */
public record HandIn(@Nullable Long guestId, String form) {

    /** The loose files of the member who acts. */
    public static final HandIn OF_MEMBER = new HandIn(null, "");

    /** Those that are kept for that guest with that form. */
    public static HandIn ofGuest(long guestId, String form) {
        return new HandIn(guestId, form);
    }
}
