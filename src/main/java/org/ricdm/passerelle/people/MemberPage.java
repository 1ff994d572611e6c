package org.ricdm.passerelle.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the directory.
 *
 * @param next cursor of the following page, null on the last one
 */
public record MemberPage(List<PersonCard> people, @Nullable String next) {}
