package org.ricdm.passerelle.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said to a post in one click. */
@PortalTest
class ReactionsTest {

    @Autowired
    Fixture fixture;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    TopicPages pages;

    @Autowired
    Reactions reactions;

    private long asker;
    private long helper;
    private long topic;

    @BeforeEach
    void aQuestionWithAnAnswer() {
        asker = fixture.member();
        helper = fixture.member();
        var question =
                new NewTopic(fixture.forum(), TopicKind.QUESTION, "Who has tried it?", "We wonder.", Language.EN);
        topic = fixture.as.member(asker, () -> topics.open(question)).id();
        fixture.as.member(helper, () -> posts.reply(topic, "We have.", Language.EN, null));
    }

    @Test
    void namesTheFirstThreeAndCountsTheOthers() {
        for (var n = 0; n < 5; n++) {
            fixture.as.member(fixture.member(), () -> reactions.react(topic, 2, ReactionKind.TRIED));
        }
        fixture.as.member(asker, () -> reactions.react(topic, 2, ReactionKind.THANKS));

        var seen = seenBy(asker).reactionsTo(post(asker, 2));

        assertThat(seen).extracting(Reacted::kind).containsExactly(ReactionKind.THANKS, ReactionKind.TRIED);
        assertThat(seen).extracting(Reacted::count).containsExactly(1, 5);
        assertThat(seen).extracting(Reacted::mine).containsExactly(true, false);
        assertThat(seen.getLast().first()).hasSize(3);
        assertThat(fixture.as.member(asker, () -> reactions.who(topic, 2, ReactionKind.TRIED)))
                .hasSize(5);
    }

    @Test
    void whoReactsLateIsStillToldThatItIsTheirs() {
        for (var n = 0; n < 4; n++) {
            fixture.as.member(fixture.member(), () -> reactions.react(topic, 2, ReactionKind.THANKS));
        }
        fixture.as.member(asker, () -> reactions.react(topic, 2, ReactionKind.THANKS));

        assertThat(seenBy(asker).isMine(post(asker, 2), ReactionKind.THANKS)).isTrue();
        assertThat(seenBy(helper).isMine(post(helper, 2), ReactionKind.THANKS)).isFalse();
    }

    @Test
    void sayingItTwiceCountsOnceAndTakingItBackTwiceDoesNoHarm() {
        fixture.as.member(asker, () -> {
            reactions.react(topic, 2, ReactionKind.THANKS);
            reactions.react(topic, 2, ReactionKind.THANKS);
        });
        assertThat(fixture.as.member(asker, () -> reactions.who(topic, 2, ReactionKind.THANKS)))
                .extracting(PersonCard::id)
                .containsExactly(asker);

        fixture.as.member(asker, () -> {
            reactions.withdraw(topic, 2, ReactionKind.THANKS);
            reactions.withdraw(topic, 2, ReactionKind.THANKS);
        });

        assertThat(seenBy(asker).reactions()).isEmpty();
    }

    @Test
    void nobodyThanksThemselves() {
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(helper, () -> reactions.react(topic, 2, ReactionKind.THANKS)));
    }

    @Test
    void aHiddenPostTakesNoReactionAndTellsNobodyWhoReacted() {
        fixture.as.member(asker, () -> reactions.react(topic, 2, ReactionKind.THANKS));
        fixture.as.member(fixture.member(Role.MODERATOR), () -> posts.hide(topic, 2, "Names a visitor."));

        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(asker, () -> reactions.who(topic, 2, ReactionKind.THANKS)));
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> fixture.as.member(asker, () -> reactions.react(topic, 2, ReactionKind.TRIED)));
    }

    private Marks seenBy(long reader) {
        return fixture.as
                .member(reader, () -> pages.open(topic, new Window.Unread()))
                .marks();
    }

    private PostView post(long reader, int number) {
        return fixture.as.member(reader, () -> pages.open(topic, new Window.Unread())).posts().posts().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
