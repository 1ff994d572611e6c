package org.ricdm.passerelle.signin;

import java.time.Instant;

/**
 * An invitation that nobody has taken up yet.
 *
 * @param invitedBy name of the member who sent it last
 * @param expiresAt may be past: such an invitation can be sent again
 */
public record InvitationSummary(
        long id, String email, String centreName, String invitedBy, Instant invitedAt, Instant expiresAt) {}
