package org.ricdm.passerelle.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An ordered mail that is about to leave. */
public record MailJob(
        long id, String kind, String address, @Nullable Long memberId, String reference, Instant orderedAt) {}
