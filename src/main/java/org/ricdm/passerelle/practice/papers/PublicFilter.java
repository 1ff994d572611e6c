package org.ricdm.passerelle.practice.papers;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets the list for visitors shows; null does not narrow it.
 *
 * @param theme key of the thesaurus
 * @param country ISO 3166-1 code of the country of the centre
 */
public record PublicFilter(@Nullable String theme, @Nullable String country) {

    /** All sheets for everybody. */
    public static final PublicFilter ALL = new PublicFilter(null, null);

    /** As it stands in an address; what cannot be meant is left out. */
    public static PublicFilter read(@Nullable String theme, @Nullable String country) {
        return new PublicFilter(
                theme != null && theme.matches("[a-z0-9-]{1,60}") ? theme : null,
                country != null && country.matches("[A-Z]{2}") ? country : null);
    }

    /** The address of the list with this filter, and the page that begins at that cursor, if one is given. */
    public String address(String path, @Nullable String cursor) {
        var query = Stream.of(
                        theme == null ? "" : "theme=" + theme,
                        country == null ? "" : "country=" + country,
                        cursor == null ? "" : "page=" + cursor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !equals(ALL);
    }
}
