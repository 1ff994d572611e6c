package org.ricdm.passerelle.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a mail, from top to bottom. Everything is plain text but {@code quoteHtml}, which comes from the
 * text pipeline.
 *
 * @param lead who did what, in one sentence
 * @param paragraphs further sentences before the button
 * @param quoteText the same as {@code quoteHtml} without marks
 * @param reason why this person gets the mail
 * @param links ways out, at the end
 */
public record MailBody(
        String lead,
        String title,
        List<String> paragraphs,
        @Nullable String quoteHtml,
        @Nullable String quoteText,
        @Nullable Link button,
        String reason,
        List<Link> links) {

    /** A sentence, a title, paragraphs and a button: enough for the mails around an account. */
    public static MailBody simple(String lead, String title, List<String> paragraphs, Link button, String reason) {
        return new MailBody(lead, title, paragraphs, null, null, button, reason, List.of());
    }

    /** A link with its words. */
    public record Link(String label, String url) {}
}
