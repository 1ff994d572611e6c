package org.ricdm.passerelle.event.signup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those who bring somebody of some sign-ups, as they are now.
 *
 * @param rows by the id of their own sign-up
 */
record Bringers(Map<Long, SignUpRow> rows) {

    /** Of these sign-ups. One statement, none when all of them come alone. */
    static Bringers of(Collection<SignUpRow> brought, SignUpRows store) {
        var ids =
                brought.stream().map(SignUpRow::withId).filter(Objects::nonNull).collect(Collectors.toSet());
        var rows = new HashMap<Long, SignUpRow>();
        if (!ids.isEmpty()) {
            store.these(ids).forEach(row -> rows.put(row.id(), row));
        }
        return new Bringers(rows);
    }

    /** Those among them who may bring somebody: whoever is brought brings nobody. */
    static List<Long> ids(Collection<SignUpRow> some) {
        return some.stream()
                .filter(row -> row.withId() == null)
                .map(SignUpRow::id)
                .toList();
    }

    /** The sign-ups that have a place; a set of one's own. */
    Set<Long> withPlace() {
        return rows.values().stream()
                .filter(row -> row.state().takesPlace())
                .map(SignUpRow::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether that one may have a place: who comes alone always, all others when who brings them has one. */
    boolean have(SignUpRow row) {
        return row.mayHavePlace(withPlace());
    }

    /** Who reads what is told of it. */
    AttendeeId reader(SignUpRow row) {
        return row.withId() == null ? row.attendee() : of(row).attendee();
    }

    private SignUpRow of(SignUpRow row) {
        return Objects.requireNonNull(rows.get(row.withId()));
    }
}
