package org.ricdm.passerelle.event.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of sign-ups, the last one to come first.
 *
 * @param next the key of the following page, null when this is the last one
 */
public record DeskPage(List<DeskRow> rows, @Nullable Long next) {}
