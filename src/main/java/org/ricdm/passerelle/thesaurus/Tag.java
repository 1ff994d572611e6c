package org.ricdm.passerelle.thesaurus;

/**
 * What something is about: a term of the thesaurus or, where it has none, a free tag that somebody wrote.
 *
 * @param key stands in addresses and never changes; at most 60 characters
 * @param label a term's name in the reader's language, a free tag as it was written
 */
public record Tag(String key, String label) {}
