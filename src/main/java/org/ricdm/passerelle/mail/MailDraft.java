package org.ricdm.passerelle.mail;

import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;

/** What a builder decided. */
public sealed interface MailDraft {

    /**
     * A mail that may leave.
     *
     * @param language of the mail
     * @param headers further headers; {@code Message-ID} replaces the one made from kind, reference and recipient
     * @param attachments files beside the text
     */
    record Message(
            Language language, String subject, MailBody body, Map<String, String> headers, List<Attachment> attachments)
            implements MailDraft {

        /** Without files. */
        public Message(Language language, String subject, MailBody body, Map<String, String> headers) {
            this(language, subject, body, headers, List.of());
        }
    }

    /**
     * A file of text.
     *
     * @param name with its ending, in ASCII
     * @param type media type with its parameters; the text leaves in UTF-8
     */
    record Attachment(String name, String type, String text) {}

    /** A mail that must not leave, and why, in words for support. */
    record Skip(String reason) implements MailDraft {}
}
