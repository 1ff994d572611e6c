package org.ricdm.passerelle.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.forum.Circle;

/** A member's own notices, and nobody else's. */
class BellTest extends NoticeRoom {

    @Test
    void nobodySeesOrMarksTheNoticesOfSomebodyElse() {
        var owner = fixture.member();
        var other = fixture.member();
        var notice = tell(talk(), owner, Reason.REPLY);

        fixture.as.member(other, () -> {
            assertThat(bell.unread()).isZero();
            assertThat(bell.latest(10)).isEmpty();
            assertThat(bell.news(10)).isEmpty();
            assertThat(bell.page(null).notices()).isEmpty();
            assertThat(bell.page(notice + 1).notices()).isEmpty();
            bell.read(notice);
            bell.readAll();
        });

        fixture.as.member(owner, () -> {
            assertThat(bell.unread()).isEqualTo(1);
            assertThat(bell.news(10)).extracting(news -> news.latest().id()).containsExactly(notice);
        });
    }

    @Test
    void oneIsReadOrAllAre() {
        var member = fixture.member();
        var talk = talk();
        var first = tell(talk, member, Reason.REPLY);
        tell(talk, member, Reason.REPLY);
        tell(talk, member, Reason.REPLY);

        fixture.as.member(member, () -> {
            assertThat(bell.news(10)).extracting(Bell.News::others).containsExactly(2);
            bell.read(first);
            assertThat(bell.unread()).isEqualTo(2);
            assertThat(bell.news(10)).extracting(Bell.News::others).containsExactly(1);
            bell.readAll();
            assertThat(bell.unread()).isZero();
            assertThat(bell.latest(10)).hasSize(3).allMatch(NoticeSummary::read);
        });
    }

    @Test
    void whatMayNotBeReadAnyMoreIsNeitherShownNorCounted() {
        var author = fixture.member(Role.COORDINATOR);
        var member = fixture.member(Role.COORDINATOR);
        var talk = talk(author, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS));
        tell(talk, member, Reason.MENTION);
        assertThat(fixture.as.member(member, bell::unread)).isEqualTo(1);

        fixture.as.founder(() -> {
            members.withdraw(member, Role.COORDINATOR);
            return true;
        });

        fixture.as.member(member, () -> {
            assertThat(bell.unread()).isZero();
            assertThat(bell.latest(10)).isEmpty();
            assertThat(bell.news(10)).isEmpty();
            assertThat(bell.page(null).notices()).isEmpty();
        });
    }

    @Test
    void whatWasHiddenIsNeitherShownNorCounted() {
        var member = fixture.member();
        var talk = talk();
        write(fixture.member(), talk, "Look, @" + fixture.handle(member) + ".");
        jobs.awaitFacts();

        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(talk.id(), 2, "off the rails"));

        fixture.as.member(member, () -> {
            assertThat(bell.unread()).isZero();
            assertThat(bell.latest(10)).isEmpty();
        });
    }

    @Test
    void whatWasHiddenIsNotCountedAmongTheOthersOfATopicEither() {
        var member = fixture.member();
        var talk = talk();
        write(fixture.member(), talk, "First, @" + fixture.handle(member) + ".");
        write(fixture.member(), talk, "Second, @" + fixture.handle(member) + ".");
        jobs.awaitFacts();
        assertThat(fixture.as.member(member, () -> bell.news(10)))
                .extracting(Bell.News::others)
                .containsExactly(1);

        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(talk.id(), 3, "off the rails"));

        assertThat(fixture.as.member(member, () -> bell.news(10)))
                .extracting(Bell.News::others)
                .containsExactly(0);
    }

    @Test
    void pagesFollowOneAnotherWithoutAGap() {
        var member = fixture.member();
        var talk = talk();
        var ids = IntStream.rangeClosed(0, Bell.PAGE)
                .mapToObj(n -> tell(talk, member, Reason.REPLY))
                .toList();

        fixture.as.member(member, () -> {
            var first = bell.page(null);
            assertThat(first.notices()).hasSize(Bell.PAGE);
            assertThat(first.next()).isEqualTo(ids.get(1));
            var second = bell.page(first.next());
            assertThat(second.notices()).extracting(NoticeSummary::id).containsExactly(ids.getFirst());
            assertThat(second.next()).isNull();
        });
    }
}
