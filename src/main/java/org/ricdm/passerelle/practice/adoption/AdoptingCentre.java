package org.ricdm.passerelle.practice.adoption;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The centre that tries a sheet.
 *
 * @param country ISO 3166-1 code
 * @param latitude degrees, null when nobody entered it
 * @param longitude degrees, null when nobody entered it
 */
public record AdoptingCentre(
        long id,
        String slug,
        String name,
        String city,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    static final String COLUMNS =
            "c.slug as centre_slug, c.name as centre_name, c.city, c.country, c.latitude, c.longitude";

    static AdoptingCentre read(ResultSet row) throws SQLException {
        return new AdoptingCentre(
                row.getLong("centre_id"),
                row.getString("centre_slug"),
                row.getString("centre_name"),
                row.getString("city"),
                row.getString("country"),
                degrees(row.getBigDecimal("latitude")),
                degrees(row.getBigDecimal("longitude")));
    }

    private static @Nullable Double degrees(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
