package org.ricdm.passerelle.moderation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.audit.AuditEntry;
import org.ricdm.passerelle.people.PersonCard;

/**
 * A page of the log.
 *
 * @param people those who are named in it, by id
 * @param next the key of the page after, null on the last one
 */
public record AuditPage(
        List<AuditEntry> entries,
        Map<Long, PersonCard> people,
        @Nullable Long next) {}
