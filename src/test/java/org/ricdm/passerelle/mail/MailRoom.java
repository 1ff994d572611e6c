package org.ricdm.passerelle.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A test with the queue for itself, and with mails of a kind of its own. */
@PortalTest
abstract class MailRoom {

    static final String KIND = "rehearsal";

    @Autowired
    Mails mails;

    @Autowired
    MailQueue queue;

    @Autowired
    MailPost post;

    @Autowired
    MimeMails mimeMails;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MailCatcher catcher;

    @Autowired
    JobRunner jobs;

    @Autowired
    JdbcClient sql;

    /** What is built for a job; a test may put something else there. */
    Function<MailJob, MailDraft> building = job -> message("Mail " + job.reference());

    @BeforeEach
    void emptyQueue() {
        jobs.awaitFacts();
        sql.sql("delete from mail").update();
    }

    @AfterEach
    void asBefore() {
        catcher.comeBack();
        clock.reset();
        sql.sql("delete from mail").update();
    }

    static MailDraft.Message message(String subject) {
        return new MailDraft.Message(
                Language.EN,
                subject,
                new MailBody("Somebody did something.", subject, List.of(), null, null, "Because.", List.of()),
                Map.of());
    }

    /** The delivery of the portal, to the mail catcher. */
    MailDelivery delivery() {
        return delivery(post);
    }

    /** The delivery of the portal, to a server with a script. */
    MailDelivery delivery(ScriptedSmtp server) {
        return delivery(new MailPost(server.client(), mimeMails));
    }

    MailDelivery delivery(MailPost through) {
        var builder = new MailBuilder() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public MailDraft build(MailJob job) {
                return building.apply(job);
            }
        };
        return new MailDelivery(queue, through, List.of(builder), transaction, clock);
    }

    /** Orders that many mails to one new address, numbered from 1. Returns the address. */
    String order(int number) {
        var address = Fixture.unique("box") + "@centre.example";
        transaction.executeWithoutResult(status -> IntStream.rangeClosed(1, number)
                .forEach(n -> mails.send(
                        new MailOrder(KIND, address, null, Integer.toString(n), KIND + ":" + address + ":" + n))));
        return address;
    }

    /** Where the mails stand, in the order of the queue. */
    List<Standing> standing() {
        return sql.sql("select state, reason, attempts, due_at from mail order by id")
                .query((row, n) -> new Standing(
                        MailState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getInt("attempts"),
                        row.getTimestamp("due_at").toInstant()))
                .list();
    }

    /** Where the only mail stands. */
    Standing only() {
        return standing().getFirst();
    }

    /** The subjects of what arrived in that mailbox, oldest first. */
    List<String> arrived(String address) {
        return caught(address).reversed().stream()
                .map(MailCatcher.CaughtMail::subject)
                .toList();
    }

    /** What arrived in that mailbox, newest first. */
    List<MailCatcher.CaughtMail> caught(String address) {
        return catcher.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    Duration untilDue(Standing mail) {
        return Duration.between(Instant.now(clock), mail.dueAt());
    }

    record Standing(MailState state, String reason, int attempts, Instant dueAt) {}
}
