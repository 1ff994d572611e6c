package org.ricdm.passerelle.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, oldest first. A mail server that is away holds the whole queue, so that nothing overtakes; a single
 * mail that is refused for now is tried again later by itself, one refused for good is given up with its reason. A mail
 * with which the server breaks off waits like one refused for now, so that it cannot stop the others, and the run ends. A
 * crash between the server's 250 and our mark sends one mail twice, with the same Message-ID.
 */
@Component
class MailDelivery implements Job {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    /** A mail about something a week old is noise. */
    static final Duration TOO_LATE = Duration.ofDays(7);

    /** Between the attempts for one mail; given up after almost three days. */
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

    /** Also how soon an outage of the mail server is noticed to be over. */
    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int run() {
        var done = 0;
        try (var line = post.line()) {
            // Interrupted when the portal stops: between two mails is the safe point.
            while (done < AT_MOST_IN_A_RUN && !Thread.currentThread().isInterrupted()) {
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
            queue.skipped(mail, "too late");
            return true;
        }
        var builder = builders.get(job.kind());
        if (builder == null) {
            queue.failed(mail, "no builder for this kind");
            return true;
        }
        try {
            // Asked before building, so that an outage builds nothing again and again.
            line.open();
            switch (build(builder, job)) {
                case MailDraft.Skip skip -> queue.skipped(mail, skip.reason());
                case MailDraft.Message message -> send(mail, message, line);
            }
            return true;
        } catch (MailFault.ServerAway away) {
            log.warn("the mail server is away, mail waits: {}", away.reason());
            queue.hold(mail, away.reason());
            return false;
        } catch (MailFault.BrokeOff fault) {
            log.warn("the mail server broke off with mail {}", job.id());
            later(mail, fault.reason());
            return false;
        } catch (MailFault.NotBuilt fault) {
            log.error("mail {} of kind {} cannot be built", job.id(), job.kind(), fault);
            later(mail, fault.reason());
            return true;
        }
    }

    private MailDraft build(MailBuilder builder, MailJob job) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> builder.build(job)));
        } catch (RuntimeException e) {
            throw new MailFault.NotBuilt("cannot be built: " + e.getClass().getSimpleName(), e);
        }
    }

    private void send(MailQueue.Leased mail, MailDraft.Message message, MailPost.Line line) {
        try {
            line.send(mail.job(), message);
            queue.sent(mail);
        } catch (MailFault.RefusedForGood refusal) {
            log.info("mail {} is given up: {}", mail.id(), refusal.reason());
            queue.failed(mail, refusal.reason());
        } catch (MailFault.RefusedForNow refusal) {
            later(mail, refusal.reason());
        }
    }

    private void later(MailQueue.Leased mail, String reason) {
        if (mail.attempts() >= PAUSES.size()) {
            queue.failed(mail, reason);
        } else {
            queue.retry(mail, Instant.now(clock).plus(PAUSES.get(mail.attempts())), reason);
        }
    }
}
