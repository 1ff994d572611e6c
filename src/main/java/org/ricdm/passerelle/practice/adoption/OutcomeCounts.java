package org.ricdm.passerelle.practice.adoption;

import java.util.Map;

/**
 * How often what was answered at the end. What nobody answered is missing.
 *
 * @param finished adoptions that were
 */
public record OutcomeCounts(
        int finished, Map<Effort, Integer> efforts, Map<Result, Integer> results, Map<Again, Integer> again) {}
