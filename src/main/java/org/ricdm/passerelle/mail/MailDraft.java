package org.ricdm.passerelle.mail;

import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;

/** What a builder decided. */
public sealed interface MailDraft {

    /**
     * A mail that may leave.
     *
     * @param language of the mail
     * @param headers further headers; {@code Message-ID} replaces the one made from kind, reference and recipient
     */
    record Message(Language language, String subject, MailBody body, Map<String, String> headers)
            implements MailDraft {}

    /** A mail that must not leave, and why, in words for support. */
    record Skip(String reason) implements MailDraft {}
}
