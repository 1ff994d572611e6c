package org.ricdm.passerelle.event.call;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who presents a proposal with its author.
 *
 * @param memberId null for somebody without an account
 * @param name empty for a member, who is named by the portal
 * @param email empty for a member
 */
record CoPresenter(@Nullable Long memberId, String name, String email) {}
