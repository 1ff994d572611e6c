package org.ricdm.passerelle.practice.translation;

/**
 * What a translator typed for one text.
 *
 * @param revision number of the original they had before them, see {@link TranslationPage#revision}
 * @param base the translation they had before they typed
 * @param text what they typed; empty takes the translation away
 */
public record TypedPassage(String path, int revision, String base, String text) {}
