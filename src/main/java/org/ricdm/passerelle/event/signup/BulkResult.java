package org.ricdm.passerelle.event.signup;

import java.util.Map;

/**
 * What becomes of many sign-ups, or has.
 *
 * @param people how many for each outcome that occurs, in the order of the outcomes
 */
public record BulkResult(Map<BulkOutcome, Integer> people) {

    /** How many are not afterwards what they were before. */
    public int changed() {
        return people.entrySet().stream()
                .filter(one -> one.getKey().isChange())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
