package org.ricdm.passerelle.practice;

import org.jspecify.annotations.Nullable;

/**
 * Members read a sheet as it is from now on.
 *
 * @param byId the member who published it, null when it followed from something else
 */
public record SheetPublished(long practiceId, @Nullable Long byId) {}
