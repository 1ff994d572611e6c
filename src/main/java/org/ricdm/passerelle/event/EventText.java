package org.ricdm.passerelle.event;

/**
 * What is said of an event in one language. Title and summary are plain lines; the other three are Markdown.
 *
 * @param practical how to get there, where to stay, what to bring
 * @param faq questions people ask, each a heading with its answer below
 */
public record EventText(String title, String summary, String text, String practical, String faq) {

    public static final int MAX_TITLE = 120;
    public static final int MAX_SUMMARY = 300;
    /** Characters of Markdown in each of the three texts. */
    public static final int MAX_TEXT = 20_000;

    /** A title and one sentence. */
    public static EventText brief(String title, String summary) {
        return new EventText(title, summary, "", "", "");
    }
}
