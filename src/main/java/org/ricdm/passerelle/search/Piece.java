package org.ricdm.passerelle.search;

/**
 * A piece of an excerpt, plain text.
 *
 * @param found whether it is one of the words looked for
 */
public record Piece(String text, boolean found) {}
