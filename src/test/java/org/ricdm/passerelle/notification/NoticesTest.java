package org.ricdm.passerelle.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.notification.Happening.Told;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of something, how often, and who not. */
class NoticesTest extends NoticeRoom {

    @Autowired
    LiveBell live;

    @Test
    void whatIsToldTwiceIsHeardOnce() {
        var member = fixture.member();
        var happening = happening(talk(), null, new Told(member, Reason.REPLY));

        notices.tell(happening);
        notices.tell(happening);

        assertThat(reasons(member)).containsExactly(Reason.REPLY);
        assertThat(orderedMails(member)).isEqualTo(1);
    }

    @Test
    void whatSeveralTellAtOnceIsHeardOnce() throws Exception {
        var centre = fixture.centre();
        var people = IntStream.range(0, 5)
                .mapToObj(n -> fixture.member(Language.EN, centre))
                .toList();
        var told = new ArrayList<>(
                people.stream().map(id -> new Told(id, Reason.WATCHING)).toList());
        var inOrder = happening(talk(), null, told.toArray(Told[]::new));
        Collections.reverse(told);
        var reversed = new Happening(inOrder.key(), inOrder.object(), inOrder.thread(), 1, null, inOrder.at(), told);

        atOnce(8, turn -> notices.tell(turn % 2 == 0 ? inOrder : reversed));

        for (var member : people) {
            assertThat(reasons(member)).containsExactly(Reason.WATCHING);
            assertThat(orderedMails(member)).isEqualTo(1);
        }
    }

    @Test
    void whoDidItIsNeverToldWhateverTheReason() {
        var actor = fixture.member();

        notices.tell(happening(talk(), actor, new Told(actor, Reason.MENTION), new Told(actor, Reason.AUTHOR)));

        assertThat(reasons(actor)).isEmpty();
        assertThat(orderedMails(actor)).isZero();
    }

    @Test
    void whoIsConcernedForSeveralReasonsIsToldForTheStrongest() {
        var member = fixture.member();

        notices.tell(happening(
                talk(),
                fixture.member(),
                new Told(member, Reason.WATCHING),
                new Told(member, Reason.MENTION),
                new Told(member, Reason.AUTHOR)));

        assertThat(reasons(member)).containsExactly(Reason.MENTION);
    }

    @Test
    void aReasonThatComesLaterTellsNobodyAgain() {
        var member = fixture.member();
        var first = happening(talk(), null, new Told(member, Reason.WATCHING));
        notices.tell(first);

        notices.tell(new Happening(
                first.key(),
                first.object(),
                first.thread(),
                1,
                null,
                first.at(),
                java.util.List.of(new Told(member, Reason.MENTION))));

        assertThat(reasons(member)).containsExactly(Reason.WATCHING);
    }

    @Test
    void whoIsSuspendedOrUnknownIsNotTold() {
        var suspended = fixture.member();
        fixture.as.founder(() -> {
            members.suspend(suspended, "asked for it", null);
            return true;
        });

        notices.tell(happening(talk(), null, new Told(suspended, Reason.REPLY), new Told(999_999_999L, Reason.REPLY)));

        assertThat(reasons(suspended)).isEmpty();
    }

    @Test
    void whoTellsAndFailsAfterwardsHasToldNothing() {
        var member = fixture.member();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    notices.tell(happening(talk(), null, new Told(member, Reason.REPLY)));
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(reasons(member)).isEmpty();
        assertThat(orderedMails(member)).isZero();
    }

    @Test
    void readingAThreadReadsWhatWasToldOfItUpToThatPlaceAndOfNobodyElse() {
        var member = fixture.member();
        var other = fixture.member();
        var talk = talk();
        var second = new ObjectRef("post", write(fixture.member(), talk, "Two.").id());
        tell(talk, member, Reason.REPLY);
        tell(talk, other, Reason.REPLY);
        notices.tell(new Happening(
                "test:" + second,
                second,
                talk.topic(),
                2,
                null,
                clock.instant(),
                java.util.List.of(new Told(member, Reason.REPLY))));

        notices.read(member, talk.topic(), 1);

        assertThat(fixture.as.member(member, bell::unread)).isEqualTo(1);
        assertThat(fixture.as.member(other, bell::unread)).isEqualTo(1);
    }

    @Test
    void theBellRingsAfterTheCommitAndOnlyThen() {
        var member = fixture.member();
        var rung = new AtomicInteger();
        var stop = live.listen(member, rung::incrementAndGet);

        transaction.executeWithoutResult(status -> {
            tell(talk(), member, Reason.REPLY);
            assertThat(rung).hasValue(0);
        });
        assertThat(rung).hasValue(1);

        transaction.executeWithoutResult(status -> {
            tell(talk(), member, Reason.REPLY);
            status.setRollbackOnly();
        });
        assertThat(rung).hasValue(1);

        stop.run();
        tell(talk(), member, Reason.REPLY);
        assertThat(rung).hasValue(1);
    }

    @Test
    void aPageThatFailsKeepsNobodyElseFromHearingTheBell() {
        var member = fixture.member();
        var rung = new AtomicInteger();
        var stopFailing = live.listen(member, () -> {
            throw new com.vaadin.flow.component.UIDetachedException();
        });
        var stop = live.listen(member, rung::incrementAndGet);

        for (var time = 0; time < 5; time++) {
            tell(talk(), member, Reason.REPLY);
        }

        assertThat(rung).hasValue(5);
        stop.run();
        stopFailing.run();
    }

    private static void atOnce(int number, java.util.function.IntConsumer work) throws Exception {
        var start = new CyclicBarrier(number);
        try (var threads = Executors.newFixedThreadPool(number)) {
            var running = new ArrayList<Future<?>>();
            for (var turn = 0; turn < number; turn++) {
                var own = turn;
                running.add(threads.submit(() -> {
                    start.await();
                    work.accept(own);
                    return true;
                }));
            }
            for (var future : running) {
                future.get(60, TimeUnit.SECONDS);
            }
        }
    }
}
