package org.ricdm.passerelle.dev.bench;

import java.sql.SQLException;
import java.util.List;

/** One part of the portal, measured. */
interface Bench {

    /** What it costs. */
    List<Budget> run() throws SQLException;

    /** How the store carries out what is asked most; after {@link #run}. */
    List<String> plans();
}
