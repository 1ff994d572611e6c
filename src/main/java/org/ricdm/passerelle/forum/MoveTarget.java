package org.ricdm.passerelle.forum;

/** A forum that topics may be moved to, named in the reader's language. */
public record MoveTarget(String slug, String name) {}
