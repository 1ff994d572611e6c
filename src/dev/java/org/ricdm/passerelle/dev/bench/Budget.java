package org.ricdm.passerelle.dev.bench;

import java.util.Locale;

/**
 * What something may cost and what it was measured to cost.
 *
 * @param unit of both figures
 * @param atMost whether the figure must not be above the limit; otherwise not below it
 */
record Budget(String name, double limit, String unit, boolean atMost, double measured) {

    static Budget atMost(String name, double limit, String unit, double measured) {
        return new Budget(name, limit, unit, true, measured);
    }

    static Budget atLeast(String name, double limit, String unit, double measured) {
        return new Budget(name, limit, unit, false, measured);
    }

    boolean holds() {
        return atMost ? measured <= limit : measured >= limit;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %-62s | %s %8.1f %-10s | %9.1f | %-5s |",
                name,
                atMost ? "<=" : ">=",
                limit,
                unit,
                measured,
                holds() ? "yes" : "NO");
    }
}
