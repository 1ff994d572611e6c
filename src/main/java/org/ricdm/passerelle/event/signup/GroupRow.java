package org.ricdm.passerelle.event.signup;

/**
 * One person of a group, and what happens to them.
 *
 * @param number of the row, 1 for the first
 * @param category its name in the reader's language; as it was typed when there is no such
 */
public record GroupRow(int number, String name, String email, String category, GroupOutcome outcome) {}
