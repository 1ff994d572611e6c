package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.dev.JobRunner;
import org.ricdm.passerelle.dev.MailCatcher;
import org.ricdm.passerelle.dev.MailCatcher.CaughtMail;
import org.ricdm.passerelle.notification.Bell;
import org.springframework.beans.factory.annotation.Autowired;

/** What one keeps for later, and being reminded of it. */
@PortalTest
class BookmarksTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    Bookmarks bookmarks;

    @Autowired
    Bell bell;

    @Autowired
    JobRunner jobs;

    @Autowired
    MailCatcher mails;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aKeptPostIsFoundAgainWithItsNote() {
        var reader = fixture.member();
        var topic = ask("How do you count?");

        fixture.as.member(reader, () -> bookmarks.keep(topic, 1, "For the report", null));

        assertThat(fixture.as.member(reader, () -> bookmarks.mine(null)).bookmarks())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.title()).isEqualTo("How do you count?");
                    assertThat(kept.note()).isEqualTo("For the report");
                    assertThat(kept.excerpt()).isEqualTo("We wonder.");
                    assertThat(kept.path()).endsWith("/1");
                });
        assertThat(fixture.as
                        .member(fixture.member(), () -> bookmarks.mine(null))
                        .bookmarks())
                .isEmpty();
    }

    @Test
    void pagesOfBookmarksFollowEachOtherWithoutHoleOrDouble() {
        var reader = fixture.member();
        var topic = ask("Many answers?");
        for (var n = 1; n <= Bookmarks.PAGE + 5; n++) {
            var number = n;
            if (n > 1) {
                fixture.as.member(fixture.member(), () -> posts.reply(topic, "Answer " + number, Language.EN, null));
            }
            fixture.as.member(reader, () -> bookmarks.keep(topic, number, "", null));
        }

        var seen = new ArrayList<Integer>();
        var page = fixture.as.member(reader, () -> bookmarks.mine(null));
        page.bookmarks().forEach(kept -> seen.add(kept.number()));
        var cursor = page.next();
        fixture.as.member(reader, () -> bookmarks.mine(cursor)).bookmarks().forEach(kept -> seen.add(kept.number()));

        assertThat(seen).hasSize(Bookmarks.PAGE + 5).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void whatMayNotBeReadAnyMoreIsNotShown() {
        var reader = fixture.member();
        var topic = ask("How do you count?");
        fixture.as.member(fixture.member(), () -> posts.reply(topic, "By hand.", Language.EN, null));
        fixture.as.member(reader, () -> bookmarks.keep(topic, 2, "By hand", null));

        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic, 2, "Names a visitor."));

        assertThat(fixture.as.member(reader, () -> bookmarks.mine(null)).bookmarks())
                .isEmpty();
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(reader, () -> bookmarks.keep(topic, 2, "", null)));
    }

    @Test
    void aReminderComesOnceByBellAndByMailAlthoughThePostWasRead() {
        var reader = fixture.member();
        var topic = ask("How do you count?");
        fixture.as.member(reader, () -> posts.read(topic, 1));
        var tomorrow = Instant.now(clock).plus(Duration.ofDays(1));
        fixture.as.member(reader, () -> bookmarks.keep(topic, 1, "", tomorrow));
        jobs.runAllDue();
        assertThat(fixture.as.member(reader, bell::unread)).isZero();

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        jobs.runAllDue();
        jobs.runAllDue();

        assertThat(fixture.as.member(reader, bell::unread)).isEqualTo(1);
        assertThat(mails.mails().stream().filter(mail -> isTo(reader, mail)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("You asked to be reminded"));
        fixture.as.member(reader, () -> posts.read(topic, 1));
        assertThat(fixture.as.member(reader, bell::unread)).isZero();
    }

    @Test
    void aReminderOfAPostThatMayNotBeReadAnyMoreTellsNothing() {
        var reader = fixture.member();
        var topic = ask("How do you count?");
        fixture.as.member(fixture.member(), () -> posts.reply(topic, "By hand.", Language.EN, null));
        fixture.as.member(
                reader, () -> bookmarks.keep(topic, 2, "", Instant.now(clock).plus(Duration.ofDays(1))));
        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic, 2, "Names a visitor."));

        clock.advance(Duration.ofDays(1).plusMinutes(1));
        jobs.runAllDue();

        assertThat(fixture.as.member(reader, bell::unread)).isZero();
        assertThat(mails.mails()).noneMatch(mail -> isTo(reader, mail));
    }

    @Test
    void aReminderInThePastOrMuchTooFarAheadIsRefusedBesideItsField() {
        var reader = fixture.member();
        var topic = ask("How do you count?");
        var now = Instant.now(clock);

        for (var moment : new Instant[] {now, now.minusSeconds(60), now.plus(Duration.ofDays(401))}) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> fixture.as.member(reader, () -> bookmarks.keep(topic, 1, "", moment)))
                    .satisfies(refused ->
                            assertThat(refused.problems().getFirst().field()).isEqualTo("remindAt"));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> fixture.as.member(reader, () -> bookmarks.keep(topic, 1, "x".repeat(201), null)))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().field()).isEqualTo("note"));
    }

    private boolean isTo(long member, CaughtMail mail) {
        return mail.to().contains(fixture.email(member));
    }

    private long ask(String title) {
        return fixture.as
                .member(
                        fixture.member(),
                        () -> topics.open(
                                new NewTopic(fixture.forum(), TopicKind.QUESTION, title, "We wonder.", Language.EN)))
                .id();
    }
}
