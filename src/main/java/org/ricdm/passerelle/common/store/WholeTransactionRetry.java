package org.ricdm.passerelle.common.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a whole transaction again, a bounded number of times, when MariaDB rolled it back for another one's sake: 1020
 * (record has changed since last read), 1205 (lock wait timeout), 1213 (deadlock). Only the outermost transaction is
 * repeated; inside a running one the error goes up.
 */
class WholeTransactionRetry implements MethodInterceptor {

    static final int ATTEMPTS = 4;
    private static final Set<Integer> WORTH_REPEATING = Set.of(1020, 1205, 1213);
    private static final Logger log = LoggerFactory.getLogger(WholeTransactionRetry.class);

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return invocation.proceed();
        }
        for (var attempt = 1; ; attempt++) {
            try {
                // A clone, because an invocation may proceed only once.
                return ((org.springframework.aop.ProxyMethodInvocation) invocation)
                        .invocableClone()
                        .proceed();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isWorthRepeating(e)) {
                    throw e;
                }
                log.info(
                        "transaction of {} is repeated, attempt {}",
                        invocation.getMethod().getName(),
                        attempt + 1);
                Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L << attempt));
            }
        }
    }

    static boolean isWorthRepeating(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && WORTH_REPEATING.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
