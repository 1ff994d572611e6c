package org.ricdm.passerelle.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes a MIME message of a draft: HTML and plain text, headers in one line each, a Message-ID that stays the same. */
@Component
class MimeMails {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** A line break in a header would begin a header of the writer's choice; the other controls have no place there. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^A-Za-z0-9.-]");

    private final MailLayout layout;
    private final PublicUrl publicUrl;
    private final String from;
    private final Clock clock;

    MimeMails(MailLayout layout, PublicUrl publicUrl, @Value("${passerelle.mail.from}") String from, Clock clock) {
        this.layout = layout;
        this.publicUrl = publicUrl;
        this.from = from;
        this.clock = clock;
    }

    /**
     * The subject is made one line: it is what somebody wrote, and no reason to lose a mail. Everything else is ours.
     *
     * @throws IllegalArgumentException when another header or the address holds a control character, or when the address
     *     is not exactly one
     */
    MimeMessage message(Session session, MailJob job, MailDraft.Message draft) throws MessagingException {
        var message = new FixedIdMessage(session);
        try {
            message.setFrom(new InternetAddress(from, "Passerelle", UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
        message.setRecipient(MimeMessage.RecipientType.TO, one(job.address()));
        message.setSubject(PlainText.line(draft.subject()), UTF_8);
        message.setSentDate(Date.from(Instant.now(clock)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", draft.language().code());
        message.setHeader("Message-ID", ownId(job));
        for (var header : draft.headers().entrySet()) {
            message.setHeader(singleLine(header.getKey()), singleLine(header.getValue()));
        }
        var text = new MimeBodyPart();
        text.setText(layout.text(draft.language(), draft.body()), UTF_8);
        var html = new MimeBodyPart();
        html.setContent(layout.html(draft.language(), draft.subject(), draft.body()), "text/html; charset=UTF-8");
        var alternative = new MimeMultipart("alternative", text, html);
        message.setContent(draft.attachments().isEmpty() ? alternative : withFiles(alternative, draft.attachments()));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart withFiles(MimeMultipart text, List<MailDraft.Attachment> files)
            throws MessagingException {
        var mixed = new MimeMultipart("mixed");
        var body = new MimeBodyPart();
        body.setContent(text);
        mixed.addBodyPart(body);
        for (var file : files) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(file.text().getBytes(StandardCharsets.UTF_8), singleLine(file.type()))));
            part.setFileName(singleLine(file.name()));
            part.setDisposition(Part.ATTACHMENT);
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    /** The number of the mail stands for its recipient: an address has no place in a header that is passed on. */
    private String ownId(MailJob job) {
        return "<" + job.kind() + "." + NOT_IN_AN_ID.matcher(job.reference()).replaceAll("-") + "." + job.id() + "@"
                + publicUrl.host() + ">";
    }

    private static InternetAddress one(String address) throws AddressException {
        var one = new InternetAddress(singleLine(address), true);
        if (one.isGroup()) {
            throw new IllegalArgumentException("not exactly one address");
        }
        return one;
    }

    private static String singleLine(String value) {
        if (CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException("control character in a header");
        }
        return value;
    }

    /** Keeps the Message-ID that was set. */
    private static final class FixedIdMessage extends MimeMessage {
        FixedIdMessage(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {
            // The sender has set it.
        }
    }
}
