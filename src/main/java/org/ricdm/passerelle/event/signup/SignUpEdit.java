package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;

/**
 * What the organisers changed in somebody's sign-up.
 *
 * @param category null where it stayed
 * @param way null where it stayed
 * @param answers short names of the questions whose answer is another one, joined; empty where none is
 */
record SignUpEdit(@Nullable Turned<Long> category, @Nullable Turned<EventMode> way, String answers) {

    /** From one claim to the other, with answers. */
    static SignUpEdit between(Claim before, Claim after, String answers) {
        return new SignUpEdit(
                before.categoryId() == after.categoryId()
                        ? null
                        : new Turned<>(before.categoryId(), after.categoryId()),
                before.way() == after.way() ? null : new Turned<>(before.way(), after.way()),
                answers);
    }

    /** Something that is another one now. */
    record Turned<T>(T before, T after) {}
}
