package org.ricdm.passerelle.event.call;

import java.util.List;

/**
 * What a letter with a decision says in one language.
 *
 * @param title of the proposal
 */
public record DecisionLetter(String subject, String lead, String title, List<String> paragraphs) {}
