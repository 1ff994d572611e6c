package org.ricdm.passerelle.event.programme;

/**
 * What is said of a session in one language.
 *
 * @param title a plain line
 * @param description Markdown
 */
public record SessionText(String title, String description) {

    public static final int MAX_TITLE = 150;
    public static final int MAX_DESCRIPTION = 4_000;
}
