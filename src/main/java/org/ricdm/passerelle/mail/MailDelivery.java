package org.ricdm.passerelle.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.ricdm.passerelle.common.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, oldest first. A server that does not answer holds the whole queue, so that nothing overtakes; a
 * single mail that is refused for now is tried again later by itself, one refused for good is given up with its reason.
 * A crash between the server's 250 and our mark sends one mail twice, with the same Message-ID.
 */
@Component
class MailDelivery implements Job {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    /** A mail about something a week old is noise. */
    static final Duration TOO_LATE = Duration.ofDays(7);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(1));
    private static final int AT_MOST_IN_A_RUN = 500;

    private final MailQueue queue;
    private final MailPost post;
    private final Map<String, MailBuilder> builders;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailDelivery(
            MailQueue queue, MailPost post, List<MailBuilder> builders, TransactionTemplate transaction, Clock clock) {
        this.queue = queue;
        this.post = post;
        this.builders = builders.stream().collect(Collectors.toMap(MailBuilder::kind, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-delivery";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(3);
    }

    @Override
    public int run() {
        var done = 0;
        try (var line = post.line()) {
            while (done < AT_MOST_IN_A_RUN) {
                var next = queue.takeNext();
                if (next.isEmpty() || !deliver(next.get(), line)) {
                    break;
                }
                done++;
            }
        }
        return done;
    }

    /** Returns whether to go on with the next mail. */
    private boolean deliver(MailQueue.Leased mail, MailPost.Line line) {
        var job = mail.job();
        if (job.orderedAt().isBefore(Instant.now(clock).minus(TOO_LATE))) {
            queue.finish(job.id(), MailState.SKIPPED, "too late");
            return true;
        }
        var builder = builders.get(job.kind());
        if (builder == null) {
            queue.finish(job.id(), MailState.FAILED, "no builder for this kind");
            return true;
        }
        MailDraft draft;
        try {
            draft = java.util.Objects.requireNonNull(transaction.execute(status -> builder.build(job)));
        } catch (RuntimeException e) {
            log.warn("mail {} of kind {} cannot be built", job.id(), job.kind(), e);
            later(mail, "cannot be built: " + e.getClass().getSimpleName());
            return true;
        }
        switch (draft) {
            case MailDraft.Skip skip -> queue.finish(job.id(), MailState.SKIPPED, skip.reason());
            case MailDraft.Message message -> {
                return send(mail, message, line);
            }
        }
        return true;
    }

    private boolean send(MailQueue.Leased mail, MailDraft.Message message, MailPost.Line line) {
        var id = mail.job().id();
        try {
            line.send(mail.job(), message);
            queue.finish(id, MailState.SENT, null);
            return true;
        } catch (AuthenticationFailedException e) {
            queue.retry(id, Instant.now(clock), "the mail server refuses our account");
            return false;
        } catch (SendFailedException e) {
            if (isForGood(e)) {
                log.info("mail {} is refused for good: {}", id, code(e));
                queue.finish(id, MailState.FAILED, "refused: " + code(e));
            } else {
                later(mail, "refused for now: " + code(e));
            }
            return true;
        } catch (MessagingException e) {
            log.warn("the mail server does not answer: {}", e.getClass().getSimpleName());
            queue.retry(id, Instant.now(clock), "the mail server does not answer");
            return false;
        }
    }

    private void later(MailQueue.Leased mail, String reason) {
        if (mail.attempts() >= PAUSES.size()) {
            queue.finish(mail.job().id(), MailState.FAILED, reason);
        } else {
            queue.retry(mail.job().id(), Instant.now(clock).plus(PAUSES.get(mail.attempts())), reason);
        }
    }

    private static boolean isForGood(SendFailedException e) {
        return code(e) >= 500;
    }

    /** The reply code of the server (RFC 5321, 4.2), or 450 when it gave none. */
    private static int code(MessagingException e) {
        for (Exception cause = e;
                cause != null;
                cause = cause instanceof MessagingException m ? m.getNextException() : null) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return refused.getReturnCode();
            }
        }
        return 450;
    }
}
