package org.ricdm.passerelle.common.jobs;

import java.time.Duration;

/**
 * Work that is done now and then by one instance of the portal at a time. Each bean of this type becomes a recurring
 * db-scheduler task; running it twice must do no harm, because a crash in the middle runs it again.
 */
public interface Job {

    /** Lower-case name with dashes; the key of the task in the store. */
    String name();

    /** How long to rest after a run. */
    Duration every();

    /** Does what is due now. Returns how many things were done, 0 when there was nothing. */
    int run();
}
