package org.ricdm.passerelle.common.start;

import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;

/** Lets nobody use the database before its history of migrations was found to be the expected one. */
class HistoryCheck implements InitializingBean {

    private final MigrationHistory history;

    HistoryCheck(MigrationHistory history) {
        this.history = history;
    }

    @Override
    public void afterPropertiesSet() {
        history.check();
    }

    /** Puts the check between Flyway, where that is switched on, and all beans that use the database. */
    static class Detector extends AbstractBeansOfTypeDatabaseInitializerDetector {

        /** After Flyway's initializer, which has 1. */
        @Override
        public int getOrder() {
            return 2;
        }

        @Override
        protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
            return Set.of(HistoryCheck.class);
        }
    }
}
