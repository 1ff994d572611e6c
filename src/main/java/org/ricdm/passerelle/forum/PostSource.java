package org.ricdm.passerelle.forum;

/** What an author edits. */
public record PostSource(String source, int version) {}
