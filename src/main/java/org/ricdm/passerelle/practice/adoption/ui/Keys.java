package org.ricdm.passerelle.practice.adoption.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers in addresses, which anybody may type. */
final class Keys {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private Keys() {}

    /** Of the page of a list; null for the first. */
    static @Nullable Long before(QueryParameters query) {
        return number(query, "before").orElse(null);
    }

    static Optional<Long> number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(typed -> NUMBER.matcher(typed).matches())
                .map(Long::valueOf);
    }
}
