package org.ricdm.passerelle.event.signup;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands beside the names in the list of sign-ups.
 *
 * @param questionIds whose answers; those that are sensitive are never shown
 */
public record DeskColumns(Set<DeskColumn> own, List<Long> questionIds) {

    /** Answers beside each name; more are read in the file. */
    public static final int MOST_QUESTIONS = 5;

    /** What is shown where nobody chose. */
    public static final DeskColumns USUAL = new DeskColumns(
            EnumSet.of(DeskColumn.CENTRE, DeskColumn.CITY, DeskColumn.CATEGORY, DeskColumn.WAY), List.of());

    private static final String QUESTION = "q";

    /** Whether that one is shown. */
    public boolean has(DeskColumn column) {
        return own.contains(column);
    }

    /** As they stand in an address, in the order in which they are shown. */
    public String code() {
        return Stream.concat(
                        Arrays.stream(DeskColumn.values()).filter(own::contains).map(DeskColumn::code),
                        questionIds.stream().map(id -> QUESTION + id))
                .collect(Collectors.joining(","));
    }

    /** From an address; what is no column is left out. */
    public static DeskColumns of(String code) {
        var parts = List.of(code.split(","));
        return new DeskColumns(
                parts.stream()
                        .flatMap(part -> DeskColumn.of(part).stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskColumn.class))),
                parts.stream()
                        .filter(part -> part.matches(QUESTION + "[0-9]{1,18}"))
                        .map(part -> Long.valueOf(part.substring(QUESTION.length())))
                        .distinct()
                        .limit(MOST_QUESTIONS)
                        .toList());
    }
}
