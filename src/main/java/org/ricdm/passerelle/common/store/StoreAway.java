package org.ricdm.passerelle.common.store;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.ricdm.passerelle.common.Causes;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a store that cannot be reached, where trying again later helps, from a defect. */
public final class StoreAway {

    private StoreAway() {}

    /** Whether the fault, or what caused it, is a lost or refused connection. */
    public static boolean isWhy(Throwable fault) {
        return Causes.of(fault)
                .anyMatch(cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof CannotGetJdbcConnectionException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof SQLTransientConnectionException
                        || cause instanceof SQLNonTransientConnectionException);
    }
}
