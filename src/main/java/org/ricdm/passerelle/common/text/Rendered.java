package org.ricdm.passerelle.common.text;

import java.util.Set;

/**
 * What the pipeline made of a text.
 *
 * @param html safe to show anywhere in the portal, in mails and feeds
 * @param text the same without marks, for excerpts, search and plain mails
 * @param mentions handles of the people who are named with an at sign outside of code and quotes
 * @param files tokens of the portal's own files that it shows
 * @param pipelineVersion to know what has to be rendered again after a change
 */
public record Rendered(String html, String text, Set<String> mentions, Set<String> files, int pipelineVersion) {}
