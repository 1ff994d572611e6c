package org.ricdm.passerelle.practice.translation;

/**
 * What became of what was typed.
 *
 * @param stored the passage as the store has it now
 * @param disputed whether somebody else wrote another text meanwhile: theirs is {@code stored}, one's own is not kept
 */
public record KeptPassage(Passage stored, boolean disputed, TranslationProgress progress) {}
