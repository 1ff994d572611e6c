package org.ricdm.passerelle.event.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.table.Cell;

/**
 * Answers as columns of a table.
 *
 * @param headings the short names of the questions
 * @param cells by sign-up; as many as there are headings
 */
public record AnswerTable(List<String> headings, Map<Long, List<Cell>> cells) {

    /** No columns. */
    public static final AnswerTable NONE = new AnswerTable(List.of(), Map.of());

    /** The cells of a sign-up; empty ones for who answered nothing. */
    public List<Cell> of(long signUpId) {
        return cells.getOrDefault(signUpId, Collections.nCopies(headings.size(), Cell.NOTHING));
    }
}
