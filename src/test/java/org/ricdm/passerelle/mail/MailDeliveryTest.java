package org.ricdm.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.IllegalTransactionStateException;

/** A mail that was ordered leaves, once, whatever happens to the mail server or to us. */
class MailDeliveryTest extends MailRoom {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    Environment settings;

    // --- the server is away

    @Test
    void whatWasOrderedWhileTheServerWasDownLeavesAfterwardsOnceAndInOrder() {
        catcher.goDown();
        var address = order(50);
        delivery().run();
        delivery().run();
        assertThat(standing()).extracting(Standing::attempts).containsOnly(0);
        assertThat(only().reason()).isEqualTo("the mail server does not answer");

        catcher.comeBack();
        delivery().run();

        assertThat(arrived(address)).containsExactlyElementsOf(subjects(50));
        assertThat(standing()).extracting(Standing::state).containsOnly(MailState.SENT);
    }

    @Test
    void nothingIsBuiltWhileTheServerIsDown() {
        building = job -> {
            throw new AssertionError("was built");
        };
        catcher.goDown();
        order(1);

        assertThat(delivery().run()).isZero();
        assertThat(only().state()).isEqualTo(MailState.RETRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 too busy", "554 go away", ScriptedSmtp.HANGS_UP, ScriptedSmtp.IS_SILENT})
    void aServerThatWantsNobodyHoldsTheQueueAndCountsNoAttempt(String greeting) {
        try (var server = new ScriptedSmtp(command -> command.isEmpty() ? greeting : "")) {
            order(3);
            delivery(server).run();
            assertThat(standing()).extracting(Standing::attempts).containsOnly(0);

            server.answer(ScriptedSmtp.WELL);
            delivery(server).run();

            assertThat(subjectsOf(server)).containsExactlyElementsOf(subjects(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"530 5.7.0 sign in first", "550 5.7.1 not from you", "553 5.1.8 no such sender"})
    void aServerThatRefusesOurSenderHoldsTheQueueAndNoMailIsLost(String refusal) {
        try (var server = new ScriptedSmtp(command -> command.startsWith("MAIL") ? refusal : "")) {
            order(3);
            delivery(server).run();
            delivery(server).run();
            assertThat(standing()).extracting(Standing::attempts).containsOnly(0);
            assertThat(only().reason()).isEqualTo("the mail server refuses our sender: " + refusal.substring(0, 3));

            server.answer(ScriptedSmtp.WELL);
            delivery(server).run();

            assertThat(subjectsOf(server)).containsExactlyElementsOf(subjects(3));
        }
    }

    @Test
    void aMailThatIsTooLargeForTheServerIsGivenUpByItself() {
        try (var server = new ScriptedSmtp(once("MAIL", "552 5.3.4 too large"))) {
            order(2);

            delivery(server).run();

            assertThat(only().state()).isEqualTo(MailState.FAILED);
            assertThat(subjectsOf(server)).containsExactly("Mail 2");
        }
    }

    @Test
    void whoAsksForTlsSendsNothingInClear() {
        try (var server = new ScriptedSmtp(ScriptedSmtp.WELL)) {
            var client = server.client();
            client.getJavaMailProperties().put("mail.smtp.starttls.enable", "true");
            client.getJavaMailProperties().put("mail.smtp.starttls.required", "true");
            order(1);

            delivery(new MailPost(client, mimeMails)).run();

            assertThat(only().state()).isEqualTo(MailState.RETRY);
            assertThat(server.said("MAIL")).isZero();
        }
        assertThat(settings.getProperty("spring.mail.properties[mail.smtp.starttls.required]"))
                .isEqualTo(settings.getProperty("spring.mail.properties[mail.smtp.starttls.enable]"));
    }

    // --- the server refuses one mail

    @Test
    void aMailRefusedForNowIsTriedAgainAfterGrowingPausesAndGivenUpAfterTheLast() {
        try (var server = new ScriptedSmtp(command -> command.startsWith("RCPT") ? "451 4.3.0 later" : "")) {
            order(1);
            var pauses = new ArrayList<Duration>();

            delivery(server).run();
            while (only().state() == MailState.RETRY) {
                var pause = untilDue(only());
                pauses.add(Duration.ofSeconds(Math.round(pause.toMillis() / 1000.0)));
                clock.advance(pause.minus(A_SECOND));
                assertThat(delivery(server).run()).isZero();
                clock.advance(A_SECOND.multipliedBy(2));
                delivery(server).run();
            }

            assertThat(pauses)
                    .containsExactly(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15),
                            Duration.ofHours(1),
                            Duration.ofHours(6),
                            Duration.ofHours(12),
                            Duration.ofDays(1),
                            Duration.ofDays(1));
            assertThat(only().state()).isEqualTo(MailState.FAILED);
            assertThat(only().reason()).isEqualTo("refused for now: 451");
            assertThat(server.said("RCPT")).isEqualTo(9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", ScriptedSmtp.END})
    void othersGoOnWhileOneIsRefusedForNow(String step) {
        try (var server = new ScriptedSmtp(once(step, "450 4.2.0 later"))) {
            order(3);

            delivery(server).run();

            assertThat(subjectsOf(server)).containsExactly("Mail 2", "Mail 3");
            assertThat(only().state()).isEqualTo(MailState.RETRY);
            assertThat(only().reason()).isEqualTo("refused for now: 450");

            clock.advance(Duration.ofMinutes(2));
            delivery(server).run();
            assertThat(subjectsOf(server)).containsExactly("Mail 2", "Mail 3", "Mail 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA", ScriptedSmtp.END})
    void aMailRefusedForGoodIsGivenUpWithItsReasonAndOthersGoOn(String step) {
        try (var server = new ScriptedSmtp(once(step, "550 5.1.1 nobody here"))) {
            order(2);

            delivery(server).run();

            assertThat(only().state()).isEqualTo(MailState.FAILED);
            assertThat(only().reason()).isEqualTo("refused: 550");
            assertThat(subjectsOf(server)).containsExactly("Mail 2");
        }
    }

    // --- the line breaks in the middle

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", ScriptedSmtp.END})
    void aMailWithWhichTheServerBreaksOffIsTriedAgainLaterAndOthersGoOn(String step) {
        for (var trouble : List.of("421 closing", ScriptedSmtp.HANGS_UP, ScriptedSmtp.IS_SILENT)) {
            emptyQueue();
            try (var server = new ScriptedSmtp(once(step, trouble))) {
                order(3);

                delivery(server).run();
                assertThat(only().state()).as(trouble).isEqualTo(MailState.RETRY);
                assertThat(only().attempts()).as(trouble).isEqualTo(1);
                assertThat(only().reason()).isEqualTo("the mail server broke off");

                delivery(server).run();
                assertThat(subjectsOf(server)).as(trouble).containsExactly("Mail 2", "Mail 3");
                clock.advance(Duration.ofMinutes(2));
                delivery(server).run();
                assertThat(subjectsOf(server)).as(trouble).containsExactly("Mail 2", "Mail 3", "Mail 1");
            }
            clock.reset();
        }
    }

    @Test
    void aMailWithWhichTheServerAlwaysBreaksOffKeepsNobodyElseWaiting() {
        try (var server =
                new ScriptedSmtp(command -> command.equals("RCPT TO:<poison@centre.example>") ? "421 no" : "")) {
            transaction.executeWithoutResult(status -> mails.send(
                    new MailOrder(KIND, "poison@centre.example", null, "0", KIND + ":poison:" + clock.instant())));
            order(3);

            for (var run = 0; run < 4; run++) {
                delivery(server).run();
                clock.advance(Duration.ofSeconds(5));
            }

            assertThat(subjectsOf(server)).containsExactlyElementsOf(subjects(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.4.2 timeout", ScriptedSmtp.HANGS_UP, ScriptedSmtp.IS_SILENT})
    void aLineThatWasCutBetweenTwoMailsIsOpenedAgainAtOnce(String cut) {
        try (var server = new ScriptedSmtp(nth(2, "MAIL", cut))) {
            order(3);

            delivery(server).run();

            assertThat(subjectsOf(server)).containsExactlyElementsOf(subjects(3));
            assertThat(standing()).extracting(Standing::attempts).containsOnly(1);
        }
    }

    @Test
    void aServerThatTakesTheMailAndNeverSaysSoFreesUsWithinItsTimeLimit() {
        try (var server = new ScriptedSmtp(command -> command.equals(ScriptedSmtp.END) ? ScriptedSmtp.IS_SILENT : "")) {
            order(5);
            var began = System.nanoTime();

            delivery(server).run();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            assertThat(only().reason()).isEqualTo("the mail server broke off");
        }
    }

    // --- us

    @Test
    void whenThePortalStopsTheRunEndsBetweenTwoMails() {
        var address = order(5);
        building = job -> {
            if (job.reference().equals("2")) {
                Thread.currentThread().interrupt();
            }
            return message("Mail " + job.reference());
        };

        delivery().run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(arrived(address)).containsExactly("Mail 1", "Mail 2");
        assertThat(standing())
                .extracting(Standing::state)
                .containsExactly(
                        MailState.SENT, MailState.SENT, MailState.WAITING, MailState.WAITING, MailState.WAITING);
    }

    @Test
    void aMailThatCannotBeBuiltIsTriedAgainAndOthersGoOn() {
        building = job -> {
            if (job.reference().equals("1")) {
                throw new IllegalStateException("a defect");
            }
            return message("Mail " + job.reference());
        };
        var address = order(3);

        delivery().run();

        assertThat(arrived(address)).containsExactly("Mail 2", "Mail 3");
        assertThat(only().state()).isEqualTo(MailState.RETRY);
        assertThat(only().reason()).isEqualTo("cannot be built: IllegalStateException");
    }

    @Test
    void aMailThatMustNotLeaveAnyMoreIsSkippedWithItsReason() {
        building = job -> new MailDraft.Skip("already read");
        var address = order(1);

        delivery().run();

        assertThat(only().state()).isEqualTo(MailState.SKIPPED);
        assertThat(only().reason()).isEqualTo("already read");
        assertThat(caught(address)).isEmpty();
    }

    @Test
    void aMailThatNobodyBuildsIsGivenUp() {
        transaction.executeWithoutResult(status -> mails.send(
                new MailOrder("unheard-of", "a@centre.example", null, "1", "unheard-of:" + clock.instant())));

        delivery().run();

        assertThat(only().state()).isEqualTo(MailState.FAILED);
        assertThat(only().reason()).isEqualTo("no builder for this kind");
    }

    @Test
    void aMailAWeekOldIsSkippedAsTooLate() {
        catcher.goDown();
        var address = order(1);
        delivery().run();
        clock.advance(MailDelivery.TOO_LATE.minus(A_SECOND));
        delivery().run();
        assertThat(only().state()).isEqualTo(MailState.RETRY);

        clock.advance(A_SECOND.multipliedBy(2));
        catcher.comeBack();
        delivery().run();

        assertThat(only().state()).isEqualTo(MailState.SKIPPED);
        assertThat(only().reason()).isEqualTo("too late");
        assertThat(caught(address)).isEmpty();
    }

    @Test
    void twoDeliveriesAtOnceSendEachMailOnce() throws Exception {
        var address = order(60);

        atOnce(List.of(() -> delivery().run(), () -> delivery().run()));

        assertThat(arrived(address)).containsExactlyInAnyOrderElementsOf(subjects(60));
        assertThat(standing()).extracting(Standing::state).containsOnly(MailState.SENT);
    }

    @Test
    void aCrashAfterTheServerTookTheMailSendsItOnceMoreWithTheSameId() {
        var address = order(1);
        try (var line = post.line()) {
            var leased = queue.takeNext().orElseThrow();
            line.send(leased.job(), message("Mail 1"));
            // And here we die: nothing is marked.
        }
        delivery().run();
        assertThat(caught(address)).hasSize(1);

        clock.advance(MailQueue.LEASE.plus(A_SECOND));
        delivery().run();

        assertThat(caught(address)).hasSize(2);
        assertThat(caught(address).getFirst().id())
                .isEqualTo(caught(address).getLast().id());
        assertThat(only().state()).isEqualTo(MailState.SENT);
    }

    @Test
    void whoHoldsAnOldLeaseChangesNothing() {
        order(1);
        var old = queue.takeNext().orElseThrow();
        assertThat(queue.takeNext()).isEmpty();
        clock.advance(MailQueue.LEASE.plus(A_SECOND));
        var current = queue.takeNext().orElseThrow();

        queue.failed(old, "old news");
        queue.skipped(old, "old news");
        queue.retry(old, Instant.now(clock), "old news");
        queue.hold(old, "old news");

        assertThat(only().state()).isEqualTo(MailState.WAITING);
        assertThat(queue.takeNext()).isEmpty();
        queue.failed(current, "refused");
        assertThat(only().state()).isEqualTo(MailState.FAILED);
    }

    @Test
    void thatAMailHasLeftCountsAlsoFromWhoHoldsAnOldLease() {
        order(1);
        var old = queue.takeNext().orElseThrow();
        clock.advance(MailQueue.LEASE.plus(A_SECOND));
        var current = queue.takeNext().orElseThrow();

        queue.sent(old);
        queue.retry(current, Instant.now(clock), "refused for now");

        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(only().reason()).isNull();
    }

    // --- orders

    @Test
    void aSecondOrderWithTheSameKeyIsTheSameMail() {
        var key = KIND + ":" + clock.instant();
        for (var twice = 0; twice < 2; twice++) {
            transaction.executeWithoutResult(
                    status -> mails.send(new MailOrder(KIND, "a@centre.example", null, "1", key)));
        }

        assertThat(standing()).hasSize(1);
    }

    @Test
    void anOrderLivesAndDiesWithTheTransactionOfWhoGaveIt() {
        var order = new MailOrder(KIND, "a@centre.example", null, "1", KIND + ":" + clock.instant());

        transaction.executeWithoutResult(status -> {
            mails.send(order);
            status.setRollbackOnly();
        });

        assertThat(standing()).isEmpty();
        assertThatThrownBy(() -> mails.send(order)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void reasonsHoldNoAddress() {
        try (var server =
                new ScriptedSmtp(command -> command.startsWith("RCPT") ? "550 no such " + command.substring(8) : "")) {
            order(1);

            delivery(server).run();

            assertThat(only().reason()).doesNotContain("@");
        }
    }

    private static List<String> subjects(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(n -> "Mail " + n).toList();
    }

    private static List<String> subjectsOf(ScriptedSmtp server) {
        return server.taken().stream()
                .map(mail -> mail.lines()
                        .filter(line -> line.startsWith("Subject: "))
                        .findFirst()
                        .orElseThrow()
                        .substring("Subject: ".length()))
                .toList();
    }

    /** That answer to the first command that begins so, the usual one to all others. */
    private static UnaryOperator<String> once(String beginning, String answer) {
        return nth(1, beginning, answer);
    }

    private static UnaryOperator<String> nth(int which, String beginning, String answer) {
        var seen = new AtomicInteger();
        return command -> command.startsWith(beginning) && seen.incrementAndGet() == which ? answer : "";
    }

    private static void atOnce(List<Callable<Integer>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = new ArrayList<Future<Integer>>();
            for (var one : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (var future : running) {
                future.get(60, TimeUnit.SECONDS);
            }
        }
    }
}
