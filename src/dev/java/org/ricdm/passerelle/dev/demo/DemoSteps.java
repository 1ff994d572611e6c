package org.ricdm.passerelle.dev.demo;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what was written, in the same transaction, so that nothing is written twice and nothing is left out. */
@Component
class DemoSteps {

    private final JdbcClient sql;

    DemoSteps(JdbcClient sql) {
        this.sql = sql;
    }

    /** Not by Flyway: in production there is no such table. */
    void prepare() {
        sql.sql("create table if not exists demo_step (name varchar(190) not null primary key, made bigint not null)")
                .update();
    }

    /** What that step made, if it was taken before. */
    public Optional<Long> made(String step) {
        return sql.sql("select made from demo_step where name = :step")
                .param("step", step)
                .query(Long.class)
                .optional();
    }

    /** Takes the step unless it was taken before; returns the id that it made. */
    @Transactional
    public long once(String step, LongSupplier work) {
        var before = made(step);
        if (before.isPresent()) {
            return before.get();
        }
        var id = work.getAsLong();
        sql.sql("insert into demo_step (name, made) values (:step, :id)")
                .param("step", step)
                .param("id", id)
                .update();
        return id;
    }

    /** As {@link #once(String, LongSupplier)}, for steps that make nothing with an id. */
    @Transactional
    public void once(String step, Runnable work) {
        once(step, () -> {
            work.run();
            return 0;
        });
    }
}
