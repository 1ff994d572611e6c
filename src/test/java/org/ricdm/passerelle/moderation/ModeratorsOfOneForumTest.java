package org.ricdm.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.forum.ForumEntry;
import org.ricdm.passerelle.forum.ForumSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** Who moderates one forum decides what waits there, and nothing else. */
class ModeratorsOfOneForumTest extends ModerationRoom {

    @Autowired
    ForumSettings settings;

    private long named;
    private ObjectRef here;
    private ObjectRef elsewhere;
    private long writer;

    @BeforeEach
    void aForumThatNamesItsModerator() {
        named = fixture.member();
        writer = fixture.member();
        var forum = fixture.forum();
        fixture.as.member(fixture.member(Role.ADMINISTRATOR), () -> {
            var found = settings.find(forum);
            var entry = found.entry();
            settings.change(
                    found.id(),
                    found.version(),
                    new ForumEntry(
                            entry.slug(),
                            entry.colour(),
                            entry.icon(),
                            entry.readers(),
                            entry.openers(),
                            Set.of(named),
                            entry.standard(),
                            entry.texts()));
        });
        var topic = open(fixture.member(), forum, "We wonder.");
        here = post(topic, fixture.as.member(writer, () -> posts.reply(topic, "Ours.", Language.EN, null)));
        elsewhere = talk().post();
    }

    @Test
    void theirQueueHoldsWhatWaitsInTheirForumOnly() {
        flag(fixture.member(), here);
        flag(fixture.member(), elsewhere);

        var queue = fixture.as.member(
                named,
                () -> review.queue(new QueueFilter(null, QueueFilter.Whose.ALL, QueueFilter.Order.NEWEST_FIRST), 0));

        assertThat(queue.cases()).extracting(CaseSummary::id).containsExactly(caseAbout(here));
        fixture.as.member(named, () -> decisions.hide(caseAbout(here), REASONS));
        assertThat(state(here)).isEqualTo("HIDDEN");
        assertThatThrownBy(() -> fixture.as.member(named, () -> decisions.hide(caseAbout(elsewhere), REASONS)))
                .isInstanceOf(NotOpen.class);
    }

    @Test
    void theyAreToldOfWhatWaitsInPlaceOfTheModeratorsOfTheNetwork() {
        var ofTheNetwork = moderator();
        flag(fixture.member(), here);
        jobs.awaitFacts();

        assertThat(told(named)).contains("case:" + caseAbout(here));
        assertThat(told(ofTheNetwork)).doesNotContain("case:" + caseAbout(here));
    }

    @Test
    void theModeratorsOfTheNetworkDecideThereAsWell() {
        flag(fixture.member(), here);

        fixture.as.member(moderator(), () -> decisions.keep(caseAbout(here)));

        assertThat(state(here)).isEqualTo("PUBLISHED");
    }

    @Test
    void nobodyIsKeptOutOfTheNetworkByWhoModeratesOneForum() {
        flag(fixture.member(), here);
        var one = caseAbout(here);

        assertThat(fixture.as.member(named, () -> review.open(one)).maySuspend())
                .isFalse();
        assertThatThrownBy(() -> fixture.as.member(
                        named, () -> suspensions.suspend(one, Instant.now().plus(Duration.ofDays(7)), REASONS)))
                .isInstanceOf(NotOpen.class);
        assertThat(fixture.as.member(moderator(), () -> review.open(one)).maySuspend())
                .isTrue();
    }

    private java.util.List<String> told(long member) {
        return sql.sql("select concat(object_kind, ':', object_id) from notice where recipient_id = :member")
                .param("member", member)
                .query(String.class)
                .list();
    }
}
