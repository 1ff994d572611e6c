package org.ricdm.passerelle.event.programme;

/**
 * A session in one of its two copies.
 *
 * @param version to be given back when it is changed; in a release, the release that changed it last
 * @param out taken out by the planners, or withdrawn in the release
 */
public record PlannedSession(long id, long version, boolean out, SessionEntry entry) {}
