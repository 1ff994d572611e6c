package org.ricdm.passerelle.common.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;

/**
 * Something that was done by right of an office.
 *
 * @param actorId null for the portal itself
 * @param action such as {@code topic.closed}
 * @param detail ids and words of the portal, never what somebody wrote
 */
public record AuditEntry(long id, Instant at, @Nullable Long actorId, String action, ObjectRef object, String detail) {}
