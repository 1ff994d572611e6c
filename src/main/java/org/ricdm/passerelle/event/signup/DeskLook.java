package org.ricdm.passerelle.event.signup;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;

/**
 * A look at the list of sign-ups: whom it shows and what beside their names. Stands in the address of the page and under
 * a name among the saved ones, written the same in both.
 *
 * @param columns null where nobody chose
 */
public record DeskLook(DeskFilter filter, @Nullable DeskColumns columns) {

    /** Everybody, with what is usual. */
    public static final DeskLook ALL = new DeskLook(DeskFilter.ALL, null);

    /** Characters that are looked for. */
    public static final int MAX_WORDS = 100;

    private static final String NUMBER = "[0-9]{1,18}";

    /** What is shown beside the names. */
    public DeskColumns shown() {
        return columns == null ? DeskColumns.USUAL : columns;
    }

    /** The same for other people. */
    public DeskLook with(DeskFilter other) {
        return new DeskLook(other, columns);
    }

    /** The same with something else beside the names. */
    public DeskLook with(DeskColumns other) {
        return new DeskLook(filter, other);
    }

    /** As the query of an address; empty for {@link #ALL}. */
    public String query() {
        var query = new ArrayList<String>();
        add(query, "state", filter.state());
        add(query, "category", filter.categoryId());
        add(query, "cite", filter.citeId());
        add(query, "workshop", filter.workshopId());
        add(query, "way", filter.way());
        add(query, "mail", filter.refused() ? Reach.REFUSED : null);
        add(query, "q", filter.words().isBlank() ? null : filter.words().strip());
        add(query, "columns", columns == null ? null : columns.code());
        return String.join("&", query);
    }

    private static void add(List<String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** From the query of an address; what is not understood narrows nothing. */
    public static DeskLook of(String query) {
        var values = values(query);
        var words = values.getOrDefault("q", "");
        return new DeskLook(
                new DeskFilter(
                        one(values, "state", SignUpState.values()),
                        number(values, "category"),
                        number(values, "cite"),
                        number(values, "workshop"),
                        one(values, "way", EventMode.values()),
                        one(values, "mail", Reach.values()) == Reach.REFUSED,
                        words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words),
                values.containsKey("columns") ? DeskColumns.of(values.getOrDefault("columns", "")) : null);
    }

    private static Map<String, String> values(String query) {
        var values = new HashMap<String, String>();
        for (var part : query.split("&")) {
            var at = part.indexOf('=');
            if (at > 0) {
                values.putIfAbsent(part.substring(0, at), decoded(part.substring(at + 1)));
            }
        }
        return values;
    }

    private static String decoded(String typed) {
        try {
            return URLDecoder.decode(typed, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static @Nullable Long number(Map<String, String> values, String name) {
        var value = values.getOrDefault(name, "");
        return value.matches(NUMBER) ? Long.valueOf(value) : null;
    }

    private static <E extends Enum<E>> @Nullable E one(Map<String, String> values, String name, E[] among) {
        return Arrays.stream(among)
                .filter(one -> one.name().equals(values.get(name)))
                .findFirst()
                .orElse(null);
    }
}
