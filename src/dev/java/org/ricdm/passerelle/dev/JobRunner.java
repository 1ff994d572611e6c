package org.ricdm.passerelle.dev;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs everything that is due now, jobs and pending facts, instead of waiting for the schedule. */
@Component
public class JobRunner {

    private final List<Job> jobs;
    private final JdbcClient sql;

    JobRunner(List<Job> jobs, JdbcClient sql) {
        this.jobs = jobs;
        this.sql = sql;
    }

    /** Runs until nothing is left to do and returns how much each job did. */
    public Map<String, Integer> runAllDue() {
        var done = new LinkedHashMap<String, Integer>();
        int round;
        do {
            awaitFacts();
            round = 0;
            for (var job : jobs) {
                var count = job.run();
                done.merge(job.name(), count, Integer::sum);
                round += count;
            }
        } while (round > 0);
        return done;
    }

    /** Waits until every fact that was published has been listened to; gives up after a minute. */
    public void awaitFacts() {
        for (var tries = 0; tries < 3_000; tries++) {
            var pending = sql.sql("select count(*) from EVENT_PUBLICATION where COMPLETION_DATE is null"
                            + " and (STATUS is null or STATUS <> 'FAILED')")
                    .query(Integer.class)
                    .single();
            if (pending == 0) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
