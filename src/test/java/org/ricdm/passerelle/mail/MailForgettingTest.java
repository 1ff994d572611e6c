package org.ricdm.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailForgettingTest extends MailRoom {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Autowired
    MailForgetting forgetting;

    @Test
    void mailsThatLeftOrWereSkippedAreForgottenAfterNinetyDays() {
        building = job -> job.reference().equals("1") ? message("Mail 1") : new MailDraft.Skip("already read");
        order(2);
        delivery().run();

        clock.advance(Duration.ofDays(90).minus(A_SECOND));
        assertThat(forgetting.run()).isZero();
        assertThat(standing()).hasSize(2);

        clock.advance(A_SECOND.multipliedBy(2));
        assertThat(forgetting.run()).isEqualTo(2);
        assertThat(standing()).isEmpty();
    }

    @Test
    void aMailThatWasGivenUpIsKeptForAYear() {
        order(1);
        queue.failed(queue.takeNext().orElseThrow(), "refused: 550");

        clock.advance(Duration.ofDays(365).minus(A_SECOND));
        assertThat(forgetting.run()).isZero();

        clock.advance(A_SECOND.multipliedBy(2));
        assertThat(forgetting.run()).isEqualTo(1);
    }

    @Test
    void aMailThatStillWaitsIsNeverForgotten() {
        order(1);

        clock.advance(Duration.ofDays(1000));

        assertThat(forgetting.run()).isZero();
        assertThat(only().state()).isEqualTo(MailState.WAITING);
    }
}
