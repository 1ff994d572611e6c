package org.ricdm.passerelle.practice.adoption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a centre says when it takes a sheet up.
 *
 * @param start when it starts or did start; today or before: it runs already. Null: planned, nobody knows when
 */
public record AdoptionPlan(@Nullable LocalDate start, AdoptionVisibility visibility) {}
