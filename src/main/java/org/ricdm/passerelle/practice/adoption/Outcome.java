package org.ricdm.passerelle.practice.adoption;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.InvalidInput.Problem;

/**
 * The five answers at the end of an adoption. What is null or empty was not answered, which is refused.
 *
 * @param effort against the forecast
 * @param result against the promise
 * @param changed what was done otherwise, at most 800 characters
 * @param advice for the next centre, at most 800 characters
 */
public record Outcome(
        @Nullable Effort effort,
        @Nullable Result result,
        String changed,
        @Nullable Again again,
        String advice) {

    /** Characters of each of the two texts. */
    public static final int MAX_TEXT = 800;

    /**
     * The same as it is stored.
     *
     * @throws InvalidInput on {@code effort}, {@code result}, {@code changed}, {@code again}, {@code advice}
     */
    Outcome checked() {
        var problems = new ArrayList<Problem>();
        var kept = new Outcome(effort, result, changed.strip(), again, advice.strip());
        mustBeChosen("effort", effort, problems);
        mustBeChosen("result", result, problems);
        text("changed", kept.changed, problems);
        mustBeChosen("again", again, problems);
        text("advice", kept.advice, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return kept;
    }

    private static void mustBeChosen(String field, @Nullable Object answer, List<Problem> problems) {
        if (answer == null) {
            problems.add(new Problem(field, "adoption.error.choose", List.of()));
        }
    }

    private static void text(String field, String said, List<Problem> problems) {
        Said.mustBeThere(field, said, problems);
        Said.mustFit(field, said, MAX_TEXT, problems);
    }
}
