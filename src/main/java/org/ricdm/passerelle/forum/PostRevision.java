package org.ricdm.passerelle.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.people.PersonCard;

/** One text that a post had. */
public record PostRevision(int number, @Nullable PersonCard editor, String source, String reason, Instant at) {}
