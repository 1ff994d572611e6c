package org.ricdm.passerelle.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands messages to the SMTP server over one connection for a run. */
@Component
class MailPost {

    private static final Logger log = LoggerFactory.getLogger(MailPost.class);

    private final JavaMailSenderImpl server;
    private final MimeMails mimeMails;

    MailPost(JavaMailSenderImpl server, MimeMails mimeMails) {
        this.server = server;
        this.mimeMails = mimeMails;
    }

    Line line() {
        return new Line();
    }

    private MimeMessage message(MailJob job, MailDraft.Message draft) {
        try {
            return mimeMails.message(server.getSession(), job, draft);
        } catch (IllegalArgumentException e) {
            throw new MailFault.RefusedForGood("not sent: " + e.getMessage(), e);
        } catch (MessagingException e) {
            throw new MailFault.RefusedForGood(
                    "not sent: " + e.getClass().getSimpleName() + " in address or headers", e);
        } catch (RuntimeException e) {
            throw new MailFault.NotBuilt("cannot be laid out: " + e.getClass().getSimpleName(), e);
        }
    }

    /** One connection, opened when it is first needed. */
    final class Line implements AutoCloseable {

        private @Nullable Transport transport;
        private boolean used;

        /** @throws MailFault.ServerAway when the server cannot be reached or does not want us */
        Transport open() {
            if (transport != null) {
                return transport;
            }
            var user = server.getUsername();
            var anonymous = user == null || user.isEmpty();
            try {
                var fresh = server.getSession().getTransport("smtp");
                fresh.connect(
                        server.getHost(),
                        server.getPort(),
                        anonymous ? null : user,
                        anonymous ? null : server.getPassword());
                transport = fresh;
                used = false;
                return fresh;
            } catch (MessagingException e) {
                throw MailFault.unreachable(e);
            }
        }

        /**
         * Returns when the server has taken the mail.
         *
         * @throws MailFault when it has not, or when we do not know
         */
        void send(MailJob job, MailDraft.Message draft) {
            var message = message(job, draft);
            var mayBeStale = used;
            try {
                hand(message);
            } catch (MailFault.BrokeOff fault) {
                if (!mayBeStale) {
                    throw fault;
                }
                // A server that was restarted, or that ends a line after some mails, is told from one in trouble by
                // asking it once more.
                hand(message);
            }
        }

        private void hand(MimeMessage message) {
            try {
                open().sendMessage(message, message.getAllRecipients());
                used = true;
            } catch (SendFailedException e) {
                used = true;
                var fault = MailFault.of(e);
                if (fault instanceof MailFault.BrokeOff) {
                    hangUp();
                }
                throw fault;
            } catch (MessagingException | IllegalStateException e) {
                // The library's "not connected" is an IllegalStateException.
                hangUp();
                throw new MailFault.BrokeOff(e);
            }
        }

        private void hangUp() {
            if (transport != null) {
                try {
                    transport.close();
                } catch (MessagingException e) {
                    log.debug("closing the line to the mail server failed", e);
                }
                transport = null;
                used = false;
            }
        }

        @Override
        public void close() {
            hangUp();
        }
    }
}
