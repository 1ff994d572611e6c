package org.ricdm.passerelle.common.pdf;

import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What is to be printed.
 *
 * @param template name of the Thymeleaf template; it finds {@code language} and {@code words} beside the data
 * @param language of the words on it, as screen readers need to know it
 * @param title as programs show it in the title of their window
 * @param about one sentence on what it is
 * @param data what the template fills in; text of people is escaped by {@code th:text}
 */
public record Paper(String template, Language language, String title, String about, Map<String, Object> data) {}
