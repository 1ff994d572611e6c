package org.ricdm.passerelle.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Makes MIME messages and hands them to the SMTP server over one connection for a run. */
@Component
class MailPost {

    private static final Logger log = LoggerFactory.getLogger(MailPost.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final JavaMailSenderImpl server;
    private final MailLayout layout;
    private final PublicUrl publicUrl;
    private final String from;
    private final Clock clock;

    MailPost(
            JavaMailSenderImpl server,
            MailLayout layout,
            PublicUrl publicUrl,
            @Value("${passerelle.mail.from}") String from,
            Clock clock) {
        this.server = server;
        this.layout = layout;
        this.publicUrl = publicUrl;
        this.from = from;
        this.clock = clock;
    }

    Line line() {
        return new Line();
    }

    private MimeMessage message(MailJob job, MailDraft.Message draft) throws MessagingException {
        var message = new FixedIdMessage(server);
        try {
            message.setFrom(new InternetAddress(from, "Passerelle", UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8", e);
        }
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(job.address(), true));
        message.setSubject(singleLine(draft.subject()), UTF_8);
        message.setSentDate(Date.from(Instant.now(clock)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", draft.language().code());
        for (var header : draft.headers().entrySet()) {
            message.setHeader(header.getKey(), singleLine(header.getValue()));
        }
        var text = new MimeBodyPart();
        text.setText(layout.text(draft.language(), draft.body()), UTF_8);
        var html = new MimeBodyPart();
        html.setContent(layout.html(draft.language(), draft.subject(), draft.body()), "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        message.setHeader(
                "Message-ID",
                draft.headers()
                        .getOrDefault(
                                "Message-ID",
                                "<" + job.kind() + "." + job.reference().replaceAll("[^A-Za-z0-9.-]", "-") + "."
                                        + job.id() + "@" + publicUrl.host() + ">"));
        return message;
    }

    /** A line break in a header would begin a header of the writer's choice. */
    private static String singleLine(String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("line break in a header");
        }
        return value;
    }

    /** One connection, opened with the first mail. */
    final class Line implements AutoCloseable {

        private @Nullable Transport transport;

        void send(MailJob job, MailDraft.Message draft) throws MessagingException {
            var message = message(job, draft);
            var open = open();
            try {
                open.sendMessage(message, message.getAllRecipients());
            } catch (MessagingException e) {
                if (!open.isConnected()) {
                    transport = null;
                }
                throw e;
            }
        }

        private Transport open() throws MessagingException {
            if (transport == null) {
                transport = server.getSession().getTransport("smtp");
                var user = server.getUsername();
                var anonymous = user == null || user.isEmpty();
                transport.connect(
                        server.getHost(),
                        server.getPort(),
                        anonymous ? null : user,
                        anonymous ? null : server.getPassword());
            }
            return transport;
        }

        @Override
        public void close() {
            if (transport != null) {
                try {
                    transport.close();
                } catch (MessagingException e) {
                    log.debug("closing the line to the mail server failed", e);
                }
            }
        }
    }

    /** Keeps the Message-ID that was set. */
    private static final class FixedIdMessage extends MimeMessage {
        FixedIdMessage(JavaMailSenderImpl server) {
            super(server.getSession());
        }

        @Override
        protected void updateMessageID() {
            // Ours is set after saving; see MailPost.message.
        }
    }
}
