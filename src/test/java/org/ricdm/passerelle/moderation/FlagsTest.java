package org.ricdm.passerelle.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.forum.Circle;
import org.ricdm.passerelle.forum.PostState;
import org.ricdm.passerelle.forum.PostView;
import org.ricdm.passerelle.forum.Window;

/** What members report. */
class FlagsTest extends ModerationRoom {

    @Test
    void aReportOpensOneCaseWhoeverReportsNext() {
        var talk = talk();

        flag(fixture.member(), talk.post());
        var first = caseAbout(talk.post());
        flag(fixture.member(), talk.post());

        assertThat(caseAbout(talk.post())).isEqualTo(first);
        var file = fixture.as.member(moderator(), () -> review.open(first));
        assertThat(file.flags())
                .hasSize(2)
                .extracting(CaseFile.RaisedFlag::ground)
                .containsOnly(Ground.OFF_TOPIC);
        assertThat(state(talk.post())).isEqualTo("PUBLISHED");
    }

    @Test
    void thePersonWhoReportedItDoesNotReportItAgainWhileItIsOpen() {
        var talk = talk();
        var reporter = fixture.member();
        flag(reporter, talk.post());

        assertThat(refused(() -> flag(reporter, talk.post()))).containsExactly("moderation.error.flaggedAlready");

        fixture.as.member(moderator(), () -> decisions.keep(caseAbout(talk.post())));
        flag(reporter, talk.post());
    }

    @Test
    void aReasonIsChosenAndAnotherOneIsSaidInWords() {
        var talk = talk();
        var reporter = fixture.member();

        assertThat(refused(() -> fixture.as.member(reporter, () -> flags.raise(talk.post(), null, ""))))
                .containsExactly("moderation.error.ground");
        assertThat(refused(() -> fixture.as.member(reporter, () -> flags.raise(talk.post(), Ground.OTHER, " "))))
                .containsExactly("moderation.error.wordsForOther");
        assertThat(refused(() ->
                        fixture.as.member(reporter, () -> flags.raise(talk.post(), Ground.OTHER, "x".repeat(501)))))
                .containsExactly("moderation.error.wordsLong");
    }

    @Test
    void nobodyReportsTheirOwnPostNorOneTheyMayNotRead() {
        var talk = talk();
        assertThatThrownBy(() -> flag(talk.author(), talk.post())).isInstanceOf(NotOpen.class);

        var coordinator = fixture.member(Role.COORDINATOR);
        var secret = open(coordinator, fixture.forum(Circle.COORDINATORS, Circle.COORDINATORS), "Between us.");
        assertThatThrownBy(() -> flag(fixture.member(), post(secret, 1))).isInstanceOf(NotOpen.class);
    }

    @Test
    void theThirdPersonHidesItUntilSomebodyDecides() {
        var talk = talk();
        var reader = fixture.member();
        flag(fixture.member(), talk.post());
        flag(fixture.member(), talk.post());
        assertThat(state(talk.post())).isEqualTo("PUBLISHED");

        flag(fixture.member(), talk.post());

        assertThat(state(talk.post())).isEqualTo("HELD");
        assertThat(seen(reader, talk)).satisfies(post -> {
            assertThat(post.state()).isEqualTo(PostState.HELD);
            assertThat(post.html()).isEmpty();
        });
        assertThat(seen(talk.author(), talk).html()).contains("two of them");

        fixture.as.member(moderator(), () -> decisions.keep(caseAbout(talk.post())));
        assertThat(seen(reader, talk).html()).contains("two of them");
    }

    @Test
    void aCaseWhosePostIsDeletedIsClosed() {
        var talk = talk();
        var one = flagged(talk);

        fixture.as.member(talk.author(), () -> posts.delete(talk.topic(), talk.number()));

        assertThat(refused(() -> fixture.as.member(moderator(), () -> decisions.hide(one, REASONS))))
                .containsExactly("moderation.error.lapsed");
    }

    @Test
    void moderatorsAreToldOfACaseAndTheAuthorIsNot() {
        var moderating = moderator();
        var author = moderator();
        var talk = talk(author);

        var one = flagged(talk);
        jobs.awaitFacts();

        assertThat(toldOf(one)).contains(moderating).doesNotContain(author);
    }

    private List<Long> toldOf(long one) {
        return sql.sql("select recipient_id from notice where object_kind = 'case' and object_id = :id")
                .param("id", one)
                .query(Long.class)
                .list();
    }

    private PostView seen(long reader, Talk talk) {
        return fixture.as.member(reader, () -> pages.open(talk.topic(), new Window.From(1))).posts().posts().stream()
                .filter(post -> post.number() == talk.number())
                .findFirst()
                .orElseThrow();
    }

    static List<String> refused(Runnable work) {
        return catchThrowableOfType(InvalidInput.class, work::run).problems().stream()
                .map(InvalidInput.Problem::messageKey)
                .toList();
    }
}
