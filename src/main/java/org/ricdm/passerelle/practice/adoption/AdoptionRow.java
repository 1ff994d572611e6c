package org.ricdm.passerelle.practice.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An adoption as the store has it.
 *
 * @param parentId the Cité of an associated centre
 */
record AdoptionRow(
        long id,
        long practiceId,
        long centreId,
        @Nullable Long parentId,
        AdoptionState state,
        long responsibleId,
        @Nullable LocalDate startedOn,
        @Nullable Long sheetId) {

    static AdoptionRow read(ResultSet row, int n) throws SQLException {
        return new AdoptionRow(
                row.getLong("id"),
                row.getLong("practice_id"),
                row.getLong("centre_id"),
                row.getObject("parent_id", Long.class),
                AdoptionState.valueOf(row.getString("state")),
                row.getLong("responsible_id"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("sheet_id", Long.class));
    }
}
