package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding one's way through a topic of many posts. */
@PortalTest
class LongTopicTest {

    /** A moment at which the day of the reader is not the day of the server. */
    private static final Instant BEFORE_MIDNIGHT_IN_UTC = Instant.parse("2027-02-03T23:40:00Z");

    private static final ZoneId ZONE_OF_READERS = ZoneId.of("Europe/Paris");

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    AdjustableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aShortTopicHasNoStations() {
        assertThat(Station.numbers(39)).allMatch(number -> number < 0);
    }

    @Test
    void stationsLeadFromTheFirstPostToTheLastInEvenSteps() {
        assertThat(Station.numbers(61)).containsExactly(1, 11, 21, 31, 41, 51, 61);
        assertThat(Station.numbers(10_000)).startsWith(1).endsWith(10_000).hasSize(7);
    }

    @Test
    void aLongTopicTellsWhenItPassedThroughItsStations() {
        var author = fixture.member();
        var topic = open(author);
        for (var n = 2; n <= 43; n++) {
            fixture.as.member(fixture.member(), () -> posts.reply(topic, "And so on", Language.EN, null));
        }

        var head = fixture.as
                .member(author, () -> pages.open(topic, new Window.Unread()))
                .head();

        assertThat(head.stations()).extracting(Station::number).containsExactly(1, 8, 15, 22, 29, 36, 43);
        assertThat(head.participantCount()).isEqualTo(43);
    }

    @Test
    void aDayOfTheReaderLeadsToItsFirstPostOrToTheNextOneOrToTheLast() {
        var author = fixture.member();
        clock.setTo(BEFORE_MIDNIGHT_IN_UTC);
        var topic = open(author);
        clock.advance(Duration.ofDays(2));
        fixture.as.member(fixture.member(), () -> posts.reply(topic, "Two days later", Language.EN, null));
        clock.advance(Duration.ofDays(5));
        fixture.as.member(fixture.member(), () -> posts.reply(topic, "A week later", Language.EN, null));
        var today = LocalDate.ofInstant(clock.instant(), ZONE_OF_READERS);

        assertThat(firstOn(author, topic, today.minusDays(30))).isEqualTo(1);
        assertThat(firstOn(author, topic, today.minusDays(4))).isEqualTo(3);
        assertThat(firstOn(author, topic, today.plusDays(2))).isEqualTo(3);
    }

    private int firstOn(long reader, long topic, LocalDate day) {
        return fixture.as.member(reader, () -> pages.firstOn(topic, day));
    }

    private long open(long author) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                fixture.forum(), TopicKind.DISCUSSION, "A long way", "We begin.", Language.EN)))
                .id();
    }
}
