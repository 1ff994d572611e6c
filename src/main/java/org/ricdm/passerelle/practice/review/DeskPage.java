package org.ricdm.passerelle.practice.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of the office.
 *
 * @param next where the next page begins; null on the last one
 */
public record DeskPage(List<DeskRow> rows, @Nullable Long next) {}
