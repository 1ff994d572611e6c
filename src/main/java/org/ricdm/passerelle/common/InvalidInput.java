package org.ricdm.passerelle.common;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a person typed cannot be accepted. Each problem names its field, so that the form can say it beside the field. */
public class InvalidInput extends RuntimeException {

    /**
     * One thing that is wrong.
     *
     * @param field name of the field in the operation's input record
     * @param messageKey key of a message in the five languages
     * @param arguments values for the message, in order {0}, {1} …
     */
    public record Problem(String field, String messageKey, List<Object> arguments) {}

    /** Where problems are said that are those of no field. */
    private static final String WHOLE = "form";

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(p -> p.field() + " " + p.messageKey()).collect(Collectors.joining(", ")));
        this.problems = List.copyOf(problems);
    }

    public static InvalidInput of(String field, String messageKey, Object... arguments) {
        return new InvalidInput(List.of(new Problem(field, messageKey, List.of(arguments))));
    }

    /**
     * Does a part of something larger. What is refused of its fields begins with the prefix there; what is refused of the
     * whole, {@code form}, stays that.
     */
    public static <T> T within(String prefix, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems.stream()
                    .map(one -> one.field().equals(WHOLE)
                            ? one
                            : new Problem(prefix + one.field(), one.messageKey(), one.arguments()))
                    .toList());
        }
    }

    /** As {@link #within(String, Supplier)}, of what gives nothing back. */
    public static void within(String prefix, Runnable part) {
        within(prefix, () -> {
            part.run();
            return true;
        });
    }

    /** Whether something is wrong with that field. */
    public boolean isOn(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    public List<Problem> problems() {
        return problems;
    }
}
