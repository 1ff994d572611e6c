package org.ricdm.passerelle.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * What stands in a mail, from top to bottom. Everything is plain text but the HTML of the quote, which comes from the
 * text pipeline or from words that were escaped one by one.
 *
 * @param lead who did what, in one sentence
 * @param quote what somebody wrote, null when nobody did
 * @param paragraphs further sentences before the button
 * @param reason why this person gets the mail
 * @param links ways out, at the end
 * @param choices rows of answers, each a link, between paragraphs and button
 */
public record MailBody(
        String lead,
        String title,
        List<String> paragraphs,
        @Nullable Quote quote,
        @Nullable Link button,
        String reason,
        List<Link> links,
        List<Choices> choices) {

    /** Without rows of answers. */
    public MailBody(
            String lead,
            String title,
            List<String> paragraphs,
            @Nullable Quote quote,
            @Nullable Link button,
            String reason,
            List<Link> links) {
        this(lead, title, paragraphs, quote, button, reason, links, List.of());
    }

    /** A sentence, a title, paragraphs and a button: enough for the mails around an account. */
    public static MailBody simple(String lead, String title, List<String> paragraphs, Link button, String reason) {
        return new MailBody(lead, title, paragraphs, null, button, reason, List.of());
    }

    /**
     * A question with its possible answers, side by side.
     *
     * @param detail a second line, may be empty
     */
    public record Choices(String title, String detail, List<Choice> offered) {}

    /**
     * One answer.
     *
     * @param symbol shown above the words, for the eye only
     */
    public record Choice(String symbol, String label, String url) {}

    /** A link with its words. */
    public record Link(String label, String url) {}

    /**
     * What somebody wrote. Long texts are cut: mail programs hide the end of mails beyond 100 kB, and with it the way out.
     *
     * @param html sanitised by the text pipeline, with links inside the portal written from a slash
     * @param text the same without marks
     * @param language of both, null when it is not known
     */
    public record Quote(String html, String text, @Nullable Language language, Manner manner) {

        /** What is passed on of something that stands elsewhere. */
        public Quote(String html, String text, @Nullable Language language) {
            this(html, text, language, Manner.PASSED_ON);
        }
    }

    /** How somebody's words stand in a mail. */
    public enum Manner {
        /** Set off from the mail. */
        PASSED_ON,
        /** They are the mail, and stand nowhere else: only what no mail could hold is cut. */
        WRITTEN_TO_YOU
    }
}
