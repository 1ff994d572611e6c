package org.ricdm.passerelle.dev;

import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Catches every mail that leaves, and holds the mailbox {@code inbound} for replies by mail. */
public final class MailCatcher {

    /** Longer than starting ever takes; it listens after some milliseconds. */
    private static final long STARTED_WITHIN_MILLIS = 5_000;

    /** What was read of each message; a test run catches thousands and asks for them hundreds of times. */
    private final Map<MimeMessage, CaughtMail> read = Collections.synchronizedMap(new WeakHashMap<>());

    private final GreenMail server;
    private final int smtpPort;
    private SmtpServer smtp;

    private MailCatcher(GreenMail server) {
        this.server = server;
        this.smtp = server.getSmtp();
        this.smtpPort = smtp.getPort();
    }

    /** Starts a catcher; port 0 takes any free port. */
    public static MailCatcher start(int smtpPort, int imapPort) {
        var smtp = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var imap = new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        var server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.setUser("inbound", "inbound", "inbound");
        server.start();
        return new MailCatcher(server);
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** Everything caught so far, newest first. */
    public List<CaughtMail> mails() {
        var caught = new ArrayList<CaughtMail>();
        for (var message : server.getReceivedMessages()) {
            caught.add(read.computeIfAbsent(message, MailCatcher::read));
        }
        // Headers know whole seconds only; within one, the later one of a mailbox comes first.
        Collections.reverse(caught);
        caught.sort(Comparator.comparing(CaughtMail::date).reversed());
        return caught;
    }

    /** Forgets everything caught so far. */
    public void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops answering, as a mail server that is down; {@link #comeBack} ends it. What was caught stays. */
    public synchronized void goDown() {
        smtp.stopService();
    }

    /** Answers again on the same port, with the same mailboxes. Does nothing when it was not down. */
    public synchronized void comeBack() {
        if (smtp.isRunning()) {
            return;
        }
        // A stopped service of the catcher is a thread that has ended: a new one takes its place.
        smtp = new SmtpServer(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), server.getManagers());
        smtp.startService();
        try {
            if (!smtp.waitTillRunning(STARTED_WITHIN_MILLIS)) {
                throw new IllegalStateException("the mail catcher does not come back on port " + smtpPort);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void stop() {
        smtp.stopService();
        server.stop();
    }

    private static CaughtMail read(MimeMessage message) {
        try {
            var headers = new LinkedHashMap<String, List<String>>();
            for (var header : Collections.list(message.getAllHeaders())) {
                headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(header.getValue());
            }
            var parts = new Parts();
            parts.read(message);
            var sent = message.getSentDate();
            return new CaughtMail(
                    message.getMessageID(),
                    text(message.getHeader("From", ", ")),
                    text(message.getHeader("To", ", ")),
                    text(message.getSubject()),
                    sent == null ? Instant.EPOCH : sent.toInstant(),
                    headers,
                    parts.text,
                    parts.html,
                    parts.attachments);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * One mail as the contract shows it at {@code /dev/mail.json}.
     *
     * @param date of the Date header
     */
    public record CaughtMail(
            String id,
            String from,
            String to,
            String subject,
            Instant date,
            Map<String, List<String>> headers,
            @Nullable String text,
            @Nullable String html,
            List<Attachment> attachments) {

        /** The first header of that name, as it stands in the mail. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .map(header -> header.getValue().getFirst())
                    .orElse("");
        }
    }

    /** @param content in Base64 */
    public record Attachment(String name, String type, String content) {}

    private static final class Parts {
        private @Nullable String text;
        private @Nullable String html;
        private final List<Attachment> attachments = new ArrayList<>();

        private void read(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                var multipart = (Multipart) part.getContent();
                for (var i = 0; i < multipart.getCount(); i++) {
                    read(multipart.getBodyPart(i));
                }
            } else if (part.isMimeType("text/plain") && text == null && part.getFileName() == null) {
                text = part.getContent().toString();
            } else if (part.isMimeType("text/html") && html == null) {
                html = part.getContent().toString();
            } else {
                try (var in = part.getInputStream()) {
                    attachments.add(new Attachment(
                            text(part.getFileName()),
                            part.getContentType(),
                            Base64.getEncoder().encodeToString(in.readAllBytes())));
                }
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
