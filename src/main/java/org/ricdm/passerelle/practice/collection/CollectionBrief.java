package org.ricdm.passerelle.practice.collection;

import org.ricdm.passerelle.common.i18n.Language;

/**
 * A collection in a few words, for whoever asked.
 *
 * @param language that it was begun in
 * @param published whether members read it
 * @param mine whether who asks is one of its curators
 */
public record CollectionBrief(long id, Language language, boolean published, boolean mine) {}
