package org.ricdm.passerelle.event;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events a list shows; null does not narrow it.
 *
 * @param country ISO 3166-1 code of two letters
 * @param centre slug of the host or of a centre that holds it with the host
 */
public record EventFilter(
        @Nullable EventKind kind,
        @Nullable String country,
        @Nullable String centre) {

    /** All events. */
    public static final EventFilter ALL = new EventFilter(null, null, null);

    /** As it stands in an address; what cannot be meant is left out. */
    public static EventFilter read(@Nullable String kind, @Nullable String country, @Nullable String centre) {
        return new EventFilter(
                Arrays.stream(EventKind.values())
                        .filter(one -> one.key().equals(kind))
                        .findFirst()
                        .orElse(null),
                country != null && country.matches("[A-Z]{2}") ? country : null,
                centre != null && centre.matches("[a-z0-9-]{1,60}") ? centre : null);
    }

    /** As it stands in an address, without the question mark; empty for all events. */
    public String query() {
        return Stream.of(
                        kind == null ? "" : "kind=" + kind.key(),
                        country == null ? "" : "country=" + country,
                        centre == null ? "" : "centre=" + centre)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
    }

    /** The same address with this filter and one thing more, such as {@code page=x} or nothing. */
    public String address(String path, String more) {
        var query = Stream.of(query(), more).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** With that kind, or any. */
    public EventFilter withKind(@Nullable EventKind other) {
        return new EventFilter(other, country, centre);
    }

    /** With that country, or any. */
    public EventFilter withCountry(@Nullable String other) {
        return new EventFilter(kind, other, centre);
    }

    /** With that host, or any. */
    public EventFilter withCentre(@Nullable String other) {
        return new EventFilter(kind, country, other);
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !equals(ALL);
    }
}
